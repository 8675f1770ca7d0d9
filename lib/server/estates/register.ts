import "server-only";
import type { RegisterInput } from "@/lib/contract/estates";
import { createAccount, sameAccount } from "../account/create-account";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readFederation } from "../world";

/**
 * An executor's account. Nobody has to allow it, for it allows nothing by itself: what an executor sees hangs on the
 * ticket of a request. So it is limited by address, and there is none before there is a federation.
 */
export async function registerExecutor(caller: Caller, { account }: RegisterInput): Promise<null | Refused> {
  const limited = (await consume(limits.executorAddress, caller.address)) ?? (await consume(limits.executorAll, "all"));
  if (limited) return limited;
  if (!(await readFederation())) return refused("federationMissing", "there is no genesis yet");
  const db = await database();
  // A form that was sent twice: the answer to the first did not arrive.
  const before = await db.account.findUnique({ where: { email: account.email } });
  if (before?.role === "executor" && sameAccount(before, account)) return null;
  const made = await db.$transaction((tx) => createAccount(tx, account, "executor", caller));
  return isRefused(made) ? made : null;
}
