"use client";

import { useCallback, useRef, useState } from "react";
import { isRefused, type Refused } from "./outcome";
import { type Told, toldOf } from "./told";

export interface Act {
  /** What is going on, in words; undefined while nothing is. */
  busy: string | undefined;
  told: Told | null;
  /** Runs one act at a time. Null if it was refused, failed, or another one is running; what happened is then in `told`. */
  run: <T>(says: string, act: () => Promise<T | Refused>) => Promise<{ done: T } | null>;
  /** Changes the words while the act goes on. */
  say: (says: string) => void;
  tell: (told: Told | null) => void;
}

/** An act of a page: what goes on while it runs, and what to tell when it did not go well. */
export function useAct(): Act {
  const [busy, setBusy] = useState<string>();
  const [told, tell] = useState<Told | null>(null);
  const running = useRef(false);

  const run = useCallback(async <T>(says: string, act: () => Promise<T | Refused>) => {
    if (running.current) return null;
    running.current = true;
    setBusy(says);
    tell(null);
    try {
      const outcome = await act();
      if (!isRefused(outcome)) return { done: outcome };
      tell(toldOf(outcome));
    } catch (error) {
      tell(toldOf(error));
    } finally {
      running.current = false;
      setBusy(undefined);
    }
    return null;
  }, []);

  return { busy, told, run, say: setBusy, tell };
}
