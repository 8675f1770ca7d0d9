import "server-only";
import type pg from "pg";
import { federationScope } from "@/lib/domain/scope";
import type { ScopeId } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import { channels } from "./channels";
import type { Identity } from "./identity";
import type { Notice } from "./notices";
import type { PlannedEntry } from "./plan";
import { type Rows, rowsOfState, rowsOfStatement, writeRows } from "./projections";
import { blobsOf } from "./references";
import type { AppendRefusal } from "./refusals";
import { moveUploads, type Named } from "./uploads";
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

/** Thrown to leave the transaction; nothing of it remains. */
class Leave extends Error {
  constructor(readonly outcome: CommitOutcome) {
    super("left the transaction");
  }
}

/**
 * One transaction: compares the heads of all scopes that were read, under locks, and writes entries, heads, sealed
 * files, projections and messages, or nothing.
 */
export async function commitBatch(pool: pg.Pool, commit: Commit): Promise<CommitOutcome> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
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

async function write(client: pg.PoolClient, { parts, read, written, now, notify }: Commit): Promise<void> {
  for (const [i, part] of parts.entries()) {
    const refusal = (part.entries.length > 0 && (await part.guard?.(client, now))) || null;
    if (refusal) throw new Leave({ part: i, refusal });
  }
  await compareHeads(client, read, written);
  await storeBlobs(client, parts, now);
  const entries = parts.flatMap((part) => part.entries);
  await insertEntries(client, entries);
  await moveHeads(client, written);
  const rows: Rows[] = [
    ...[...written.values()].flatMap(({ state }) => (state ? [rowsOfState(state)] : [])),
    ...entries.map(({ signed, acceptedAt }) => rowsOfStatement(signed, acceptedAt)),
  ];
  await writeRows(client, rows);
  await insertNotices(
    client,
    entries.flatMap((entry) => entry.notices),
    now,
  );
  if (notify) await client.query(`NOTIFY ${channels.appended}`);
}

/**
 * Locks are taken in one order by everybody, so that no two wait for each other: the scopes of backups and cases by id,
 * then the federation's, shared unless it is written, because nearly every decision reads it.
 */
async function compareHeads(
  client: pg.PoolClient,
  read: ReadonlyMap<ScopeId, Head>,
  written: ReadonlyMap<ScopeId, Folded>,
): Promise<void> {
  // A scope without entries has no row yet; it gets one, so that nobody else can begin it meanwhile.
  const empty = [...read].filter(([, head]) => head.seq === 0).map(([scope]) => scope);
  if (empty.length > 0) {
    await client.query(
      `INSERT INTO scope (id, seq, head, last_accepted_at) SELECT id, 0, $2, 0 FROM unnest($1::text[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING`,
      [empty, noHead.head],
    );
  }
  const others = [...read.keys()].filter((scope) => scope !== federationScope);
  const lock = async (scopes: ScopeId[], how: "UPDATE" | "SHARE") => {
    if (scopes.length === 0) return [];
    const sql = `SELECT id, head FROM scope WHERE id = ANY($1) ORDER BY id FOR ${how}`;
    return (await client.query<{ id: string; head: string }>(sql, [scopes])).rows;
  };
  const rows = [
    ...(await lock(others, "UPDATE")),
    ...(read.has(federationScope)
      ? await lock([federationScope], written.has(federationScope) ? "UPDATE" : "SHARE")
      : []),
  ];
  const heads = new Map(rows.map(({ id, head }) => [id, head]));
  const stale = [...read].filter(([scope, { head }]) => heads.get(scope) !== head).map(([scope]) => scope);
  if (stale.length > 0) throw new Leave({ stale });
}

async function storeBlobs(client: pg.PoolClient, parts: CommitPart[], now: number): Promise<void> {
  const inline = parts.map(({ blobs }) => new Map(blobs.map((bytes) => [blobDigest(bytes), bytes])));
  const wanted = parts.map(({ entries }) => entries.flatMap(({ signed }) => blobsOf(signed)));
  const elsewhere = wanted.flatMap((refs, i) => refs.filter(({ digest }) => !inline[i]?.has(digest)));
  const stored = new Map<Digest, number>();
  if (elsewhere.length > 0) {
    await moveUploads(client, namedBySigners(parts, inline), now);
    // Locked, so that nobody removes them before the statement that names them stands.
    const { rows } = await client.query<{ digest: string; size: number }>(
      "SELECT digest, size FROM blob WHERE digest = ANY($1) ORDER BY digest FOR KEY SHARE",
      [[...new Set(elsewhere.map(({ digest }) => digest))]],
    );
    for (const { digest, size } of rows) stored.set(digest, size);
  }
  for (const [part, refs] of wanted.entries()) {
    const lacking = refs.find(({ digest, size }) => {
      const there = inline[part]?.get(digest)?.length ?? stored.get(digest);
      return there !== size;
    });
    if (lacking) {
      const because = `${lacking.digest} of ${lacking.size} bytes is neither stored nor sent along nor on its way`;
      throw new Leave({ part, refusal: { refused: "blobMissing", because } });
    }
  }
  const fresh = new Map(inline.flatMap((blobs, i) => ((parts[i]?.entries.length ?? 0) > 0 ? [...blobs] : [])));
  if (fresh.size === 0) return;
  const digests = [...fresh.keys()].sort();
  const bytes = digests.map((digest) => fresh.get(digest) as Bytes);
  // What is there already is locked by this, too; and where it is just being removed, it is stored anew after that.
  await client.query(
    `INSERT INTO blob (digest, size, bytes, created_at)
     SELECT digest, octet_length(bytes), bytes, $3 FROM unnest($1::text[], $2::bytea[]) AS b(digest, bytes)
     ON CONFLICT (digest) DO UPDATE SET size = excluded.size`,
    [digests, bytes, now],
  );
}

/** What did not come with the statements may be on its way: it is taken for a statement that its owner has signed. */
const namedBySigners = (parts: CommitPart[], inline: ReadonlyMap<string, Bytes>[]): Named[] =>
  parts.flatMap(({ entries }, i) =>
    entries.flatMap(({ signed }) =>
      blobsOf(signed)
        .filter(({ digest }) => !inline[i]?.has(digest))
        .flatMap(({ digest }) => signed.signers.map((owner) => ({ owner, digest }))),
    ),
  );

async function insertEntries(client: pg.PoolClient, entries: PlannedEntry[]): Promise<void> {
  const { rows } = await client.query<{ identity: string }>(
    `INSERT INTO entry (identity, digest, name, scope, scope_seq, accepted_at, leaf, envelope)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::bytea[], $8::bytea[])
     ON CONFLICT (identity) DO NOTHING RETURNING identity`,
    [
      entries.map(({ identity }) => identity),
      entries.map(({ signed }) => signed.digest),
      entries.map(({ signed }) => signed.name),
      entries.map(({ scope }) => scope),
      entries.map(({ scopeSeq }) => scopeSeq),
      entries.map(({ acceptedAt }) => acceptedAt),
      entries.map(({ leaf }) => leaf),
      entries.map(({ envelope }) => envelope),
    ],
  );
  if (rows.length === entries.length) return;
  const inserted = new Set(rows.map(({ identity }) => identity));
  throw new Leave({ known: entries.map(({ identity }) => identity).filter((identity) => !inserted.has(identity)) });
}

async function moveHeads(client: pg.PoolClient, written: ReadonlyMap<ScopeId, Folded>): Promise<void> {
  const heads = [...written];
  await client.query(
    `UPDATE scope SET seq = w.seq, head = w.head, last_accepted_at = w.at
       FROM unnest($1::text[], $2::int[], $3::text[], $4::bigint[]) AS w(id, seq, head, at) WHERE scope.id = w.id`,
    [
      heads.map(([scope]) => scope),
      heads.map(([, { head }]) => head.seq),
      heads.map(([, { head }]) => head.head),
      heads.map(([, { head }]) => head.acceptedAt),
    ],
  );
}

async function insertNotices(client: pg.PoolClient, notices: Notice[], now: number): Promise<void> {
  if (notices.length === 0) return;
  await client.query(
    `INSERT INTO outbox (id, dedupe, kind, recipient, subject, body, path, created_at)
     SELECT gen_random_uuid()::text, n.dedupe, n.kind, n.recipient, n.subject, n.body, n.path, $2
       FROM jsonb_to_recordset($1) AS n(dedupe text, kind text, recipient text, subject text, body text, path text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(notices), now],
  );
}
