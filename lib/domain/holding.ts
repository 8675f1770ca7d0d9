/** Holds: one guardian's brake. */
import { guardianIn, rosterOfCase, rosterToday } from "./read";
import type { CaseState, FederationState, Hold } from "./state";

/**
 * When a hold lapses by itself; earlier, it can be lifted. A case that is held takes votes, but nothing leaves, and
 * the pepper does not answer.
 */
export const holdLapsesAt = (federation: FederationState, state: CaseState, hold: Hold): number =>
  hold.at + rosterOfCase(federation, state).policy.hold;

/** A hold holds until it lapses, its signer or `threshold` others lift it, or its signer leaves the roster. */
export function holds(federation: FederationState, state: CaseState, hold: Hold, now: number): boolean {
  const { roster } = rosterToday(federation);
  const { threshold } = rosterOfCase(federation, state);
  const lifts = hold.lifts.filter(({ guardian }) => guardianIn(roster, guardian));
  return (
    now < holdLapsesAt(federation, state, hold) &&
    guardianIn(roster, hold.guardian) !== undefined &&
    !hold.lifts.some(({ guardian }) => guardian === hold.guardian) &&
    lifts.length < threshold
  );
}

/** The holds in effect. */
export const activeHolds = (federation: FederationState, state: CaseState, now: number): Hold[] =>
  state.holds.filter((hold) => holds(federation, state, hold, now));
