/**
 * Quorum: the standing approvals of guardians of today's roster satisfy the policy under which the case was opened.
 * Approvals count per case, backup and stage.
 */
import type { GrantRef, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import { sameGrants } from "./grants";
import { satisfied, type Vote } from "./policy";
import { guardianIn, policyOfCase, rosterOfCase, rosterToday } from "./read";
import type { Approval, BackupState, CaseState, FederationState, Moment } from "./state";

/** What approvals are counted for: a backup, or as much of one as the approvals themselves tell. */
export type Counted = Pick<BackupState, "id" | "manifestDigest"> & {
  manifest: Pick<BackupState["manifest"], "threshold">;
};

/** How many approvals (and attestations of a wait) it takes at least: a case cannot need fewer than its shares do. */
export const neededFor = (federation: FederationState, state: CaseState, backup: Counted): number =>
  Math.max(rosterOfCase(federation, state).threshold, backup.manifest.threshold);

function approvalsOf(state: CaseState, backup: Counted, grants: GrantRef[]): Approval[] {
  return state.approvals.filter(
    (approval) =>
      approval.backup === backup.id &&
      approval.manifest === backup.manifestDigest &&
      sameGrants(approval.grants, grants),
  );
}

/** The approvals that count today: not withdrawn or superseded, and their signer is in today's roster. */
export function standingApprovals(
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  grants: GrantRef[],
): Approval[] {
  const { roster } = rosterToday(federation);
  return approvalsOf(state, backup, grants).filter(
    ({ until, guardian }) => until === null && guardianIn(roster, guardian) !== undefined,
  );
}

export function standingApproval(
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  grants: GrantRef[],
  guardian: PublicKey,
): Approval | undefined {
  return standingApprovals(federation, state, backup, grants).find((approval) => approval.guardian === guardian);
}

/** Approvals with their signers as a roster has them; those of others fall out. */
export function votesOf(approvals: Approval[], roster: Roster): Vote[] {
  return approvals.flatMap(({ guardian: key, record }) => {
    const guardian = guardianIn(roster, key);
    return guardian ? { guardian, record } : [];
  });
}

/** Does `a` come no earlier than `b`? */
export const notBefore = (a: Moment, b: Moment): boolean => a.at > b.at || (a.at === b.at && a.seq >= b.seq);

/** A roster comes before whatever a case's scope has of the same millisecond. */
const beforeAll = -1;

/** How approvals stood from one moment on. */
interface Stand extends Moment {
  votes: Vote[];
  /** Whether they were a quorum. */
  quorum: boolean;
}

/**
 * How the approvals for some grants stood, from each moment on at which one came or went, or a roster did. Votes and rosters
 * are looked at one after the other, so that a guardian who leaves the roster can end a quorum, and one who returns begins
 * a new one.
 */
function* stands(
  federation: FederationState,
  state: CaseState,
  backup: Counted,
  grants: GrantRef[],
): Generator<Stand, void> {
  const policy = policyOfCase(federation, state);
  const needed = neededFor(federation, state, backup);
  const approvals = approvalsOf(state, backup, grants);
  const moments: (Moment & { roster?: Roster })[] = [
    ...approvals.flatMap(({ at, seq, until }) => (until ? [{ at, seq }, until] : [{ at, seq }])),
    ...federation.rosters.map(({ acceptedAt, roster }) => ({ at: acceptedAt, seq: beforeAll, roster })),
  ];
  let { roster } = rosterToday(federation);
  for (const moment of moments.sort((a, b) => a.at - b.at || a.seq - b.seq)) {
    if (moment.roster) roster = moment.roster;
    const standing = approvals.filter((one) => notBefore(moment, one) && !(one.until && notBefore(moment, one.until)));
    const votes = votesOf(standing, roster);
    yield { at: moment.at, seq: moment.seq, votes, quorum: satisfied(policy, needed, votes) };
  }
}

/** Since when the quorum has stood without a gap; null while it does not stand. */
export function quorumSince(
  federation: FederationState,
  state: CaseState,
  backup: Counted,
  grants: GrantRef[],
): Moment | null {
  let since: Moment | null = null;
  for (const { at, seq, quorum } of stands(federation, state, backup, grants))
    since = quorum ? (since ?? { at, seq }) : null;
  return since;
}

/** When approvals for these grants were a quorum for the first time, and which; null if they never were. */
export function firstQuorum(
  federation: FederationState,
  state: CaseState,
  backup: Counted,
  grants: GrantRef[],
): (Moment & { votes: Vote[] }) | null {
  for (const { at, seq, votes, quorum } of stands(federation, state, backup, grants)) {
    if (quorum) return { at, seq, votes };
  }
  return null;
}
