/** The wait before a release, where the policy asks for one. */
import type { Digest, GrantRef, PublicKey } from "@/lib/protocol/fields";
import { grantsOfStage, stagesOf } from "./grants";
import { keyLostSince } from "./keyLost";
import { type Counted, neededFor, notBefore, quorumSince } from "./quorum";
import { guardianIn, policyOfCase, rosterToday } from "./read";
import type { Attestation, BackupState, CaseState, FederationState, Moment } from "./state";

export interface Wait {
  /** Since when notice and attestations count: the quorum's beginning, or for heirs the loss of the key, if later. */
  from: Moment;
  noticed: boolean;
  /** Guardians who have attested since, the earliest signature first. */
  attested: Attestation[];
  needed: number;
  /** The `needed`-th smallest `signedAt`: no server and no minority can backdate it. Null until enough have attested. */
  startedAt: number | null;
  endsAt: number | null;
}

/** Has this guardian attested the wait for this backup since then? */
export const waitIsAttested = (
  { attested }: Pick<CaseState, "attested">,
  backup: Digest,
  from: Moment,
  guardian: PublicKey,
): boolean =>
  attested.some((entry) => entry.guardian === guardian && entry.backup === backup && notBefore(entry, from));

/**
 * The wait for a backup; null while there is no quorum for its first stage. Losing the quorum starts it anew, and so
 * does, for an inheritance, the loss of the owner's key. A policy without wait and notice needs no attestation: the
 * wait is over when it begins. Later stages do not wait again.
 */
export function waitOf(federation: FederationState, state: CaseState, backup: BackupState): Wait | null {
  const [first] = stagesOf(state.type, backup.manifest);
  if (first === undefined) return null;
  const lost = state.type === "inheritance" ? keyLostSince(federation, backup) : null;
  return waitFor(federation, state, backup, grantsOfStage(state.type, backup.manifest, first), lost);
}

/** The same for whoever has only what was approved. @param lost when the backup's key was lost to its owner, if it was. */
export function waitFor(
  federation: FederationState,
  state: CaseState,
  backup: Counted,
  grants: GrantRef[],
  lost: number | null,
): Wait | null {
  const quorum = quorumSince(federation, state, backup, grants);
  if (quorum === null) return null;
  // Within the millisecond of the loss the scopes tell no order: everything of that millisecond came too early.
  const from = lost !== null && lost >= quorum.at ? { at: lost + 1, seq: 0 } : quorum;
  const policy = policyOfCase(federation, state);
  const needed = neededFor(federation, state, backup);
  const noticed = state.notices.some(
    (entry) => entry.backup === backup.id && entry.outcome !== "failed" && notBefore(entry, from),
  );
  if (policy.wait === 0 && !policy.notice) {
    return { from, noticed, attested: [], needed, startedAt: from.at, endsAt: from.at };
  }
  const { roster } = rosterToday(federation);
  const attested = state.attested
    .filter(
      (entry) =>
        entry.backup === backup.id && notBefore(entry, from) && guardianIn(roster, entry.guardian) !== undefined,
    )
    .sort((a, b) => a.signedAt - b.signedAt);
  const startedAt = attested[needed - 1]?.signedAt ?? null;
  const endsAt = startedAt === null ? null : startedAt + policy.wait;
  return { from, noticed, attested, needed, startedAt, endsAt };
}
