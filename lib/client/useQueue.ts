"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { QueueDto, QueueRowDto, QueueTab } from "@/lib/contract/desk";
import type { Desk } from "./desk";
import { isRefused } from "./outcome";
import { loadQueue, readRowClaim } from "./queue";
import { type Told, toldOf } from "./told";
import { useRepeated } from "./useRepeated";

export interface QueueHere {
  /** Null until the first answer. */
  queue: QueueDto | null;
  /** Rows in their order, older pages behind the first. */
  rows: QueueRowDto[];
  /** There are older ones than those shown. */
  more: boolean;
  older: () => Promise<void>;
  told: Told | null;
  again: () => Promise<void>;
}

interface Older {
  rows: QueueRowDto[];
  next: string | null;
}

/** One tab of the queue: its first page is looked at again and again, older ones are fetched once. */
export function useQueue(desk: Desk, tab: QueueTab): QueueHere {
  const [queue, setQueue] = useState<QueueDto | null>(null);
  const [older, setOlder] = useState<Older | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const shown = useRef("");

  const look = useCallback(async () => {
    try {
      const answer = await loadQueue(desk, { tab });
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
  }, [desk, tab]);
  const again = useRepeated(look);

  const next = older ? older.next : (queue?.next ?? null);
  const more = async () => {
    if (next === null) return;
    try {
      const answer = await loadQueue(desk, { tab }, next);
      if (isRefused(answer)) setTold(toldOf(answer));
      else setOlder({ rows: [...(older?.rows ?? []), ...answer.rows], next: answer.next });
    } catch (error) {
      setTold(toldOf(error));
    }
  };

  // A row that has moved up since the older pages were fetched stands among the first alone.
  const first = queue?.rows ?? [];
  const seen = new Set(first.map((row) => row.case));
  const rows = [...first, ...(older?.rows ?? []).filter((row) => !seen.has(row.case))];
  return { queue, rows, more: next !== null, older: more, told, again };
}

/** Names out of sealed claims, by desk: the desk of a locked account is forgotten, and they with it. */
const opened = new WeakMap<Desk, Map<string, string | null>>();

/** Opens the claim of each row, one after the other. Null: it cannot be read. Missing: still sealed. */
export function useNames(desk: Desk, rows: readonly QueueRowDto[]): ReadonlyMap<string, string | null> {
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(() => opened.get(desk) ?? new Map());
  const wanted = rows.map((row) => row.case).join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the rows
  useEffect(() => {
    let here = true;
    const held = opened.get(desk) ?? new Map<string, string | null>();
    opened.set(desk, held);
    const open = async () => {
      for (const row of rows) {
        if (!here) return;
        if (held.has(row.case)) continue;
        try {
          held.set(row.case, (await readRowClaim(desk, row))?.displayName ?? null);
        } catch {
          // No connection, or a file that is not the one named: the case page says which.
          continue;
        }
        if (here) setNames(new Map(held));
      }
    };
    void open();
    return () => {
      here = false;
    };
  }, [desk, wanted]);

  return names;
}
