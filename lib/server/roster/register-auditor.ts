import "server-only";
import type { RegisterAuditorInput } from "@/lib/contract/proposals";
import { createAccount, sameAccount } from "../account/create-account";
import type { Caller } from "../caller";
import { checkToken } from "../desk/join-token";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readFederation } from "../world";

/**
 * An auditor's account, through a guardian's link. It reads nothing yet: guardians compare its words, and a roster that a
 * quorum has endorsed names its keys.
 */
export async function registerAuditor(
  caller: Caller,
  { token, account }: RegisterAuditorInput,
): Promise<null | Refused> {
  const limited = await consume(limits.setupAddress, caller.address);
  if (limited) return limited;
  const federation = await readFederation();
  if (!federation) return refused("federationMissing", "there is no genesis yet");
  const db = await database();
  // A form that was sent twice: the answer to the first did not arrive.
  const before = await db.account.findUnique({ where: { email: account.email } });
  if (before?.role === "auditor" && sameAccount(before, account)) return null;
  const held = await checkToken(token, ["audit"], federation, caller.now);
  if (isRefused(held)) return held;
  return db
    .$transaction(async (tx) => {
      const made = await createAccount(tx, account, "auditor", caller);
      if (isRefused(made)) throw made;
      const { count } = await tx.joinToken.updateMany({
        where: { hash: held.hash, usesLeft: { gt: 0 }, expiresAt: { gt: caller.now } },
        data: { usesLeft: { decrement: 1 } },
      });
      if (count !== 1) throw refused("tokenInvalid", "the token was used up a moment ago");
      return null;
    })
    .catch((error: unknown) => {
      if (isRefused(error)) return error;
      throw error;
    });
}
