import "server-only";
import type { z } from "zod";
import type { InviteInput } from "@/lib/contract/setup";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";
import { requireConvener } from "./state";

/** The convener holds one seat; the roster has room for thirty. */
const maxInvitations = 29;

/** Registers an invitation by the hash of its token. Sent twice, it is one invitation. */
export async function invite(
  caller: Caller,
  { hash, label }: z.infer<typeof InviteInput>,
): Promise<{ id: string } | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  return settingUp(async (tx) => {
    const seat = await requireConvener(member, tx);
    if (isRefused(seat)) return seat;
    const { invitations } = seat.setup;
    const same = invitations.find(({ tokenHash }) => tokenHash === hash);
    if (same) return { id: same.id };
    if (invitations.length >= maxInvitations) return refused("badInput", "there are at most thirty guardians");
    return tx.invitation.create({ data: { tokenHash: hash, label, createdAt: caller.now }, select: { id: true } });
  });
}
