import "server-only";
import type { WithdrawInput } from "@/lib/contract/proposals";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { PrismaClient } from "@/lib/store/generated/client";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { isEndorsed, lockProposal } from "./proposals";

type Transaction = Pick<PrismaClient, "$queryRaw" | "proposal" | "endorsement">;

/** Whoever proposed it takes it back, as long as it is not decided; the signatures under it go with it. */
export const withdrawProposal = (caller: Caller, { digest }: WithdrawInput): Promise<null | Refused> =>
  undecided(caller, digest, async (tx, me) => {
    const { count } = await tx.proposal.deleteMany({ where: { digest, proposedBy: me } });
    return count === 1 ? null : refused("notFound", "the caller has proposed nothing of that digest");
  });

/** A guardian takes back the own signature, as long as the change is not decided; without any the proposal is none. */
export const withdrawSignature = (caller: Caller, { digest }: WithdrawInput): Promise<null | Refused> =>
  undecided(caller, digest, async (tx, me) => {
    const { count } = await tx.endorsement.deleteMany({ where: { proposal: digest, key: me } });
    if (count === 0) return refused("notFound", "the caller has not signed that");
    await tx.proposal.deleteMany({ where: { digest, signatures: { none: {} } } });
    return null;
  });

/** With the proposal to itself. Once a quorum has signed, it is on its way into the log, and nothing holds it up. */
async function undecided(
  caller: Caller,
  digest: Digest,
  act: (tx: Transaction, me: PublicKey) => Promise<null | Refused>,
): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  return (await database()).$transaction(async (tx) => {
    await lockProposal(tx, digest);
    return (await isDecided(tx, digest, me.roster))
      ? refused("alreadyEndorsed", "enough guardians have signed it")
      : act(tx, me.guardian);
  });
}

const isDecided = async (tx: Transaction, proposal: Digest, roster: Roster): Promise<boolean> =>
  isEndorsed({ signatures: await tx.endorsement.findMany({ where: { proposal } }) }, roster);
