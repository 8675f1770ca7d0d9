import "server-only";
import type { z } from "zod";
import type { JoinerInput } from "@/lib/contract/setup";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";
import { discardGenesis, requireConvener, seatOf } from "./state";

/**
 * The convener confirms whom the spoken words were heard from, takes somebody out, or invites anew to the same seat
 * (whoever had taken it up loses the account). The convener's own seat is not to be judged.
 */
export async function judgeJoiner(
  caller: Caller,
  { id, judgement }: { id: string; judgement: z.infer<typeof JoinerInput> },
): Promise<null | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  return settingUp(async (tx) => {
    const seat = await requireConvener(member, tx);
    if (isRefused(seat)) return seat;
    const invitation = seat.setup.invitations.find((row) => row.id === id);
    if (!invitation) return refused("notFound", "no such invitation");
    const joiner = seat.setup.joiners.find((row) => seatOf(row) === id);
    if (judgement.act === "confirm") {
      if (!joiner) return refused("notFound", "nobody has taken up this invitation");
      const confirmedAt = joiner.confirmedAt ?? caller.now;
      await tx.joiner.update({ where: { id: joiner.id }, data: { confirmedAt } });
      return null;
    }
    if (joiner) await tx.account.delete({ where: { id: joiner.accountId } });
    if (judgement.act === "remove") {
      await tx.invitation.delete({ where: { id } });
    } else {
      const anew = { tokenHash: judgement.hash, createdAt: caller.now, usedAt: null };
      await tx.invitation.update({ where: { id }, data: anew });
    }
    if (joiner) await discardGenesis(tx);
    return null;
  });
}
