import "server-only";
import type { z } from "zod";
import type { BeginSetupInput } from "@/lib/contract/setup";
import { env } from "@/lib/env/env";
import { matchesSetupToken, spendSetupToken } from "@/lib/env/setup-token";
import { createAccount, sameAccount } from "../account/create-account";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";

/**
 * Makes the convener's account, against the token of the one-time link. A link that was issued again begins anew: what
 * an earlier convener had settled is thrown away, for whoever can issue links has the server.
 */
export async function beginSetup(
  caller: Caller,
  { token, account }: z.infer<typeof BeginSetupInput>,
): Promise<null | Refused> {
  const limited = await consume(limits.setupAddress, caller.address);
  if (isRefused(limited)) return limited;
  return settingUp(async (tx) => {
    const { dataDir } = env();
    const convener = await tx.joiner.findFirst({ where: { convener: true }, include: { account: true } });
    if (convener && sameAccount(convener.account, account)) return null;
    if (!(await matchesSetupToken(dataDir, token))) return refused("tokenInvalid", "not the setup link that counts");
    await tx.account.deleteMany();
    await tx.invitation.deleteMany();
    await tx.setupDraft.deleteMany();
    const made = await createAccount(tx, account, "guardian", caller);
    if (isRefused(made)) return made;
    await tx.joiner.create({
      data: { accountId: made.id, convener: true, confirmedAt: caller.now, joinedAt: caller.now },
    });
    await spendSetupToken(dataDir);
    return null;
  });
}
