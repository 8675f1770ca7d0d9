import "server-only";
import type { z } from "zod";
import type { JoinInput } from "@/lib/contract/setup";
import { toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { createAccount, sameAccount } from "../account/create-account";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";

/** Takes up an invitation, once. The seat counts when the convener has heard the joiner's words. */
export async function joinFederation(
  caller: Caller,
  { token, account }: z.infer<typeof JoinInput>,
): Promise<null | Refused> {
  const limited = await consume(limits.setupAddress, caller.address);
  if (isRefused(limited)) return limited;
  return settingUp(async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { tokenHash: toHex(sha256(token)) },
      include: { joiner: { include: { account: true } } },
    });
    if (invitation?.joiner && sameAccount(invitation.joiner.account, account)) return null;
    if (!invitation || invitation.usedAt !== null) return refused("tokenInvalid", "no invitation waits for this token");
    const made = await createAccount(tx, account, "guardian", caller);
    if (isRefused(made)) return made;
    await tx.joiner.create({
      data: { accountId: made.id, invitationId: invitation.id, convener: false, joinedAt: caller.now },
    });
    await tx.invitation.update({ where: { id: invitation.id }, data: { usedAt: caller.now } });
    return null;
  });
}
