import "server-only";
import type { AccessTokenDto } from "@/lib/contract/tokens";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";

/** The caller's own tokens that still hold, the latest first. Of the tokens themselves nothing is known here. */
export async function listTokens(caller: Caller): Promise<AccessTokenDto[] | Refused> {
  const me = await requireReader(caller);
  if (isRefused(me)) return me;
  const rows = await (await database()).accessToken.findMany({
    where: { accountId: me.account.id, expiresAt: { gt: caller.now } },
    orderBy: [{ createdAt: "desc" }, { name: "asc" }],
  });
  return rows.map(({ name, label, createdAt, expiresAt, lastUsedAt }) => ({
    name,
    label,
    createdAt: Number(createdAt),
    expiresAt: Number(expiresAt),
    lastUsedAt: lastUsedAt === null ? null : Number(lastUsedAt),
  }));
}
