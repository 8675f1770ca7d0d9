import "server-only";
import type { AccessTokenInput } from "@/lib/contract/tokens";
import { day } from "@/lib/domain/time";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** Tokens of one account at a time. */
const most = 20;

/**
 * Registers a token that a reader's browser has made, by its hash. The request is signed with the account's own key: who
 * has taken a session alone makes no token that would outlive it. The same request again is granted again.
 */
export async function createToken(
  caller: Caller,
  { name, hash, label, days }: AccessTokenInput,
): Promise<null | Refused> {
  const me = await requireReader(caller);
  if (isRefused(me)) return me;
  if (caller.key !== me.account.key) return refused("notAllowed", "the request is not signed by the account's own key");
  const accountId = me.account.id;
  const barred = await consume(limits.accessTokens, accountId);
  if (barred) return barred;
  const db = await database();
  const { now } = caller;
  const live = await db.accessToken.count({ where: { accountId, expiresAt: { gt: now }, NOT: { name } } });
  if (live >= most) return refused("tooMany", `an account has at most ${most} tokens`);
  const row = { name, accountId, hash, label, scope: "log", createdAt: now, expiresAt: now + days * day };
  const { count } = await db.accessToken.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return null;
  const there = await db.accessToken.findUnique({ where: { name } });
  const same = there?.accountId === accountId && there.hash === hash;
  return same ? null : refused("badInput", "the token is taken");
}
