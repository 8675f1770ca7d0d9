/** Holds: one guardian's brake, and the objection of somebody who had notice. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { guardianIn, rosterOfCase, rosterToday } from "./read";
import type { CaseState, FederationState, Hold } from "./state";

/**
 * When a hold lapses by itself; earlier, it can be lifted. A case that is held takes votes, but nothing leaves, and
 * the pepper does not answer.
 */
export const holdLapsesAt = (federation: FederationState, state: CaseState, hold: Hold): number =>
  hold.at + rosterOfCase(federation, state).policy.hold;

/**
 * A hold holds until it lapses, its signer or `threshold` others lift it, or its signer leaves the roster. An objection
 * has no guardian who signed it: it lapses, or `threshold` lift it.
 */
export function holds(federation: FederationState, state: CaseState, hold: Hold, now: number): boolean {
  const { roster } = rosterToday(federation);
  const { threshold } = rosterOfCase(federation, state);
  const lifts = hold.lifts.filter(({ guardian }) => guardianIn(roster, guardian));
  return (
    now < holdLapsesAt(federation, state, hold) &&
    (hold.guardian === null || guardianIn(roster, hold.guardian) !== undefined) &&
    !hold.lifts.some(({ guardian }) => guardian === hold.guardian) &&
    lifts.length < threshold
  );
}

/** The holds in effect. */
export const activeHolds = (federation: FederationState, state: CaseState, now: number): Hold[] =>
  state.holds.filter((hold) => holds(federation, state, hold, now));

/** When the last hold lapses that nobody has lifted; null if there is none. It may have lapsed already. */
export function heldUntil(federation: FederationState, state: CaseState): number | null {
  const standing = state.holds.filter((hold) => holds(federation, state, hold, hold.at));
  return standing.length > 0 ? Math.max(...standing.map((hold) => holdLapsesAt(federation, state, hold))) : null;
}

/**
 * The holds that a guardian's `hold.lifted` is about. Two guardians who hold in the same millisecond say the same words,
 * so one digest may stand for both: then it is the guardian's own, if that is not lifted yet, and else all of them.
 */
export function liftedBy(state: CaseState, statement: Digest, guardian: PublicKey): Hold[] {
  const open = state.holds.filter(
    (hold) => hold.statement === statement && !hold.lifts.some((lift) => lift.guardian === hold.guardian),
  );
  const own = open.filter((hold) => hold.guardian === guardian);
  return own.length > 0 ? own : open;
}
