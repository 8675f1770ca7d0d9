/** Takes a spent token out of the address, and tells the page. */
export function dropFragment(): void {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
