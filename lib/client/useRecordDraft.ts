"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Digest } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import { draftFormat, freshDraft, type RecordDraft } from "./recordDraft";
import { dropSealed, loadSealed, saveSealed } from "./sealedDraft";

/** Sealing takes a moment, so that it is done when the typing pauses. */
const stillness = 400;

export interface DraftHere {
  /** Null until it is known whether there is one from before. */
  draft: RecordDraft | null;
  change: (part: Partial<RecordDraft>) => void;
  /** Forgets it, once it was signed or is of no more use. */
  drop: () => void;
}

/** What the guardian has typed for a case so far; it outlives a reload and a lock, sealed to the guardian alone. */
export function useRecordDraft(desk: Desk, caseId: Digest): DraftHere {
  const [draft, setDraft] = useState<RecordDraft | null>(null);
  const latest = useRef(freshDraft);
  const unsaved = useRef<RecordDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = `record/${caseId}`;

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const value = unsaved.current;
    unsaved.current = null;
    // Where this browser keeps nothing, the draft lives as long as the page does.
    if (value) saveSealed(desk, name, draftFormat, value).catch(() => undefined);
  }, [desk, name]);

  useEffect(() => {
    let here = true;
    loadSealed(desk, name, draftFormat)
      .catch(() => null)
      .then((found) => {
        if (!here) return;
        latest.current = found ?? freshDraft;
        setDraft(latest.current);
      });
    window.addEventListener("pagehide", save);
    return () => {
      here = false;
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [desk, name, save]);

  const change = useCallback(
    (part: Partial<RecordDraft>) => {
      latest.current = { ...latest.current, ...part };
      unsaved.current = latest.current;
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, stillness);
    },
    [save],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    latest.current = freshDraft;
    setDraft(freshDraft);
    dropSealed(desk, name).catch(() => undefined);
  }, [desk, name]);

  return { draft, change, drop };
}
