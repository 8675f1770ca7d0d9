/** Lets the page paint and take input before work goes on; at once where nobody sees it, because timers are slow there. */
export const breathe = (): Promise<void> =>
  document.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve));
