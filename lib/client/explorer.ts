/**
 * Pages of the log, found by what is not sealed. Which entries stand on a page is the server's word. Each of them is opened
 * here: its signatures are right, it is one that was asked for, and the page is in order. To the tree it is held when it is
 * looked at by itself (`oneEntry.ts`).
 */
import { z } from "zod";
import { wireBytes } from "@/lib/contract/encoding";
import { acts, type ExplorerDto, type ExplorerInput, type TakenFor } from "@/lib/contract/explorer";
import { outcomeKey, traceKeys } from "@/lib/domain/audit/trace";
import { scopeOf } from "@/lib/domain/scope";
import type { Bytes } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { Digest } from "@/lib/protocol/fields";
import { parseEntry } from "@/lib/protocol/log/entry";
import type { Signed, StatementName } from "@/lib/protocol/statements/statement";
import type { Desk } from "./desk";
import { openEnvelope } from "./entries";
import { granted, Stop } from "./outcome";
import { holdBackupKey } from "./ownKeys";

const index = z.int().nonnegative();

const Explorer = z.object({
  entries: z.array(z.object({ index, leaf: wireBytes(129), envelope: wireBytes(1_000_000) })).max(50),
  next: z.string().max(40).nullable(),
  taken: z
    .object({
      acts: z.array(z.enum(acts as [StatementName, ...StatementName[]])),
      people: z.array(Digest),
      begins: z.array(Digest),
      places: z.array(index),
    })
    .nullable(),
  known: index,
  of: index,
}) satisfies z.ZodType<Omit<ExplorerDto, "entries">>;

/** What is asked for: as in an address, where a missing value means any. */
export type ExplorerWish = Omit<z.input<typeof ExplorerInput>, "order" | "size"> &
  Pick<ExplorerInput, "order" | "size">;

export interface ExplorerRow {
  index: number;
  /** Place in its scope. */
  seq: number;
  scope: string;
  acceptedAt: number;
  signed: Signed;
}

export interface ExplorerPage {
  rows: ExplorerRow[];
  next: string | null;
  taken: TakenFor | null;
  known: number;
  of: number;
}

/** As it stands behind the `?`; what is not said is what the door takes for granted. */
export function queryOf(wish: Partial<ExplorerWish>): string {
  const { order, size, ...rest } = wish;
  const said = Object.entries({
    ...rest,
    order: order === "oldest" ? order : undefined,
    size: size === "50" ? size : undefined,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "");
  return new URLSearchParams(said).toString();
}

/** @throws Stop where an answer is not what was asked for; RefusedError, Offline. */
export async function loadEntries(desk: Desk, wish: ExplorerWish): Promise<ExplorerPage> {
  const query = queryOf(wish);
  const answer = granted(await desk.device.api.call(`/api/audit/entries${query && "?"}${query}`, Explorer));
  if ((answer.taken === null) !== (wish.text === undefined)) {
    throw new Stop("answerMalformed", "does not tell what the text was taken for", { text: wish.text ?? "" });
  }
  const rows = await Promise.all(answer.entries.map(openRow));
  const before = placeOf(wish.after);
  for (const [at, row] of rows.entries()) {
    const previous = rows[at - 1] ?? before;
    if (!isAskedFor(row, wish, answer.taken) || (previous && !follows(previous, row, wish.order))) {
      throw new Stop("entryAltered", "an entry that was not asked for", { index: row.index, at });
    }
  }
  const { next, taken, known, of } = answer;
  return { rows, next, taken, known, of };
}

async function openRow(shown: { index: number; leaf: Bytes; envelope: Bytes }): Promise<ExplorerRow> {
  const evidence = { index: shown.index };
  let entry: ReturnType<typeof parseEntry>;
  try {
    entry = parseEntry(shown.leaf);
  } catch {
    throw new Stop("entryAltered", "not a leaf", evidence);
  }
  if (envelopeDigest(shown.envelope) !== entry.envelope) {
    throw new Stop("entryAltered", "another envelope than the leaf names", evidence);
  }
  const signed = await openEnvelope(shown.envelope, evidence);
  if (scopeOf(signed) !== entry.scope) throw new Stop("entryAltered", "an entry of another scope", evidence);
  holdBackupKey(signed, evidence);
  const { scope, scopeSeq: seq, acceptedAt } = entry;
  return { index: shown.index, seq, scope, acceptedAt, signed };
}

type Place = Pick<ExplorerRow, "index" | "acceptedAt">;

function placeOf(after: string | undefined): Place | undefined {
  const [acceptedAt, place] = after?.split("-").map(Number) ?? [];
  return acceptedAt === undefined || place === undefined ? undefined : { acceptedAt, index: place };
}

const follows = (one: Place, next: Place, order: ExplorerWish["order"]): boolean => {
  const later = next.acceptedAt - one.acceptedAt || next.index - one.index;
  return order === "oldest" ? later > 0 : later < 0;
};

function isAskedFor({ index: place, signed, acceptedAt }: ExplorerRow, wish: ExplorerWish, taken: TakenFor | null) {
  const keys = traceKeys(signed);
  const { from, to, act, by, about, outcome } = wish;
  const meant =
    !taken ||
    taken.acts.includes(signed.name) ||
    taken.places.includes(place) ||
    [...taken.people, ...taken.begins].some((key) => keys.includes(key));
  return (
    meant &&
    (from === undefined || acceptedAt >= Number(from)) &&
    (to === undefined || acceptedAt <= Number(to)) &&
    (act === undefined || signed.name === act) &&
    (by === undefined || keys.includes(by)) &&
    (about === undefined || keys.includes(about)) &&
    (outcome === undefined || keys.includes(outcomeKey(outcome)))
  );
}
