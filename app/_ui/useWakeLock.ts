"use client";

import { useEffect } from "react";

/**
 * Keeps the screen lit as long as the component is there and its page in sight. Browsers let go of it whenever the page
 * is out of sight, and where there is none, or the battery is low, the screen goes dark as it always does.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let here = true;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
      const got = await navigator.wakeLock.request("screen").catch(() => null);
      if (here) lock = got;
      else await got?.release();
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      here = false;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}
