import "server-only";
import type pg from "pg";
import { federationScope } from "@/lib/domain/scope";
import type { ScopeId } from "@/lib/domain/state";
import { type Bytes, concat } from "@/lib/protocol/bytes";
import { leafSize } from "@/lib/protocol/log/entry";
import { channels } from "./channels";
import { storeFiles } from "./commit-files";
import type { Identity } from "./identity";
import { Leave } from "./leave";
import type { Notice } from "./notices";
import type { PlannedEntry } from "./plan";
import { type Rows, rowsOfState, rowsOfStatement, statementsFor } from "./projections";
import type { AppendRefusal } from "./refusals";
import { type Folded, type Head, noHead } from "./worlds";

/** What has to hold in the same transaction besides the decision, e.g. that a token has a use left, which it takes. */
export type Guard = (client: pg.ClientBase, now: number) => Promise<AppendRefusal | null>;

export interface CommitPart {
  entries: PlannedEntry[];
  /** Sealed files that came with the statements. */
  blobs: Bytes[];
  guard?: Guard;
}

export interface Commit {
  parts: CommitPart[];
  read: ReadonlyMap<ScopeId, Head>;
  written: ReadonlyMap<ScopeId, Folded>;
  now: number;
  /** Whether another process has to be told that there is something to place. */
  notify: boolean;
}

export type CommitOutcome =
  | { done: true }
  /** These scopes have gone on since they were read: decide again. */
  | { stale: ScopeId[] }
  /** These are in the log already. */
  | { known: Identity[] }
  /** This part cannot be; the others may. */
  | { part: number; refusal: AppendRefusal };

/**
 * One transaction: compares the heads of all scopes that were read, under locks, and writes entries, heads, sealed
 * files, projections and messages, or nothing.
 * @param pool of connections in pipeline mode.
 */
export async function commitBatch(pool: pg.Pool, commit: Commit): Promise<CommitOutcome> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    try {
      await write(client, commit);
      await client.query("COMMIT");
      return { done: true };
    } catch (error) {
      await client.query("ROLLBACK");
      if (error instanceof Leave) return error.outcome;
      // A deadlock with another process, or a serialisation failure: as good as a lost race.
      if (["40P01", "40001"].includes((error as { code?: string }).code ?? "")) {
        return { stale: [...commit.read.keys()] };
      }
      throw error;
    }
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * All statements go out one behind the other and are answered together: to wait for each answer would cost more than to
 * write. What must hold was checked by then, and where it does not, nothing of it is committed. Those that come with every
 * batch have a name, by which the connection keeps them parsed and planned.
 */
async function write(client: pg.PoolClient, { parts, read, written, now, notify }: Commit): Promise<void> {
  const begun = client.query("BEGIN");
  // Looked at below, with the others.
  begun.catch(() => {});
  for (const [i, part] of parts.entries()) {
    const refusal = (part.entries.length > 0 && (await part.guard?.(client, now))) || null;
    if (refusal) throw new Leave({ part: i, refusal });
  }
  const entries = parts.flatMap((part) => part.entries);
  const rows: Rows[] = [
    ...[...written.values()].flatMap(({ state }) => (state ? [rowsOfState(state)] : [])),
    ...entries.map(({ signed, acceptedAt }) => rowsOfStatement(signed, acceptedAt)),
  ];
  const notices = entries.flatMap((entry) => entry.notices);
  const asked: Promise<unknown>[] = [
    begun,
    compareHeads(client, read, written),
    storeFiles(client, parts, now),
    insertEntries(client, entries),
    moveHeads(client, written),
    ...statementsFor(rows).map((statement) => client.query(statement)),
    ...(notices.length > 0 ? [insertNotices(client, notices, now)] : []),
    ...(notify ? [client.query(`NOTIFY ${channels.appended}`)] : []),
  ];
  await Promise.allSettled(asked);
  // In this order: the first that failed is the reason why those behind it did.
  for (const answer of asked) await answer;
}

/**
 * Locks are taken in one order by everybody, so that no two wait for each other: the scopes of backups and cases by id,
 * then the federation's, shared unless it is written, because nearly every decision reads it.
 * @throws Leave if one has gone on.
 */
async function compareHeads(
  client: pg.PoolClient,
  read: ReadonlyMap<ScopeId, Head>,
  written: ReadonlyMap<ScopeId, Folded>,
): Promise<void> {
  // A scope without entries has no row yet; it gets one, so that nobody else can begin it meanwhile.
  const empty = [...read].filter(([, head]) => head.seq === 0).map(([scope]) => scope);
  const made =
    empty.length > 0 &&
    client.query({
      name: "begin_scopes",
      text: `INSERT INTO scope (id, seq, head, last_accepted_at) SELECT id, 0, $2, 0 FROM unnest($1::text[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING`,
      values: [empty, noHead.head],
    });
  const lock = (scopes: ScopeId[], how: "UPDATE" | "SHARE") =>
    client.query<{ id: string; head: string }>({
      name: `lock_for_${how}`,
      text: `SELECT id, head FROM scope WHERE id = ANY($1) ORDER BY id FOR ${how}`,
      values: [scopes],
    });
  const others = [...read.keys()].filter((scope) => scope !== federationScope);
  const locked = [
    ...(others.length > 0 ? [lock(others, "UPDATE")] : []),
    ...(read.has(federationScope) ? [lock([federationScope], written.has(federationScope) ? "UPDATE" : "SHARE")] : []),
  ];
  const [, ...answers] = await Promise.all([made, ...locked]);
  const heads = new Map(answers.flatMap(({ rows }) => rows.map(({ id, head }) => [id, head])));
  const stale = [...read].filter(([scope, { head }]) => heads.get(scope) !== head).map(([scope]) => scope);
  if (stale.length > 0) throw new Leave({ stale });
}

/** @throws Leave if one is in the log already. */
async function insertEntries(client: pg.PoolClient, entries: PlannedEntry[]): Promise<void> {
  const envelopes = entries.map(({ envelope }) => envelope);
  const { rows } = await client.query<{ identity: string }>({
    name: "insert_entries",
    // Leaves and envelopes go one behind the other and are cut here: as arrays they would travel, and be read, as text.
    text: `INSERT INTO entry (identity, digest, name, scope, scope_seq, accepted_at, leaf, envelope)
     SELECT identity, digest, name, scope, seq, accepted_at,
            substring($7::bytea FROM (place - 1)::int * ${leafSize} + 1 FOR ${leafSize}),
            substring($8::bytea FROM start FOR length)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $9::int[], $10::int[])
         WITH ORDINALITY AS e(identity, digest, name, scope, seq, accepted_at, start, length, place)
      ORDER BY place
     ON CONFLICT (identity) DO NOTHING RETURNING identity`,
    values: [
      entries.map(({ identity }) => identity),
      entries.map(({ signed }) => signed.digest),
      entries.map(({ signed }) => signed.name),
      entries.map(({ scope }) => scope),
      entries.map(({ scopeSeq }) => scopeSeq),
      entries.map(({ acceptedAt }) => acceptedAt),
      concat(...entries.map(({ leaf }) => leaf)),
      concat(...envelopes),
      startsOf(envelopes),
      envelopes.map(({ length }) => length),
    ],
  });
  if (rows.length === entries.length) return;
  const inserted = new Set(rows.map(({ identity }) => identity));
  throw new Leave({ known: entries.map(({ identity }) => identity).filter((identity) => !inserted.has(identity)) });
}

/** Where each begins when they follow each other, counted from 1. */
function startsOf(parts: Bytes[]): number[] {
  let at = 1;
  return parts.map(({ length }) => {
    at += length;
    return at - length;
  });
}

function moveHeads(client: pg.PoolClient, written: ReadonlyMap<ScopeId, Folded>): Promise<unknown> {
  const heads = [...written];
  return client.query({
    name: "move_heads",
    text: `UPDATE scope SET seq = w.seq, head = w.head, last_accepted_at = w.at
       FROM unnest($1::text[], $2::int[], $3::text[], $4::bigint[]) AS w(id, seq, head, at) WHERE scope.id = w.id`,
    values: [
      heads.map(([scope]) => scope),
      heads.map(([, { head }]) => head.seq),
      heads.map(([, { head }]) => head.head),
      heads.map(([, { head }]) => head.acceptedAt),
    ],
  });
}

const insertNotices = (client: pg.PoolClient, notices: Notice[], now: number): Promise<unknown> =>
  client.query(
    `INSERT INTO outbox (id, dedupe, kind, recipient, path, created_at, next_at)
     SELECT gen_random_uuid()::text, n.dedupe, n.kind, n.recipient, n.path, $2, $2
       FROM jsonb_to_recordset($1) AS n(dedupe text, kind text, recipient text, path text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(notices), now],
  );
