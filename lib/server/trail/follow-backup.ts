import "server-only";
import type { FollowBackupDto } from "@/lib/contract/log";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import type { Caller } from "../caller";
import { requireKey } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readBackup } from "../world";
import { entryDtos } from "./entry-dto";

/** All that a backup's own device may read: its scope, who holds a good share of it, and the requests made for it. */
export async function followBackup(caller: Caller, { id }: { id: Digest }): Promise<FollowBackupDto | Refused> {
  const key = requireKey(caller);
  if (isRefused(key)) return key;
  const limited = await consume(limits.readKey, key);
  if (isRefused(limited)) return limited;
  const state = backupIdOf(key) === id ? await readBackup(id) : null;
  if (!state) return refused("notFound", "no backup of this key");
  const [entries, acceptances, ...cases] = await Promise.all([
    entryDtos(id),
    acceptancesOf(id),
    ...Object.keys(state.matched).map(async (found) => ({ case: found, entries: await entryDtos(found) })),
  ]);
  return { entries, acceptances, cases };
}

/** Envelopes of the `shares.accepted` that name the backup. */
async function acceptancesOf(backup: Digest): Promise<string[]> {
  const db = await database();
  const named = await db.acceptanceRow.findMany({ where: { backup }, select: { digest: true } });
  const rows = await db.entry.findMany({
    where: { digest: { in: named.map(({ digest }) => digest) } },
    orderBy: { position: "asc" },
    select: { envelope: true },
  });
  return rows.map(({ envelope }) => toBase64url(envelope));
}
