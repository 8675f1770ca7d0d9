"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isRefused, type Refused } from "./outcome";
import { type Told, toldOf } from "./told";

export interface Loaded<T> {
  /** Null until it is there, and while it is fetched for something else. */
  value: T | null;
  /** Why there is nothing, or nothing newer. */
  told: Told | null;
  /** Loads it anew; what is there stays until then. */
  again: () => Promise<void>;
}

/** What `load` gives, once, and whenever asked. `load` must keep its identity while it means the same thing. */
export function useLoaded<T>(load: () => Promise<T | Refused>): Loaded<T> {
  const [held, setHeld] = useState<{ by: unknown; value: T | null; told: Told | null } | null>(null);
  const turn = useRef(0);
  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const fail = (error: unknown) => {
      const told = toldOf(error);
      if (mine === turn.current)
        setHeld((before) => ({ by: load, value: before?.by === load ? before.value : null, told }));
    };
    try {
      const value = await load();
      if (isRefused(value)) fail(value);
      else if (mine === turn.current) setHeld({ by: load, value, told: null });
    } catch (error) {
      fail(error);
    }
  }, [load]);
  useEffect(() => {
    void again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  const here = held?.by === load ? held : null;
  return { value: here?.value ?? null, told: here?.told ?? null, again };
}
