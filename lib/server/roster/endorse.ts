import "server-only";
import type { EndorseInput } from "@/lib/contract/proposals";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { enterEndorsed, lockProposal, openProposals, signatureRefused } from "./proposals";

/** Another guardian signs what was proposed; the signature that completes the quorum lets it into the log. */
export async function endorse(caller: Caller, { digest, signature }: EndorseInput): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const now = Math.max(caller.now, me.federation.lastAcceptedAt);
  const [proposal] = await openProposals(me.federation, now, digest);
  if (!proposal) return refused("notFound", "nothing of that digest is proposed to follow today's roster");
  const unsigned = await signatureRefused(me.guardian, signature, proposal.body);
  if (unsigned) return unsigned;
  const row = { proposal: digest, key: me.guardian, signature, signedAt: caller.now };
  const stored = await (await database()).$transaction(async (tx) => {
    const there = (await lockProposal(tx, digest)) as unknown[];
    if (there.length > 0) await tx.endorsement.createMany({ data: [row], skipDuplicates: true });
    return there.length > 0;
  });
  if (!stored) return refused("notFound", "it was taken back a moment ago");
  return enterEndorsed(me.federation, now, digest);
}
