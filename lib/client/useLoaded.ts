"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Told, toldOf } from "./told";

export interface Loaded<T> {
  /** Null until it is there, and while it is fetched for something else. */
  value: T | null;
  told: Told | null;
  /** Loads it anew; what is there stays until then. */
  again: () => Promise<void>;
}

/** What `load` gives, once, and whenever asked. `load` must keep its identity while it means the same thing. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [held, setHeld] = useState<{ by: () => Promise<T>; value: T | null; told: Told | null } | null>(null);
  const turn = useRef(0);
  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const value = await load();
      if (mine === turn.current) setHeld({ by: load, value, told: null });
    } catch (error) {
      const told = toldOf(error);
      if (mine === turn.current)
        setHeld((before) => ({ by: load, value: before?.by === load ? before.value : null, told }));
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
