import "server-only";
import { type Bytes, fromHex, own } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { requireLog } from "../tokens/require-log";

/**
 * An envelope, for those who may read the log: by its SHA-256, which its leaf tells, or by the digest of its statement
 * (of several with the same words, the first).
 */
export async function readEnvelope(caller: Caller, { digest }: { digest: Digest }): Promise<Bytes | Refused> {
  const reader = await requireLog(caller);
  if (isRefused(reader)) return reader;
  const db = await database();
  const [named] = await db.$queryRaw<{ envelope: Uint8Array }[]>`
    SELECT envelope FROM entry WHERE sha256(envelope) = ${fromHex(digest)}`;
  const row = named ?? (await db.entry.findFirst({ where: { digest }, orderBy: { position: "asc" } }));
  return row ? own(row.envelope) : refused("notFound", "no statement of this digest");
}
