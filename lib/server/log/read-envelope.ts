import "server-only";
import { type Bytes, own } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** The envelope of a statement, by the statement's digest; for those who may read the log. */
export async function readEnvelope(caller: Caller, { digest }: { digest: Digest }): Promise<Bytes | Refused> {
  const reader = await requireReader(caller);
  if (isRefused(reader)) return reader;
  const row = await (await database()).entry.findUnique({ where: { digest }, select: { envelope: true } });
  return row ? own(row.envelope) : refused("notFound", "no statement of this digest");
}
