/** What of an audited log an auditor should look at: decisions that came too soon, and tries that came too close together. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { FederationState } from "../state";
import { hour, minute } from "../time";
import type { Case, Kind } from "./cases";

export interface Quick {
  guardian: PublicKey;
  name: string;
  case: Digest;
  kind: Kind;
  act: "approved" | "denied";
  /** Milliseconds after the opening. */
  after: number;
  at: number;
}
export interface Burst {
  /** Requests in which one backup's name was tried. */
  cases: Digest[];
  tries: number;
  from: number;
  to: number;
}
/** Sooner than anybody can have met anybody. */
const quickest = minute;
/** So many tries of one backup's name within an hour: more than somebody makes who mistypes a name. */
const burstTries = 5;
const burstLength = hour;

export const namesOf = ({ rosters }: FederationState): Map<PublicKey, string> =>
  new Map(rosters.flatMap(({ roster }) => roster.guardians.map(({ key, name }) => [key, name] as const)));

export function quickOf(federation: FederationState, all: readonly Case[]): Quick[] {
  const names = namesOf(federation);
  return all
    .flatMap(({ state }) => {
      const votes = [
        ...state.approvals.map(({ guardian, at }) => ({ guardian, at, act: "approved" as const })),
        ...state.denials.map(({ guardian, at }) => ({ guardian, at, act: "denied" as const })),
      ];
      return votes.flatMap(({ guardian, at, act }) => {
        const after = at - state.openedAt;
        const name = names.get(guardian) ?? guardian;
        return after < quickest ? [{ guardian, name, case: state.id, kind: state.type, act, after, at }] : [];
      });
    })
    .sort((a, b) => b.at - a.at);
}

interface Try {
  case: Digest;
  at: number;
}

/** Tries of one backup's name that came close together, in however many requests. */
export function burstsOf(all: readonly Case[]): Burst[] {
  const tries = new Map<Digest, Try[]>();
  for (const { state } of all) {
    for (const { backup, at } of state.asked) {
      const there = tries.get(backup) ?? [];
      tries.set(backup, there);
      there.push({ case: state.id, at });
    }
  }
  return [...tries.values()].flatMap((unsorted) => closeTogether(unsorted.toSorted((a, b) => a.at - b.at)));
}

function closeTogether(sorted: readonly Try[]): Burst[] {
  const runs: { first: number; last: number }[] = [];
  for (let first = 0; first + burstTries <= sorted.length; first++) {
    const last = first + burstTries - 1;
    if ((sorted[last] as Try).at - (sorted[first] as Try).at >= burstLength) continue;
    const run = runs.at(-1);
    if (run && first <= run.last) run.last = last;
    else runs.push({ first, last });
  }
  return runs.map(({ first, last }) => {
    const burst = sorted.slice(first, last + 1);
    return {
      cases: [...new Set(burst.map((one) => one.case))],
      tries: burst.length,
      from: (sorted[first] as Try).at,
      to: (sorted[last] as Try).at,
    };
  });
}
