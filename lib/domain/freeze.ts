/** The owner outranks the heirs: a living member's recovery stops an inheritance of the same backup. */
import { casesOn, endOf, isVetoed } from "./ending";
import { grantsOfStage, stagesOf } from "./grants";
import { quorumSince } from "./quorum";
import { guardianIn, rosterToday } from "./read";
import type { BackupState, CaseState, FederationState, World } from "./state";
import { unverifiedFreeze } from "./time";

/**
 * What stops an inheritance: a recovery in which a guardian has verified the person, until that recovery ends, and for good
 * one in which, since the inheritance was matched, a quorum has (`until` null): the member lives, whatever else was agreed.
 * Or, once per inheritance, one in which nobody has yet, for fourteen days from its matching. Null if nothing does, and for
 * a recovery always.
 */
export function frozenBy(
  world: World,
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  now: number,
): { recovery: string; until: number | null } | null {
  const matchedAt = backup.matched[state.id]?.[0]?.at;
  if (state.type !== "inheritance" || matchedAt === undefined) return null;
  const { roster } = rosterToday(federation);
  const recoveries = casesOn(world, backup).filter((other) => other.state.type === "recovery");
  const lives = (other: CaseState) => !isVetoed(other, backup) && endOf(federation, other, now) === null;
  const [stage] = stagesOf("recovery", backup.manifest);
  const grants = stage === undefined ? [] : grantsOfStage("recovery", backup.manifest, stage);
  const isTheOwner = (other: CaseState) => {
    const since = quorumSince(federation, other, backup, grants);
    return since !== null && since.at >= matchedAt && !isVetoed(other, backup);
  };
  const verified = recoveries.find(
    (other) =>
      isTheOwner(other.state) ||
      (lives(other.state) &&
        other.state.approvals.some(
          ({ backup: id, until, guardian }) => id === backup.id && until === null && guardianIn(roster, guardian),
        )),
  );
  if (verified) return { recovery: verified.state.id, until: null };
  const first = recoveries.find((other) => other.matchedAt + unverifiedFreeze > matchedAt);
  if (!first || !lives(first.state)) return null;
  const until = first.matchedAt + unverifiedFreeze;
  return now < until ? { recovery: first.state.id, until } : null;
}
