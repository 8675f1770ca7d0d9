"use client";

import { useSyncExternalStore } from "react";

function listen(notify: () => void): () => void {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}
const now = () => window.location.hash.slice(1);
const onServer = () => null;

/**
 * What stands behind the `#` of the address, empty where nothing does; null until the browser has taken the page over,
 * because a server never sees it. Another code scanned into the same tab arrives here, too.
 */
export const useFragment = (): string | null => useSyncExternalStore<string | null>(listen, now, onServer);
