/** The log's reader at rest: one record for the log, one per scope, one per head it stood at, written together. */
import { newReader, type ReadEntry, type ReaderState } from "@/lib/protocol/log/follow";
import type { KeptScope, Storage } from "./storage";

/** Where a reader stands: the state that `follow` works on, and where in the log the entries of each scope are. */
export interface Standing {
  state: ReaderState;
  places: ReadonlyMap<string, readonly number[]>;
  /** When the last checkpoint was believed; null before the first. */
  checkedAt: number | null;
}

const scopesOf = (genesis: string) => IDBKeyRange.bound([genesis, ""], [genesis, "\uffff"]);

export async function loadStanding(storage: Storage, genesis: string): Promise<Standing> {
  const reading = storage.transaction(["logs", "scopes"]);
  const [log, scopes] = await Promise.all([
    reading.objectStore("logs").get(genesis),
    reading.objectStore("scopes").getAll(scopesOf(genesis)),
  ]);
  if (!log) return { state: newReader, places: new Map(), checkedAt: null };
  const { checkpoint, head, range, checkedAt } = log;
  const heads = new Map(scopes.map((scope) => [scope.scope, scope.head]));
  const places = new Map(scopes.map((scope) => [scope.scope, scope.places]));
  return { state: { checkpoint, head, range, heads }, places, checkedAt };
}

/** The places with those of new entries added. */
export function addPlaces(places: Standing["places"], entries: readonly ReadEntry[]): Map<string, readonly number[]> {
  const added = new Map(places);
  for (const { index, entry } of entries) added.set(entry.scope, [...(added.get(entry.scope) ?? []), index]);
  return added;
}

/**
 * Writes how far one has come, and the scopes of the new entries. Another tab may have come further meanwhile: what it
 * wrote stays. Returns false then.
 */
export async function keepStanding(
  storage: Storage,
  genesis: string,
  { state, places, checkedAt }: Standing & { checkedAt: number },
  entries: readonly ReadEntry[],
): Promise<boolean> {
  const writing = storage.transaction(["logs", "scopes", "heads"], "readwrite");
  const [logs, scopes] = [writing.objectStore("logs"), writing.objectStore("scopes")];
  const kept = await logs.get(genesis);
  const before = state.head.size - entries.length;
  if (kept ? kept.head.size !== before : before !== 0) {
    await writing.done;
    return false;
  }
  const { checkpoint, head, range } = state;
  const changed = [...new Set(entries.map(({ entry }) => entry.scope))].map((scope): KeptScope => {
    const scopeHead = state.heads.get(scope);
    if (!scopeHead) throw new RangeError("an entry without the head of its scope");
    return { genesis, scope, head: scopeHead, places: [...(places.get(scope) ?? [])] };
  });
  await Promise.all([
    logs.put({ genesis, checkpoint, head, range, checkedAt }),
    writing.objectStore("heads").put({ genesis, ...head }),
    ...changed.map((scope) => scopes.put(scope)),
    writing.done,
  ]);
  return true;
}
