"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isRefused, type Refused } from "@/lib/client/outcome";
import { type Told, toldOf } from "@/lib/client/told";

export interface Loaded<T> {
  /** The last that came; stays while it is loaded anew. */
  value: T | null;
  /** Why there is nothing, or nothing newer. */
  told: Told | null;
  again: () => Promise<void>;
}

/** Loads what a page shows: at once, and whenever asked. `load` must keep its identity while it means the same thing. */
export function useLoaded<T>(load: () => Promise<T | Refused>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const turn = useRef(0);

  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const finish = (act: () => void) => {
      if (mine === turn.current) act();
    };
    try {
      const loaded = await load();
      finish(() => {
        if (isRefused(loaded)) setTold(toldOf(loaded));
        else setValue(() => loaded);
        if (!isRefused(loaded)) setTold(null);
      });
    } catch (error) {
      finish(() => setTold(toldOf(error)));
    }
  }, [load]);

  useEffect(() => {
    void again();
    return () => {
      turn.current += 1;
    };
  }, [again]);

  return { value, told, again };
}
