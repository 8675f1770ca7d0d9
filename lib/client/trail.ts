/**
 * Whole scopes, held to the leaves that this browser has read: none left out, none added, none changed.
 *
 * The leaves of a scope are a chain, and the reader knows its head and its length; so entries that form a chain of that
 * length and end in that head are all there is. Entries beyond it are younger than the reading, and are left for later.
 */
import type { ScopeId } from "@/lib/domain/state";
import { toHex } from "@/lib/protocol/bytes";
import { leafDigest } from "@/lib/protocol/log/entry";
import { type Entry, Trail } from "./answers";
import type { Desk } from "./desk";
import { type OpenedEntry, openEntries } from "./entries";
import type { Standing } from "./keptLog";
import { granted, Stop } from "./outcome";

export interface HeldEntry extends OpenedEntry {
  index: number;
}

/** As many scopes as the server gives at once. */
const scopesAtOnce = 40;

/** Scopes already held, by the digest of their head: a scope that has not moved is not fetched again. */
export type HeldScopes = Map<ScopeId, { head: string; entries: HeldEntry[] }>;

/**
 * Holds what the server shows of a scope against what was read of it.
 * @throws Stop "entryOmitted" or "entryAltered".
 */
async function holdScope(standing: Standing, scope: ScopeId, shown: Entry[]): Promise<HeldEntry[]> {
  const head = standing.state.heads.get(scope);
  const count = head ? head.seq + 1 : 0;
  const places = standing.places.get(scope) ?? [];
  const evidence = { scope, expected: count, shown: shown.length };
  if (shown.length < count) throw new Stop("entryOmitted", "fewer entries than stand in the log", evidence);
  const within = shown.slice(0, count);
  const last = within.at(-1);
  const opened = await openEntries(scope, within);
  if (head && last && leafDigest(last.leaf) !== head.leafDigest) {
    throw new Stop("entryAltered", "the entries do not end in the leaf that stands in the log", evidence);
  }
  return opened.map((entry, seq) => ({ ...entry, index: places[seq] as number }));
}

/** Fetches and holds scopes; a fault is kept by the reader. @throws Stop, Offline. */
export async function readScopes(
  desk: Desk,
  standing: Standing,
  scopes: readonly ScopeId[],
): Promise<Map<ScopeId, HeldEntry[]>> {
  const { held } = desk;
  const headOf = (scope: ScopeId) => standing.state.heads.get(scope)?.leafDigest;
  const wanted = [...new Set(scopes)].filter((scope) => {
    const head = headOf(scope);
    return head !== undefined && held.get(scope)?.head !== head;
  });
  for (let at = 0; at < wanted.length; at += scopesAtOnce) {
    const part = wanted.slice(at, at + scopesAtOnce);
    const query = part.map((scope) => `scope=${scope}`).join("&");
    const { entries } = granted(await desk.device.api.call(`/api/trail?${query}`, Trail));
    for (const scope of part) await takeScope(desk, standing, scope, entriesOf(entries, scope));
  }
  return new Map(scopes.map((scope) => [scope, headOf(scope) ? (held.get(scope)?.entries ?? []) : []]));
}

/** Holds entries that came another way, with the cards for instance. */
export async function takeScope(desk: Desk, standing: Standing, scope: ScopeId, shown: Entry[]): Promise<HeldEntry[]> {
  const head = standing.state.heads.get(scope)?.leafDigest;
  if (head === undefined) return [];
  const before = desk.held.get(scope);
  if (before?.head === head) return before.entries;
  try {
    const entries = await holdScope(standing, scope, shown);
    desk.held.set(scope, { head, entries });
    return entries;
  } catch (error) {
    throw error instanceof Stop ? await desk.reader.report(error) : error;
  }
}

/** Bytes 17 to 49 of a leaf are its scope. What is malformed goes nowhere, and is missed there. */
const entriesOf = (entries: Entry[], scope: ScopeId): Entry[] =>
  entries.filter(({ leaf }) => toHex(leaf.subarray(17, 49)) === scope);
