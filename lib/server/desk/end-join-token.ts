import "server-only";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** Ends one of the guardian's own tokens; of others' it says no more than of those that never were. */
export async function endJoinToken(caller: Caller, { hash }: { hash: string }): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const { count } = await (await database()).joinToken.updateMany({
    where: { hash, guardian: me.guardian },
    data: { usesLeft: 0 },
  });
  return count === 1 ? null : refused("notFound", "no such token of this guardian");
}
