import "server-only";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** Ends one of the caller's own tokens; of others' it says no more than of those that never were. */
export async function endToken(caller: Caller, { name }: { name: string }): Promise<null | Refused> {
  const me = await requireReader(caller);
  if (isRefused(me)) return me;
  const { count } = await (await database()).accessToken.deleteMany({ where: { name, accountId: me.account.id } });
  return count === 1 ? null : refused("notFound", "no such token of this account");
}
