import "server-only";
import { type Bytes, own } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { blobsOpenTo } from "./blob-rights";

/**
 * A sealed file. A guardian may read all but the bundles of other guardians; a backup's key what its own statements
 * name; a case's key its own files, what was released to it, and the payloads that the release is about.
 */
export async function readBlob(caller: Caller, { digest }: { digest: Digest }): Promise<Bytes | Refused> {
  const barred = caller.key ? await barKey(caller.key, digest) : await barGuardian(caller, digest);
  if (barred) return barred;
  const row = await (await database()).blob.findUnique({ where: { digest }, select: { bytes: true } });
  return row ? own(row.bytes) : refused("notFound", "no file of this digest");
}

async function barKey(key: string, digest: Digest): Promise<Refused | null> {
  const limited = await consume(limits.readKey, key);
  if (isRefused(limited)) return limited;
  const open = await blobsOpenTo(key);
  return open.has(digest) ? null : refused("notFound", "no file of this digest that the key may read");
}

async function barGuardian(caller: Caller, digest: Digest): Promise<Refused | null> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const others = await (await database()).bundleRow.findFirst({ where: { digest, NOT: { guardian: me.guardian } } });
  return others ? refused("notAllowed", "the file holds another guardian's shares") : null;
}
