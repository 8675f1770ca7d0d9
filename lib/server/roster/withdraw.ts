import "server-only";
import type { WithdrawInput } from "@/lib/contract/proposals";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** Whoever proposed it takes it back; the signatures under it go with it. */
export async function withdrawProposal(caller: Caller, { digest }: WithdrawInput): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const { count } = await (await database()).proposal.deleteMany({ where: { digest, proposedBy: me.guardian } });
  return count === 1 ? null : refused("notFound", "the caller has proposed nothing of that digest");
}
