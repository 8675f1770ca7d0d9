/** How long to wait before looking again at something that others change. Milliseconds. */

export const shortestPause = 1_500;
export const longestPause = 20_000;

/** Half as long again while nothing changes; short again as soon as something has. */
export const nextPause = (pause: number, changed: boolean): number =>
  changed ? shortestPause : Math.min(longestPause, Math.round(pause * 1.5));
