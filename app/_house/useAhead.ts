"use client";

import { useEffect } from "react";

/** Milliseconds after the page has loaded. Whoever goes on sooner fetches the same part a moment earlier. */
const rest = 3_000;

type Saver = Navigator & { connection?: { saveData?: boolean } };

/**
 * Fetches what the next step of a page needs while nothing else goes on, so that the step begins at once. Nothing hangs on
 * it: a part that does not come is fetched again, and told of, by the step. Never where the person saves data.
 * @param load keeps its identity.
 */
export function useAhead(load: () => Promise<unknown>): void {
  useEffect(() => {
    if ((navigator as Saver).connection?.saveData) return;
    let timer: ReturnType<typeof setTimeout>;
    const fetchAhead = () => void load().catch(() => undefined);
    // Where a browser can't say that it has nothing to do, the pause must do.
    const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(fetchAhead) : fetchAhead());
    const begin = () => {
      timer = setTimeout(whenIdle, rest);
    };
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
    return () => {
      removeEventListener("load", begin);
      clearTimeout(timer);
    };
  }, [load]);
}
