/** How and when a case is over, and for which of its backups it lives. */
import type { Digest } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import { satisfiable } from "./policy";
import { caseOf, policyOfCase, rosterAt, rosterOfCase } from "./read";
import type { BackupState, CaseState, FederationState, World } from "./state";

export interface End {
  how: "completed" | "denied" | "withdrawn" | "expired";
  at: number;
}

export const expiresAt = (federation: FederationState, state: CaseState): number =>
  state.openedAt + policyOfCase(federation, state).expiry;

/** The rosters of one millisecond: the scopes tell no order within it, so a case that one of them ended stays ended. */
function rostersAround(federation: FederationState, time: number): Roster[] {
  const within = federation.rosters.filter(({ acceptedAt }) => acceptedAt === time).map(({ roster }) => roster);
  return [rosterAt(federation, time - 1), ...within];
}

/**
 * When approval became impossible, whatever the guardians who have neither denied nor recused might still do; null if
 * it never did. It ends the case for good: a later roster does not revive it.
 */
function deniedAt(federation: FederationState, state: CaseState): number | null {
  const policy = policyOfCase(federation, state);
  const { threshold } = rosterOfCase(federation, state);
  const times = [
    ...state.denials.map(({ at }) => at),
    ...state.recusals.map(({ at }) => at),
    ...federation.rosters.map(({ acceptedAt }) => acceptedAt).filter((time) => time > state.openedAt),
  ];
  for (const time of times.sort((a, b) => a - b)) {
    const out = new Set(
      [
        ...state.denials.filter(({ at, until }) => at <= time && (until === null || until.at > time)),
        ...state.recusals.filter(({ at }) => at <= time),
      ].map(({ guardian }) => guardian),
    );
    const ended = rostersAround(federation, time).some(
      ({ guardians }) =>
        !satisfiable(
          policy,
          threshold,
          guardians.filter(({ key }) => !out.has(key)),
        ),
    );
    if (ended) return time;
  }
  return null;
}

/** Null while the case lives. A case is over when its time is up, whether or not `case.expired` was entered. */
export function endOf(federation: FederationState, state: CaseState, now: number): End | null {
  if (state.ended) return { how: state.ended.how, at: state.ended.at };
  const due = expiresAt(federation, state);
  const denied = deniedAt(federation, state);
  if (denied !== null && denied < due) return { how: "denied", at: denied };
  return now >= due ? { how: "expired", at: due } : null;
}

export const isVetoed = (state: CaseState, backup: BackupState): boolean => backup.vetoed[state.id] !== undefined;

/** The cases that a guardian has matched to this backup, in order of their first match. */
export function casesOn(world: World, backup: BackupState): { state: CaseState; matchedAt: number }[] {
  return Object.entries(backup.matched)
    .flatMap(([id, matches]) => {
      const state = caseOf(world, id);
      const first = matches[0];
      return state && first ? { state, matchedAt: first.at } : [];
    })
    .sort((a, b) => a.matchedAt - b.matchedAt || (a.state.id < b.state.id ? -1 : 1));
}

/** The cases that live for this backup: not over, and not vetoed by its key. */
export function liveCasesOn(world: World, federation: FederationState, backup: BackupState, now: number): CaseState[] {
  return casesOn(world, backup)
    .map(({ state }) => state)
    .filter((state) => !isVetoed(state, backup) && endOf(federation, state, now) === null);
}

/** From the first approval of a live case to its end, manifest and payloads of a backup stay as they are. */
export function isFixed(world: World, federation: FederationState, backup: BackupState, now: number): boolean {
  return liveCasesOn(world, federation, backup, now).some(({ approvals }) => approvals.some(hasBackup(backup.id)));
}

const hasBackup =
  (id: Digest) =>
  ({ backup }: { backup: Digest }): boolean =>
    backup === id;
