import "server-only";
import type { JoinTokenInput } from "@/lib/contract/desk";
import { enrolmentIsOpen } from "@/lib/domain/read";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { requireSecureHost } from "../host";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/**
 * Registers the token of a QR code by its hash: a guardian lets so many people make a backup or open a request. Not
 * before every guardian's kit is checked.
 */
export async function createJoinToken(
  caller: Caller,
  { hash, purpose, uses, minutes }: JoinTokenInput,
): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const insecure = requireSecureHost();
  if (insecure) return insecure;
  if (!enrolmentIsOpen(me.federation)) return refused("enrolmentClosed", "a guardian's kit is still unchecked");
  const limited = await consume(limits.joinTokens, me.guardian);
  if (isRefused(limited)) return limited;
  const row = {
    hash,
    purpose,
    guardian: me.guardian,
    usesLeft: uses,
    createdAt: caller.now,
    expiresAt: caller.now + minutes * 60_000,
  };
  const { count } = await (await database()).joinToken.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return null;
  const there = await (await database()).joinToken.findUnique({ where: { hash } });
  const same = there?.guardian === me.guardian && there.purpose === purpose;
  return same ? null : refused("badInput", "the token is taken");
}
