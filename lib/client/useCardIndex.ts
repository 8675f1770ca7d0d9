"use client";

import { useEffect, useState } from "react";
import { buildIndex, type IndexView } from "./cardIndex";
import type { Desk } from "./desk";
import { type Told, toldOf } from "./told";

export interface CardIndexHere extends IndexView {
  /** Why it does not go on. */
  told: Told | null;
  again: () => void;
}

const empty: IndexView = { cards: [], looked: 0, count: null, done: false };

/** The cards of all backups, opened one after the other for as long as somebody looks; what was opened is kept, sealed. */
export function useCardIndex(desk: Desk): CardIndexHere {
  const [view, setView] = useState<IndexView>(empty);
  const [told, setTold] = useState<Told | null>(null);
  const [run, setRun] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run begins the effect anew
  useEffect(() => {
    let here = true;
    setTold(null);
    buildIndex(
      desk,
      (next) => here && setView(next),
      () => !here,
    ).catch((error: unknown) => here && setTold(toldOf(error)));
    return () => {
      here = false;
    };
  }, [desk, run]);
  return { ...view, told, again: () => setRun((count) => count + 1) };
}
