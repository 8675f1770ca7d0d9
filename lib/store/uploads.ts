import "server-only";
import type pg from "pg";
import type { BlobRef, Digest, PublicKey } from "@/lib/protocol/fields";
import { advisoryLocks } from "./locks";
import type { Store } from "./store";
import { inTransaction } from "./transaction";

/**
 * Sealed files on their way, ahead of the statement that will name them: so that a photo or a scan of twenty megabytes
 * may come in pieces, over a connection that breaks, and the statement afterwards is small.
 *
 * A file is its owner's alone: nobody reads it, nobody else adds to it, and only a statement that the owner's key has signed
 * takes it. It is held in chunks that follow each other without a gap, and is complete once all its bytes are there *and*
 * are of its digest. The statement that names it moves it among the sealed files, in the statement's own transaction
 * (`moveUploads`); what is not named in time goes.
 */
export interface Owner {
  key: PublicKey;
  /** Whether it is no guardian: strangers together have but so much room. */
  stranger: boolean;
}

/** How far a file has come, in bytes. */
export interface UploadState {
  size: number;
  held: number;
  complete: boolean;
}

/** What an owner may have on its way at one time. */
export interface Room {
  files: number;
  bytes: number;
}

export type UploadRefusal = { refused: "uploadsFull" | "uploadDiffers" | "tooLarge" | "notFound"; because: string };

/** After so long without a new byte a file that no statement names goes. */
export const uploadLife = 48 * 3_600_000;
/**
 * Bytes of strangers that may be on their way together, lest they fill the disk. Those count that have arrived: what is only
 * announced costs nobody anything, so that it must not keep members and executors out either.
 */
const strangersRoom = 4_000_000_000;

const fields = "size, held, complete";

/** Begins a file, or finds it as far as it has come; that alone does not keep it longer. */
export const beginUpload = (
  { pool, clock }: Store,
  { key, stranger }: Owner,
  { digest, size }: BlobRef,
  room: Room,
): Promise<UploadState | UploadRefusal> =>
  inTransaction(pool, async (client) => {
    // Of two that begin at once the second counts the first: of one owner, and of all strangers.
    const counted = stranger ? "strangers" : key;
    await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [advisoryLocks.uploads, counted]);
    const known = `SELECT ${fields} FROM upload WHERE owner = $1 AND digest = $2`;
    const { rows } = await client.query<UploadState>(known, [key, digest]);
    const [there] = rows;
    if (there) {
      return there.size === size
        ? there
        : { refused: "uploadDiffers", because: `the file was begun with ${there.size} bytes` };
    }
    const full = await fullOf(client, key, stranger, size, room);
    if (full) return { refused: "uploadsFull", because: full };
    await client.query(
      `INSERT INTO upload (owner, digest, size, held, complete, stranger, touched_at)
       VALUES ($1, $2, $3, 0, false, $4, $5)`,
      [key, digest, size, stranger, clock()],
    );
    return { size, held: 0, complete: false };
  });

async function fullOf(client: pg.ClientBase, key: PublicKey, stranger: boolean, size: number, room: Room) {
  const { rows } = await client.query<{ files: number; bytes: string; strangers: string }>(
    `SELECT count(*) FILTER (WHERE owner = $1)::int AS files,
            coalesce(sum(size) FILTER (WHERE owner = $1), 0) AS bytes,
            coalesce(sum(held) FILTER (WHERE stranger), 0) AS strangers FROM upload`,
    [key],
  );
  const [{ files, bytes, strangers }] = rows as [(typeof rows)[0]];
  if (files >= room.files) return `${files} files of this owner are on their way`;
  if (Number(bytes) + size > room.bytes) return `${bytes} bytes of this owner are on their way`;
  return stranger && Number(strangers) + size > strangersRoom ? crowded(strangers) : null;
}

const crowded = (bytes: string): string => `${bytes} bytes of strangers are on their way`;

/** How much of strangers has arrived, where this much more does not fit; null where it does. */
async function crowdedBy(client: pg.ClientBase, more: number): Promise<string | null> {
  const { rows } = await client.query<{ strangers: string }>(
    "SELECT coalesce(sum(held), 0) AS strangers FROM upload WHERE stranger",
  );
  const strangers = rows[0]?.strangers ?? "0";
  return Number(strangers) + more > strangersRoom ? crowded(strangers) : null;
}

/**
 * Adds bytes where the file ends so far. At any other place nothing is added, so that a chunk that is sent twice, or by
 * two tabs, is held once; the answer says where to go on. With the last byte the whole is held to its digest; where it
 * differs all of it goes, because nobody can tell which byte is wrong.
 */
export const addChunk = (
  { pool, clock }: Store,
  key: PublicKey,
  digest: Digest,
  { place, bytes }: { place: number; bytes: Uint8Array },
): Promise<UploadState | UploadRefusal> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<UploadState & { stranger: boolean }>(
      `SELECT ${fields}, stranger FROM upload WHERE owner = $1 AND digest = $2 FOR UPDATE`,
      [key, digest],
    );
    if (!rows[0]) return { refused: "notFound", because: "no such file is on its way" };
    const { stranger, ...before } = rows[0];
    if (before.complete || place !== before.held || bytes.length === 0) return before;
    const held = place + bytes.length;
    if (held > before.size) return { refused: "tooLarge", because: `the file has only ${before.size} bytes` };
    const full = stranger ? await crowdedBy(client, bytes.length) : null;
    if (full) return { refused: "uploadsFull", because: full };
    await client.query("INSERT INTO upload_chunk (owner, digest, place, bytes) VALUES ($1, $2, $3, $4)", [
      ...[key, digest, place],
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    ]);
    const complete = held === before.size;
    if (complete && !(await isWhole(client, key, digest))) {
      await client.query("DELETE FROM upload WHERE owner = $1 AND digest = $2", [key, digest]);
      return { refused: "uploadDiffers", because: "the bytes that arrived are not of the digest" };
    }
    await client.query("UPDATE upload SET held = $3, complete = $4, touched_at = $5 WHERE owner = $1 AND digest = $2", [
      ...[key, digest],
      ...[held, complete, clock()],
    ]);
    return { size: before.size, held, complete };
  });

const whole =
  "(SELECT string_agg(c.bytes, ''::bytea ORDER BY c.place) FROM upload_chunk c WHERE c.owner = u.owner AND c.digest = u.digest)";

/** The database does the sum: the file never stands in this process. */
async function isWhole(client: pg.ClientBase, key: PublicKey, digest: Digest): Promise<boolean> {
  const { rows } = await client.query<{ found: string }>(
    `SELECT encode(sha256(${whole}), 'hex') AS found FROM upload u WHERE owner = $1 AND digest = $2`,
    [key, digest],
  );
  return rows[0]?.found === digest;
}

export async function findUpload({ pool }: Store, key: PublicKey, digest: Digest): Promise<UploadState | null> {
  const { rows } = await pool.query<UploadState>(`SELECT ${fields} FROM upload WHERE owner = $1 AND digest = $2`, [
    ...[key, digest],
  ]);
  return rows[0] ?? null;
}

/** Forgets a file, whether there is one or not. */
export async function dropUpload({ pool }: Store, key: PublicKey, digest: Digest): Promise<void> {
  await pool.query("DELETE FROM upload WHERE owner = $1 AND digest = $2", [key, digest]);
}

/** A file that a statement names, and one who signed it. */
export interface Named {
  owner: PublicKey;
  digest: Digest;
}

/**
 * Moves what is complete and on the way among the sealed files, in the transaction of the statements that name it. Two may
 * have sent the same file; where it is stored already it is locked by this, so that nobody removes it meanwhile.
 */
export async function moveUploads(client: pg.ClientBase, named: readonly Named[], now: number): Promise<void> {
  if (named.length === 0) return;
  await client.query(
    `WITH taken AS (
       DELETE FROM upload u USING unnest($1::text[], $2::text[]) AS w(owner, digest)
        WHERE u.owner = w.owner AND u.digest = w.digest AND u.complete RETURNING u.owner, u.digest, u.size)
     INSERT INTO blob (digest, size, bytes, created_at)
     SELECT DISTINCT ON (u.digest) u.digest, u.size, ${whole}, $3::bigint FROM taken u ORDER BY u.digest
     ON CONFLICT (digest) DO UPDATE SET size = excluded.size`,
    [named.map(({ owner }) => owner), named.map(({ digest }) => digest), now],
  );
}

/** Takes away what nobody has added to for too long. */
export async function sweepUploads({ pool, clock }: Store): Promise<void> {
  await pool.query(
    `DELETE FROM upload WHERE (owner, digest) IN
       (SELECT owner, digest FROM upload WHERE touched_at <= $1 ORDER BY owner, digest FOR UPDATE SKIP LOCKED)`,
    [clock() - uploadLife],
  );
}
