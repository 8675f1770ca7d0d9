import "server-only";
import { type JoinTokenDto, JoinTokenInput } from "@/lib/contract/desk";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";

/** The guardian's own tokens that still let somebody in, the latest first. Of the tokens themselves nothing is known here. */
export async function listJoinTokens(caller: Caller): Promise<JoinTokenDto[] | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const rows = await (await database()).joinToken.findMany({
    where: { guardian: me.guardian, usesLeft: { gt: 0 }, expiresAt: { gt: caller.now } },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map(({ hash, purpose, usesLeft, expiresAt }) => ({
    hash,
    purpose: JoinTokenInput.shape.purpose.parse(purpose),
    usesLeft,
    expiresAt: Number(expiresAt),
  }));
}
