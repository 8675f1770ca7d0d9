"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused, type Refused } from "@/lib/client/outcome";
import { type Told, toldOf } from "@/lib/client/told";

const soon = 3_000;
const seldom = 30_000;

export interface Followed {
  followed: FollowedCase | null;
  /** Why it is not known how things stand now. A failed check stays. */
  told: Told | null;
  /** When this browser last checked, ms since 1970. */
  at: number | null;
  again: () => Promise<void>;
}

/**
 * Looks how the request stands: often after something happened, more and more seldom while nothing does, not at all
 * while nobody sees the page, and at once when somebody looks again.
 * @param follow must keep its identity while it means the same request.
 */
export function useFollowed(follow: () => Promise<FollowedCase | Refused>): Followed {
  const [seen, setSeen] = useState<Omit<Followed, "again">>({ followed: null, told: null, at: null });
  const size = useRef(-1);
  const pause = useRef(soon);
  const stopped = useRef(false);

  const look = useCallback(async () => {
    try {
      const followed = await follow();
      if (isRefused(followed)) return setSeen((before) => ({ ...before, told: toldOf(followed) }));
      pause.current = followed.entries.length === size.current ? Math.min(seldom, pause.current * 1.5) : soon;
      size.current = followed.entries.length;
      if (followed.ended) stopped.current = true;
      setSeen({ followed, told: null, at: Date.now() });
    } catch (error) {
      const told = toldOf(error);
      if (told.evidence) stopped.current = true;
      pause.current = Math.min(seldom, pause.current * 2);
      setSeen((before) => ({ ...before, told }));
    }
  }, [follow]);

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looking = false;
    const turn = async () => {
      if (looking) return;
      looking = true;
      clearTimeout(timer);
      if (document.visibilityState === "visible") await look();
      looking = false;
      if (!gone && !stopped.current) timer = setTimeout(turn, pause.current);
    };
    const wake = () => {
      if (document.visibilityState !== "visible" || stopped.current) return;
      pause.current = soon;
      void turn();
    };
    void turn();
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
    };
  }, [look]);

  return { ...seen, again: look };
}
