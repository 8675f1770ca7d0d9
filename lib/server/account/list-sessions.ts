import "server-only";
import type { SessionDto } from "@/lib/contract/account";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { idleLife } from "./open-session";
import { sessionName } from "./session-name";

/** The caller's own sessions that still hold, latest first. */
export async function listSessions(caller: Caller): Promise<SessionDto[] | Refused> {
  const me = await requireAccount(caller);
  if (isRefused(me)) return me;
  const rows = await (await database()).session.findMany({
    where: {
      accountId: me.account.id,
      revokedAt: null,
      expiresAt: { gt: caller.now },
      lastSeenAt: { gt: caller.now - idleLife },
    },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({
    id: sessionName(row.id),
    device: row.device,
    createdAt: Number(row.createdAt),
    lastSeenAt: Number(row.lastSeenAt),
    current: row.id === me.session,
  }));
}
