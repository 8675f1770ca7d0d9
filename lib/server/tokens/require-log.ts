import "server-only";
import { timingSafeEqual } from "node:crypto";
import { parseAccessToken } from "@/lib/protocol/access-token";
import { fromHex } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { refusesReading, requireReader } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** How much a token's last use may lag behind, so that not every request writes. */
const usedEvery = 60_000;

/**
 * Whoever may read the log, by a session or by an access token: an account whose key today's roster names. The few doors
 * that scripts may use ask for this; every other door knows nothing of tokens.
 */
export async function requireLog(caller: Caller): Promise<{ accountId: string } | Refused> {
  if (caller.bearer !== null) return requireToken(caller.bearer, caller.now);
  const me = await requireReader(caller);
  return isRefused(me) ? me : { accountId: me.account.id };
}

async function requireToken(text: string, now: number): Promise<{ accountId: string } | Refused> {
  // One answer for all of them: which tokens there were is nobody's business.
  const unknown = refused("notSignedIn", "the access token is unknown, was revoked or has run out");
  const token = parseAccessToken(text);
  if (!token) return unknown;
  const db = await database();
  const row = await db.accessToken.findUnique({ where: { name: token.name }, include: { account: true } });
  if (!row || !timingSafeEqual(fromHex(row.hash), fromHex(token.hash))) return unknown;
  if (Number(row.expiresAt) <= now || row.scope !== "log") return unknown;
  const barred = (await consume(limits.readToken, row.name)) ?? (await refusesReading(row.account));
  if (barred) return barred;
  if (now - Number(row.lastUsedAt ?? 0) > usedEvery) {
    await db.accessToken.updateMany({ where: { name: row.name }, data: { lastUsedAt: now } });
  }
  return { accountId: row.accountId };
}
