/**
 * When a guardian's share may leave (trust line 9: over all cases, fewer than `threshold` distinct shares of an epoch
 * ever leave, unless one case has a quorum).
 *
 * - *One act* with the approval: where there is neither wait nor notice, any `threshold` approvals satisfy the policy,
 *   and no share of this manifest left in another case that was not completed. Then shares may leave before the quorum
 *   stands, all of them in this one case; but the one that would make it `threshold` distinct shares leaves only under
 *   a standing quorum, so that approvals withdrawn after releasing cannot be replaced one by one.
 * - Else release follows the quorum: quorum, wait, and the guardian's own `release.intended`, made since they began.
 */
import type { PublicKey } from "@/lib/protocol/fields";
import { casesOn } from "./ending";
import { frozenBy } from "./freeze";
import { grantsOfStage, sameGrants } from "./grants";
import { activeHolds } from "./holding";
import { anyThresholdSuffices } from "./policy";
import { neededFor, notBefore, quorumSince, standingApproval, standingApprovals } from "./quorum";
import { policyOfCase } from "./read";
import { type Refusal, refuse } from "./refusal";
import { isRivalled } from "./rivals";
import type { Approval, BackupState, CaseState, FederationState, Intent, World } from "./state";
import { waitOf } from "./waiting";

export interface ReleaseTerms {
  oneAct: boolean;
  approval: Approval;
  /** The guardian's announcement that counts, where one is needed. */
  intent: Intent | null;
  /** What a tree must contain before it can show quorum and wait: it has more leaves than this. */
  shown: number;
}

/** Also what left before something was added: those shares stay what they are. */
const leftFrom = (state: CaseState, backup: BackupState) => state.releases.filter(({ backup: id }) => id === backup.id);

/** Completed, and for this backup with a quorum of good shares. */
function completedFor(state: CaseState, backup: BackupState): boolean {
  const good = leftFrom(state, backup).filter(({ refused }) => !refused);
  const guardians = new Set(good.map(({ guardian }) => guardian));
  return state.ended?.how === "completed" && guardians.size >= backup.manifest.threshold;
}

/** Other cases in which shares of this backup left without being completed, whether they live or ended. */
export const rivalsOf = (world: World, state: CaseState, backup: BackupState): CaseState[] =>
  casesOn(world, backup)
    .map((entry) => entry.state)
    .filter((other) => other.id !== state.id && leftFrom(other, backup).length > 0 && !completedFor(other, backup));

/** May approving and releasing be one act in this case? */
export function isOneAct(world: World, federation: FederationState, state: CaseState, backup: BackupState): boolean {
  return policyIsOneAct(federation, state, backup) && rivalsOf(world, state, backup).length === 0;
}

function policyIsOneAct(federation: FederationState, state: CaseState, backup: BackupState): boolean {
  const policy = policyOfCase(federation, state);
  return policy.wait === 0 && !policy.notice && anyThresholdSuffices(policy, neededFor(federation, state, backup));
}

/** On which terms this guardian's share of a stage may leave now, but for the announcement; or why it may not. */
export function releaseTerms(
  world: World,
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  stage: number,
  guardian: PublicKey,
  now: number,
): ReleaseTerms | Refusal {
  const grants = grantsOfStage(state.type, backup.manifest, stage);
  const approval = standingApproval(federation, state, backup, grants, guardian);
  if (!approval) return refuse("notApproved", "the guardian has no standing approval for this");
  if (activeHolds(federation, state, now).length > 0) return refuse("caseHeld", "a hold is in effect");
  if (frozenBy(world, federation, state, backup, now))
    return refuse("caseFrozen", "a recovery stands before the heirs");
  if (isRivalled(world, federation, state, backup, now)) {
    return refuse("caseRivalled", "other heirs ask for the same, and the guardians have not chosen");
  }
  const quorum = quorumSince(federation, state, backup, grants);
  const approvals = standingApprovals(federation, state, backup, grants);
  const shown = Math.max(...approvals.map(({ seen }) => seen.size));
  if (isOneAct(world, federation, state, backup)) {
    const left = leftFrom(state, backup).filter((release) => sameGrants(release.grants, grants));
    const distinct = new Set([...left.map((release) => release.guardian), guardian]);
    return quorum === null && distinct.size >= backup.manifest.threshold
      ? refuse("quorumMissing", "this share would be the deciding one, and the quorum does not stand")
      : { oneAct: true, approval, intent: null, shown };
  }
  if (quorum === null) {
    return policyIsOneAct(federation, state, backup)
      ? refuse("caseRivalled", "shares left in another case, so here release follows the quorum")
      : refuse("quorumMissing", "release follows the quorum");
  }
  const wait = waitOf(federation, state, backup);
  if (!wait) return refuse("quorumMissing", "the quorum of the first stage does not stand");
  if (wait.endsAt === null) return refuse("waitMissing", `${wait.attested.length} attestations of ${wait.needed}`);
  if (now < wait.endsAt) return refuse("waitRunning", "the wait is not over");
  const intent = state.intents.find(
    (entry) =>
      entry.guardian === guardian &&
      entry.backup === backup.id &&
      entry.manifest === backup.manifestDigest &&
      sameGrants(entry.grants, grants) &&
      notBefore(entry, quorum) &&
      notBefore(entry, wait.from),
  );
  const attestedAt = wait.attested.slice(0, wait.needed).map(({ seen }) => seen.size);
  return { oneAct: false, approval, intent: intent ?? null, shown: Math.max(shown, ...attestedAt) };
}
