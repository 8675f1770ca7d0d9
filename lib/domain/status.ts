/** How a case stands: derived for whoever looks, from the same facts by which `decide` judges. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import { endOf, expiresAt, isVetoed } from "./ending";
import { frozenBy } from "./freeze";
import { currentStage, grantsOfStage, releasesOf } from "./grants";
import { outlookOf, statusAt } from "./outlook";
import { type Missing, missing, satisfied, type Vote } from "./policy";
import { neededFor, quorumSince, standingApprovals, votesOf } from "./quorum";
import { backupOf, caseOf, federationOf, guardianIn, policyOfCase, rosterToday } from "./read";
import { isOneAct, rivalsOf } from "./releasing";
import { isRivalled, preferences, rivalRequests } from "./rivals";
import type { Approval, CaseState, CaseStatus, FederationState, Release, World } from "./state";
import { type Wait, waitOf } from "./waiting";

interface Found {
  federation: FederationState;
  state: CaseState;
}

/** @throws Error if the case is not in the world. */
function find(world: World, caseId: Digest): Found {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  if (!federation || !state) throw new Error("the case is not in this world");
  return { federation, state };
}

export function caseExpiresAt(world: World, caseId: Digest): number {
  const { federation, state } = find(world, caseId);
  return expiresAt(federation, state);
}

/** Where the case stands. All backups that are matched to it must be in the world. */
export const caseStatus = (world: World, caseId: Digest, now: number): CaseStatus =>
  statusAt(outlookOf(world, caseId), now);

/** How a case stands for one of its backups. */
export interface Standing {
  stage: number | null;
  vetoed: boolean;
  approvals: Approval[];
  /** At least so many approvals, whatever the clauses ask. */
  needed: number;
  missing: Missing[];
  satisfied: boolean;
  /** Since when the quorum has stood without a gap. */
  since: number | null;
  wait: Wait | null;
  frozen: ReturnType<typeof frozenBy>;
  /** Good releases of the stage. */
  releases: Release[];
  releasesNeeded: number;
  /** May approving and releasing be one act? */
  oneAct: boolean;
  /** Other cases in which shares of this backup left without being completed. */
  rivals: Digest[];
  /** Live requests of other heirs for this backup: where there are some, the guardians choose first. */
  rivalRequests: { id: Digest; preferred: number }[];
  /** How many guardians prefer this one, and whether they must still choose. */
  preferred: number;
  rivalled: boolean;
}

/** @param stage the current one, unless told otherwise. @throws Error if case or backup is not in the world. */
export function standing(world: World, caseId: Digest, backupId: Digest, now: number, stage?: number): Standing {
  const { federation, state } = find(world, caseId);
  const backup = backupOf(world, backupId);
  if (!backup) throw new Error("the backup is not in this world");
  const which = stage ?? currentStage(state, backup);
  const grants = which === null ? [] : grantsOfStage(state.type, backup.manifest, which);
  const approvals = standingApprovals(federation, state, backup, grants);
  const needed = neededFor(federation, state, backup);
  const votes = votesOf(approvals, rosterToday(federation).roster);
  const lacks = missing(policyOfCase(federation, state), needed, votes);
  return {
    stage: which,
    vetoed: isVetoed(state, backup),
    approvals,
    needed,
    missing: lacks,
    satisfied: lacks.length === 0,
    since: quorumSince(federation, state, backup, grants)?.at ?? null,
    wait: waitOf(federation, state, backup),
    frozen: frozenBy(world, federation, state, backup, now),
    releases: releasesOf(state, backup, grants),
    releasesNeeded: backup.manifest.threshold,
    oneAct: isOneAct(world, federation, state, backup),
    rivals: rivalsOf(world, state, backup).map(({ id }) => id),
    rivalRequests: rivalRequests(world, federation, state, backup, now).map(({ id }) => ({
      id,
      preferred: preferences(world, federation, backup).get(id) ?? 0,
    })),
    preferred: preferences(world, federation, backup).get(state.id) ?? 0,
    rivalled: isRivalled(world, federation, state, backup, now),
  };
}

/** Would this guardian's approval with this record complete the quorum? */
export function wouldDecide(
  world: World,
  caseId: Digest,
  backupId: Digest,
  guardian: PublicKey,
  record: VerificationRecord,
  now: number,
): boolean {
  const { federation, state } = find(world, caseId);
  const { approvals, needed, satisfied: already } = standing(world, caseId, backupId, now);
  const { roster } = rosterToday(federation);
  const self = guardianIn(roster, guardian);
  if (already || !self) return false;
  const others = votesOf(approvals, roster).filter((vote) => vote.guardian.key !== guardian);
  const votes: Vote[] = [...others, { guardian: self, record }];
  return satisfied(policyOfCase(federation, state), needed, votes);
}

/** One guardian of today's roster, as the case has him. */
export interface Chair {
  guardian: PublicKey;
  vote: "approved" | "denied" | "recused" | null;
  /** Has a good release of any backup in this case. */
  released: boolean;
  /** Has the one hold left. */
  mayHold: boolean;
  /** May still vote: whom the requester can meet. False for all once the case is over. */
  mayVote: boolean;
}

/** Every guardian of today's roster, in its order, with what each has done and may still do. */
export function whoMayAct(world: World, caseId: Digest, now: number): Chair[] {
  const { federation, state } = find(world, caseId);
  const live = endOf(federation, state, now) === null;
  const by = (key: PublicKey) => (entry: { guardian: PublicKey | null }) => entry.guardian === key;
  const stands = (key: PublicKey) => (entry: { guardian: PublicKey; until: unknown }) =>
    entry.guardian === key && entry.until === null;
  return rosterToday(federation).roster.guardians.map(({ key }) => {
    const recused = state.recusals.some(by(key));
    const denied = state.denials.some(stands(key));
    const approved = state.approvals.some(stands(key));
    return {
      guardian: key,
      vote: recused ? "recused" : denied ? "denied" : approved ? "approved" : null,
      released: state.releases.some((release) => release.guardian === key && !release.refused),
      mayHold: live && !recused && !state.holds.some(by(key)),
      mayVote: live && !recused,
    };
  });
}
