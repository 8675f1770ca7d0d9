"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { QueueDto, QueueRowDto } from "@/lib/contract/desk";
import type { Desk } from "./desk";
import { isRefused } from "./outcome";
import { loadQueue, type QueueWish, readRowClaim } from "./queue";
import { type Told, toldOf } from "./told";
import { useRepeated } from "./useRepeated";

export interface QueueHere {
  /** Null until the first answer. */
  queue: QueueDto | null;
  /** Rows in their order, later pages behind the first. */
  rows: QueueRowDto[];
  /** There are more than those shown. */
  more: boolean;
  /** Fetches so many pages more, as far as there are any. */
  further: (pages?: number) => Promise<void>;
  told: Told | null;
}

interface Later {
  rows: QueueRowDto[];
  next: string | null;
}

/**
 * One view of the queue: its first page is looked at again and again, later ones are fetched once. `wish` must keep its
 * identity while it means the same thing; a component that shows another wish is to be mounted anew.
 */
export function useQueue(desk: Desk, wish: QueueWish): QueueHere {
  const [queue, setQueue] = useState<QueueDto | null>(null);
  const [later, setLater] = useState<Later | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const shown = useRef("");

  const look = useCallback(async () => {
    try {
      const answer = await loadQueue(desk, wish);
      setTold(isRefused(answer) ? toldOf(answer) : null);
      if (isRefused(answer)) return false;
      const text = JSON.stringify(answer);
      const changed = text !== shown.current;
      shown.current = text;
      if (changed) setQueue(answer);
      return changed;
    } catch (error) {
      setTold(toldOf(error));
      return false;
    }
  }, [desk, wish]);
  useRepeated(look);

  const next = later ? later.next : (queue?.next ?? null);
  const further = async (pages = 1) => {
    let rows = later?.rows ?? [];
    let after = next;
    try {
      for (let page = 0; page < pages && after !== null; page++) {
        const answer = await loadQueue(desk, wish, after);
        if (isRefused(answer)) return setTold(toldOf(answer));
        rows = [...rows, ...answer.rows];
        after = answer.next;
        setLater({ rows, next: after });
      }
    } catch (error) {
      setTold(toldOf(error));
    }
  };

  // A row that has moved up since the later pages were fetched stands among the first alone.
  const first = queue?.rows ?? [];
  const seen = new Set(first.map((row) => row.case));
  const rows = [...first, ...(later?.rows ?? []).filter((row) => !seen.has(row.case))];
  return { queue, rows, more: next !== null, further, told };
}

/** Names out of sealed claims, by desk: the desk of a locked account is forgotten, and they with it. */
const opened = new WeakMap<Desk, Map<string, string | null>>();
/** Claims that are opened side by side: most of the time goes by with waiting for their files. */
const atOnce = 4;

/** Opens the claims of the rows, in their order. Null: it cannot be read. Missing: still sealed. */
export function useNames(desk: Desk, rows: readonly QueueRowDto[]): ReadonlyMap<string, string | null> {
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(() => opened.get(desk) ?? new Map());
  const wanted = rows.map((row) => row.case).join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the rows
  useEffect(() => {
    let here = true;
    const held = opened.get(desk) ?? new Map<string, string | null>();
    opened.set(desk, held);
    const left = rows.filter((row) => !held.has(row.case));
    const open = async () => {
      for (let row = left.shift(); row && here; row = left.shift()) {
        try {
          held.set(row.case, (await readRowClaim(desk, row))?.displayName ?? null);
        } catch {
          // No connection, or a file that is not the one named: the case page says which.
          continue;
        }
        if (here) setNames(new Map(held));
      }
    };
    for (let one = 0; one < atOnce; one++) void open();
    return () => {
      here = false;
    };
  }, [desk, wanted]);

  return names;
}
