/** Reading a world: a scope that was not loaded is a bug of the caller and throws, so that nothing is decided blindly. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { KindPolicy } from "@/lib/protocol/statements/policy";
import type { Guardian, Roster } from "@/lib/protocol/statements/roster";
import { federationScope } from "./scope";
import type { BackupState, CaseState, FederationState, HeldShares, ScopeId, ScopeState, World } from "./state";

/** @throws Error if the scope has not been loaded. */
export function stateOf(world: World, scope: ScopeId): ScopeState | null {
  const state = world.get(scope);
  if (state === undefined) throw new Error(`scope ${scope} has not been loaded`);
  return state;
}

export function federationOf(world: World): FederationState | null {
  const state = stateOf(world, federationScope);
  return state?.kind === "federation" ? state : null;
}

export function backupOf(world: World, id: Digest): BackupState | null {
  const state = stateOf(world, id);
  return state?.kind === "backup" ? state : null;
}

export function caseOf(world: World, id: Digest): CaseState | null {
  const state = stateOf(world, id);
  return state?.kind === "case" ? state : null;
}

/** Today's roster with the digest of its statement. */
export function rosterToday(federation: FederationState): { digest: Digest; roster: Roster } {
  const last = federation.rosters.at(-1);
  if (!last) throw new Error("a federation without a roster");
  return last;
}

/** Where in `shares` a backup stands. */
const partOf = (backup: Digest): [number, number] => [
  Number.parseInt(backup.slice(0, 2), 16),
  Number.parseInt(backup.slice(2, 4), 16),
];

/** Who has said what of the shares of a backup, if anybody has. */
export function sharesOf({ shares }: Pick<FederationState, "shares">, backup: Digest): HeldShares | undefined {
  const [part, within] = partOf(backup);
  return shares[part]?.[within]?.[backup];
}

/** The shares with what is said of one backup's. */
export function withHeld(
  shares: FederationState["shares"],
  backup: Digest,
  held: HeldShares,
): FederationState["shares"] {
  const [part, within] = partOf(backup);
  const parts = shares[part] ?? [];
  return put(shares, part, put(parts, within, { ...parts[within], [backup]: held }, {}), []);
}

/** The list with something at a place, and nothing at those before it that it does not reach. */
function put<T>(list: readonly T[], place: number, value: T, nothing: T): T[] {
  const copy = list.slice();
  while (copy.length < place) copy.push(nothing);
  copy[place] = value;
  return copy;
}

/** Every guardian's kit is checked: members may join. */
export const enrolmentIsOpen = (federation: FederationState): boolean =>
  rosterToday(federation).roster.guardians.every(({ key }) => federation.kitsChecked.includes(key));

/** The roster in force at time `at`. */
export function rosterAt(federation: FederationState, at: number): Roster {
  const found = federation.rosters.findLast((entry) => entry.acceptedAt <= at) ?? federation.rosters[0];
  if (!found) throw new Error("a federation without a roster");
  return found.roster;
}

/** The roster under which a case was opened: its policy and threshold hold to the case's end. */
export function rosterOfCase(federation: FederationState, state: CaseState): Roster {
  const found = federation.rosters.find((entry) => entry.digest === state.roster);
  if (!found) throw new Error("a case under an unknown roster");
  return found.roster;
}

/** What the policy of its opening says for this kind of case. */
export const policyOfCase = (federation: FederationState, state: CaseState): KindPolicy =>
  rosterOfCase(federation, state).policy[state.type];

export const guardianIn = (roster: Roster, key: PublicKey): Guardian | undefined =>
  roster.guardians.find((guardian) => guardian.key === key);
