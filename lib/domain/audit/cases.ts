/** The cases of an audited log, as its figures are drawn from them. */
import type { Digest, GrantRef } from "@/lib/protocol/fields";
import { endOf } from "../ending";
import { sameGrants } from "../grants";
import type { Vote, Voter } from "../policy";
import { firstQuorum, neededFor } from "../quorum";
import { policyOfCase } from "../read";
import { federationScope } from "../scope";
import type { BackupState, CaseState, CaseStatus, FederationState, ScopeId, ScopeState } from "../state";
import { caseStatus } from "../status";

export type Kind = CaseState["type"];

/** A case that was decided for, as far as other rules would have made a difference. */
export interface PastCase {
  case: Digest;
  kind: Kind;
  openedAt: number;
  decidedAt: number;
  /** When the first share left. */
  releasedAt: number | null;
  /** The rules' wait then. */
  wait: number;
  /** Approvals that its shares take, whatever the rules. */
  needed: number;
  votes: Vote[];
  /** Names tried. */
  tried: number;
}

export interface Case {
  state: CaseState;
  status: CaseStatus;
  /** When it was decided either way; null if it was not. */
  decidedAt: number | null;
  past: PastCase | null;
}

export function casesIn(
  states: ReadonlyMap<ScopeId, ScopeState | null>,
  federation: FederationState,
  now: number,
): Case[] {
  const matched = new Map<Digest, BackupState[]>();
  const cases: CaseState[] = [];
  for (const state of states.values()) {
    if (state?.kind === "case") cases.push(state);
    if (state?.kind !== "backup") continue;
    for (const id of Object.keys(state.matched)) matched.set(id, [...(matched.get(id) ?? []), state]);
  }
  return cases.map((state) => {
    // What its status is derived from, and nothing else: a world of all backups would be looked through for each case.
    const backups = matched.get(state.id) ?? [];
    const world = new Map<ScopeId, ScopeState>([
      [federationScope, federation],
      [state.id, state],
    ]);
    for (const backup of backups) world.set(backup.id, backup);
    const past = pastOf(federation, state, backups);
    const end = endOf(federation, state, now);
    const denied = end?.how === "denied" ? end.at : null;
    return { state, status: caseStatus(world, state.id, now), decidedAt: past?.decidedAt ?? denied, past };
  });
}

/** The first quorum that its approvals ever were, for whichever backup and stage. */
function pastOf(federation: FederationState, state: CaseState, backups: readonly BackupState[]): PastCase | null {
  const groups: { backup: BackupState; manifest: Digest; grants: GrantRef[] }[] = [];
  for (const { backup: id, manifest, grants } of state.approvals) {
    const backup = backups.find((one) => one.id === id);
    const known = groups.some(
      (one) => one.backup.id === id && one.manifest === manifest && sameGrants(one.grants, grants),
    );
    if (backup && !known) groups.push({ backup, manifest, grants });
  }
  const [first] = groups
    .flatMap(({ backup, manifest, grants }) => {
      const counted = { id: backup.id, manifestDigest: manifest, manifest: backup.manifest };
      const quorum = firstQuorum(federation, state, counted, grants);
      return quorum ? [{ ...quorum, needed: neededFor(federation, state, counted) }] : [];
    })
    .sort((a, b) => a.at - b.at || a.seq - b.seq);
  if (!first) return null;
  return {
    case: state.id,
    kind: state.type,
    openedAt: state.openedAt,
    decidedAt: first.at,
    releasedAt: state.releases[0]?.at ?? null,
    wait: policyOfCase(federation, state).wait,
    needed: first.needed,
    votes: first.votes.map(({ guardian, record }) => ({ guardian: voter(guardian), record })),
    tried: state.asked.length,
  };
}

const voter = ({ key, organisation }: Voter): Voter => (organisation === undefined ? { key } : { key, organisation });
