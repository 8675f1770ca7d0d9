/**
 * Rival requests: several of heirs for one backup. They stand side by side, and none of them goes on to a wait or a
 * release until the guardians have chosen: `threshold` of them prefer it, and more than prefer any other.
 */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { casesOn, endOf, isVetoed } from "./ending";
import { neededFor } from "./quorum";
import { guardianIn, rosterToday } from "./read";
import type { BackupState, CaseState, FederationState, World } from "./state";

const inheritancesOn = (world: World, backup: BackupState): CaseState[] =>
  casesOn(world, backup).flatMap(({ state }) => (state.type === "inheritance" ? state : []));

/** Which request this guardian prefers for the backup: the latest word, over all requests; null without one. */
export function preferenceOf(
  world: World,
  federation: FederationState,
  backup: BackupState,
  guardian: PublicKey,
): Digest | null {
  if (!guardianIn(rosterToday(federation).roster, guardian)) return null;
  const words = inheritancesOn(world, backup).flatMap((state) =>
    state.preferences
      .filter((one) => one.guardian === guardian && one.backup === backup.id && !hasRecused(state, guardian))
      .map(({ at }) => ({ id: state.id, at })),
  );
  const last = Math.max(...words.map(({ at }) => at));
  const latest = words.filter(({ at }) => at === last);
  // Two words of one millisecond in two scopes have no order: then neither is the last.
  return latest.length === 1 ? (latest[0]?.id ?? null) : null;
}

/** Whoever has stepped back, perhaps as one who inherits, does not choose either. */
const hasRecused = ({ recusals }: CaseState, guardian: PublicKey): boolean =>
  recusals.some((entry) => entry.guardian === guardian);

/** The live requests of other heirs for this backup. */
export const rivalRequests = (
  world: World,
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  now: number,
): CaseState[] =>
  state.type === "recovery"
    ? []
    : inheritancesOn(world, backup).filter(
        (other) => other.id !== state.id && !isVetoed(other, backup) && endOf(federation, other, now) === null,
      );

/** How many guardians prefer each request for this backup. */
export function preferences(world: World, federation: FederationState, backup: BackupState): Map<Digest, number> {
  const counts = new Map<Digest, number>();
  for (const { key } of rosterToday(federation).roster.guardians) {
    const preferred = preferenceOf(world, federation, backup, key);
    if (preferred !== null) counts.set(preferred, (counts.get(preferred) ?? 0) + 1);
  }
  return counts;
}

/** Must the guardians choose before this request goes on? */
export function isRivalled(
  world: World,
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  now: number,
): boolean {
  const rivals = rivalRequests(world, federation, state, backup, now);
  if (rivals.length === 0) return false;
  const counts = preferences(world, federation, backup);
  const own = counts.get(state.id) ?? 0;
  return own < neededFor(federation, state, backup) || rivals.some(({ id }) => (counts.get(id) ?? 0) >= own);
}
