import "server-only";
import type { ProposalDto } from "@/lib/contract/proposals";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { isRefused, type Refused } from "../refused";
import { enterEndorsed, isEndorsed, openProposals } from "./proposals";

/** What waits for guardians' signatures. Goes on where a server died after the signature that completed a quorum. */
export async function listProposals(caller: Caller): Promise<ProposalDto[] | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const now = Math.max(caller.now, me.federation.lastAcceptedAt);
  const proposals = await openProposals(me.federation, now);
  const due = proposals.find((one) => isEndorsed(one, me.roster));
  if (due) {
    const refusal = await enterEndorsed(me.federation, now, due.digest);
    return refusal ?? [];
  }
  return proposals.map(({ body, signatures, ...proposal }) => ({
    ...proposal,
    body: toBase64url(body),
    signatures: signatures.map(({ key, signature }) => ({ key, signature: toBase64url(signature) })),
  }));
}
