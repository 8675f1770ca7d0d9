"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlaintextFormat } from "@/lib/protocol/plaintext";
import { dropSealed, loadSealed, type Sealer, saveSealed } from "./sealedDraft";

/** Sealing takes a moment, so that it is done when the typing pauses. */
const stillness = 400;

export interface SealedDraft<T> {
  /** Null until it is known whether there is one from before. */
  draft: T | null;
  /** @param at "once" for what must not be lost: the tab may be gone as soon as the answer is there. */
  change: (part: Partial<T>, at?: "once") => Promise<unknown>;
  /** Forgets it, once it was signed or is of no more use. */
  drop: () => void;
}

/**
 * What somebody has typed into a form so far; it outlives a reload and a lock, sealed to that person alone.
 * @param name tells it from others, such as `record/<case>`. @param fresh keeps its identity.
 */
export function useSealedDraft<T extends object>(
  desk: Sealer,
  name: string,
  format: PlaintextFormat<T>,
  fresh: T,
): SealedDraft<T> {
  const [draft, setDraft] = useState<T | null>(null);
  const latest = useRef(fresh);
  const unsaved = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What is written later is there later: nothing that was dropped comes back.
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const value = unsaved.current;
    unsaved.current = null;
    // Where this browser keeps nothing, the draft lives as long as the page does.
    if (value)
      writing.current = writing.current.then(() => saveSealed(desk, name, format, value)).catch(() => undefined);
  }, [desk, name, format]);

  useEffect(() => {
    let here = true;
    loadSealed(desk, name, format)
      .catch(() => null)
      .then((found) => {
        if (!here) return;
        latest.current = found ?? fresh;
        setDraft(latest.current);
      });
    window.addEventListener("pagehide", save);
    return () => {
      here = false;
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [desk, name, format, fresh, save]);

  const change = useCallback(
    (part: Partial<T>, at?: "once") => {
      latest.current = { ...latest.current, ...part };
      unsaved.current = latest.current;
      setDraft(latest.current);
      clearTimeout(timer.current);
      if (at) save();
      else timer.current = setTimeout(save, stillness);
      return writing.current;
    },
    [save],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    latest.current = fresh;
    setDraft(fresh);
    writing.current = writing.current.then(() => dropSealed(desk, name)).catch(() => undefined);
  }, [desk, name, fresh]);

  return { draft, change, drop };
}
