import "server-only";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { closeSession } from "./close-session";
import { sessionName } from "./session-name";

/** Ends one of the caller's own sessions; of others' it says no more than of those that never were. */
export async function revokeSession(caller: Caller, { id }: { id: string }): Promise<null | Refused> {
  const me = await requireAccount(caller);
  if (isRefused(me)) return me;
  const own = await (await database()).session.findMany({ where: { accountId: me.account.id }, select: { id: true } });
  const session = own.find((row) => sessionName(row.id) === id);
  if (!session) return refused("notFound", "no such session of this account");
  await closeSession(session.id, caller.now);
  return null;
}
