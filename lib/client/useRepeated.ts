"use client";

import { useCallback, useEffect, useRef } from "react";
import { nextPause, shortestPause } from "./pauses";

/**
 * Looks at something again and again while the page is visible: soon after it has changed, less often while it does
 * not, and at once when somebody comes back to the page, or the connection does. `look` must keep its identity while it
 * means the same thing; it tells whether something was new, and never throws.
 * @returns looks at once, and soon again.
 */
export function useRepeated(look: () => Promise<boolean>): () => Promise<void> {
  const now = useRef<() => Promise<void>>(async () => {});

  useEffect(() => {
    let here = true;
    let pause = shortestPause;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    let begun = 0;

    const turn = async () => {
      clearTimeout(timer);
      latest += 1;
      begun = Date.now();
      const mine = latest;
      const changed = await look();
      if (!here || mine !== latest) return;
      pause = nextPause(pause, changed);
      if (document.visibilityState === "visible") timer = setTimeout(turn, pause);
    };
    const soon = () => {
      pause = shortestPause;
      return turn();
    };
    const returned = () => {
      // Whoever comes back is told of in more than one way.
      if (document.visibilityState === "visible" && Date.now() - begun > 1_000) void soon();
    };
    now.current = soon;
    document.addEventListener("visibilitychange", returned);
    addEventListener("focus", returned);
    addEventListener("online", returned);
    void turn();
    return () => {
      here = false;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", returned);
      removeEventListener("focus", returned);
      removeEventListener("online", returned);
    };
  }, [look]);

  return useCallback(() => now.current(), []);
}
