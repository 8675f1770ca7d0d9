"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Setup } from "./answers";
import { thisDevice } from "./device";
import { isRefused } from "./outcome";
import { nextPause, shortestPause } from "./pauses";
import { loadSetup } from "./setup";
import { type Told, toldOf } from "./told";

export interface SetupHere {
  /** Null until the first answer. */
  setup: Setup | null;
  /** Why there is nothing newer. */
  told: Told | null;
  /** Looks again at once, after an act. */
  again: () => Promise<void>;
}

/** Where setting up stands, looked at again and again: soon after something has changed, less often while nothing does. */
export function useSetup(): SetupHere {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const look = useRef<() => Promise<void>>(async () => {});

  useEffect(() => {
    let here = true;
    let pause = shortestPause;
    let timer: ReturnType<typeof setTimeout>;
    let seen = "";

    const ask = async (): Promise<boolean> => {
      try {
        const answer = await loadSetup(await thisDevice());
        if (!here) return false;
        if (isRefused(answer)) {
          setTold(toldOf(answer));
          return false;
        }
        const now = JSON.stringify([answer.stage, answer.draft, answer.joiners, answer.genesis?.digest]);
        const changed = now !== seen;
        seen = now;
        if (changed) setSetup(answer);
        setTold(null);
        return changed;
      } catch (error) {
        if (here) setTold(toldOf(error));
        return false;
      }
    };
    const turn = async () => {
      clearTimeout(timer);
      const changed = await ask();
      pause = nextPause(pause, changed);
      clearTimeout(timer);
      if (here) timer = setTimeout(turn, pause);
    };
    const returned = () => {
      if (document.visibilityState !== "visible") return;
      pause = shortestPause;
      void turn();
    };
    look.current = () => {
      pause = shortestPause;
      return turn();
    };
    document.addEventListener("visibilitychange", returned);
    void turn();
    return () => {
      here = false;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", returned);
    };
  }, []);

  const again = useCallback(() => look.current(), []);
  return { setup, told, again };
}
