"use client";

import { useCallback, useRef, useState } from "react";
import type { CaseEvent } from "@/lib/domain/timeline/event";
import type { Digest } from "@/lib/protocol/fields";
import { type CaseView, loadCase } from "./case";
import type { Desk } from "./desk";
import { newsBetween } from "./news";
import { isRefused } from "./outcome";
import { type Told, toldOf } from "./told";
import { useRepeated } from "./useRepeated";

/** Holds lapse and cases run out without an entry, and namesakes may appear: so often everything is loaded anew. */
const freshFor = 60_000;

export interface CaseHere {
  /** Null until it was folded for the first time. */
  view: CaseView | null;
  /** Why there is nothing, or nothing newer. */
  told: Told | null;
  /** What others did since the reader began to look, until it is acknowledged. */
  news: CaseEvent[];
  acknowledge: () => void;
  /** Folds the case anew, after an act or before one; what others did meanwhile is news. Null if that failed; `told` says why. */
  again: () => Promise<CaseView | null>;
}

/** A case as this browser has folded it, again and again while the page is visible. */
export function useCase(desk: Desk, id: Digest): CaseHere {
  const [view, setView] = useState<CaseView | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [news, setNews] = useState<CaseEvent[]>([]);
  const held = useRef<{ view: CaseView; heads: string; at: number } | null>(null);

  const load = useCallback(async (): Promise<CaseView | null> => {
    try {
      const loaded = await loadCase(desk, id);
      if (isRefused(loaded)) {
        setTold(toldOf(loaded));
        return null;
      }
      const heads = await headsOf(desk, loaded);
      const before = held.current?.view.id === id ? held.current.view : null;
      // Of two that ran at once, the one that read less came last.
      if (before && loaded.checked.head.size < before.checked.head.size) return before;
      held.current = { view: loaded, heads, at: desk.device.now() };
      const fresh = before ? newsBetween(before.timeline, loaded.timeline, desk.me) : [];
      if (fresh.length > 0) setNews((shown) => [...shown, ...fresh]);
      setView(loaded);
      setTold(null);
      return loaded;
    } catch (error) {
      setTold(toldOf(error));
      return null;
    }
  }, [desk, id]);

  const look = useCallback(async (): Promise<boolean> => {
    const before = held.current?.view.id === id ? held.current : null;
    try {
      await desk.reader.sync();
      const moved = !before || before.heads !== (await headsOf(desk, before.view));
      if (!moved && desk.device.now() - before.at < freshFor) {
        setTold(null);
        return false;
      }
    } catch (error) {
      setTold(toldOf(error));
      return false;
    }
    const after = await load();
    if (!before || !after) return after !== null;
    return before.heads !== held.current?.heads;
  }, [desk, id, load]);
  useRepeated(look);

  const acknowledge = useCallback(() => setNews([]), []);
  return { view: view?.id === id ? view : null, told, news, acknowledge, again: load };
}

/** The ends of all that the view was folded from. */
async function headsOf(desk: Desk, { checked }: CaseView): Promise<string> {
  const { state } = await desk.reader.standing();
  return checked.scopes.map((scope) => state.heads.get(scope)?.leafDigest ?? "").join(" ");
}
