/** Whether an approval that is about to be given would let the share go with it. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import { currentStage, grantsOfStage, releasesOf } from "./grants";
import { backupOf, caseOf, federationOf } from "./read";
import { releaseTerms } from "./releasing";
import type { Approval, CaseState, World } from "./state";

/**
 * True where this guardian may approve and release in one act now. Not so under a hold, nor where the share would be the
 * deciding one without a quorum: then the approval stands by itself, and the share follows when it may.
 */
export function wouldRelease(
  world: World,
  caseId: Digest,
  backupId: Digest,
  guardian: PublicKey,
  record: VerificationRecord,
  now: number,
): boolean {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  const backup = backupOf(world, backupId);
  const stage = state && backup && currentStage(state, backup);
  if (!federation || !state || !backup || stage === null) return false;
  const grants = grantsOfStage(state.type, backup.manifest, stage);
  if (releasesOf(state, backup, grants).some((release) => release.guardian === guardian)) return false;
  const approval: Approval = {
    ...{ guardian, backup: backupId, manifest: backup.manifestDigest, grants, record, until: null },
    ...{ seen: { size: 0, root: "" }, statement: "", signedAt: now, at: now, seq: state.entries },
  };
  const others = state.approvals.filter((one) => one.guardian !== guardian);
  const after: CaseState = { ...state, approvals: [...others, approval] };
  const terms = releaseTerms(new Map(world).set(caseId, after), federation, after, backup, stage, guardian, now);
  return !("refused" in terms) && terms.oneAct;
}
