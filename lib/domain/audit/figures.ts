/**
 * Figures of a log that has been audited: what its cases came to, who decided and how, and what an auditor should look at.
 * They are drawn from the states in which the audit's own replay ended, so that nothing is folded a second time; only what no
 * state keeps (who was seen last, what the server counted) is noted entry by entry.
 */

import type { Digest, GrantRef, PublicKey } from "@/lib/protocol/fields";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Signed, StatementBody } from "@/lib/protocol/statements/statement";
import { endOf } from "../ending";
import { sameGrants } from "../grants";
import type { Vote, Voter } from "../policy";
import { firstQuorum, neededFor } from "../quorum";
import { guardianIn, policyOfCase, rosterToday } from "../read";
import { federationScope } from "../scope";
import type { BackupState, CaseState, CaseStatus, FederationState, ScopeId, ScopeState } from "../state";
import { caseStatus } from "../status";
import { day, hour, minute } from "../time";
import type { Witness } from "./witnesses";

export type Kind = CaseState["type"];
type Counts<Name extends string> = Partial<Record<Name, number>>;

/** Lengths of time, in milliseconds: half of them are at most the median, nine of ten at most the other. */
export interface Spread {
  count: number;
  median: number;
  ninety: number;
}

export interface GuardianFigures {
  guardian: PublicKey;
  name: string;
  /** In today's roster. */
  today: boolean;
  approvals: number;
  denials: number;
  recusals: number;
  holds: number;
  releases: number;
  /** The latest entry signed, or checkpoint cosigned. */
  seenAt: number | null;
}

/** Tries that failed, or may have. */
export interface Attempts {
  /** Names tried in requests: each try is signed by whoever made the request. */
  tried: number;
  requests: number;
  /** What the server counted, day by day, naming nobody: its word alone. */
  days: number;
  lookups: number;
  refusedLookups: number;
  failedSignIns: number;
}

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
export interface LoudDay {
  /** UTC, `2026-01-31`. */
  day: string;
  refusedLookups: number;
}

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

export interface Figures {
  cases: Record<Kind, Counts<CaseStatus>>;
  /** From the opening to the quorum, or to the denial. */
  decisions: Record<Kind, Spread | null>;
  guardians: GuardianFigures[];
  doors: Counts<VerificationRecord["door"]>;
  proofing: Counts<VerificationRecord["proofing"]>;
  methods: Counts<VerificationRecord["method"]>;
  strengths: Counts<VerificationRecord["evidence"][number]["strength"]>;
  attempts: Attempts;
  /** Decided within a minute of the opening, the latest first. */
  quick: Quick[];
  bursts: Burst[];
  loudDays: LoudDay[];
  /** Guardians of today who were not seen for sixty days. */
  unseen: GuardianFigures[];
  past: PastCase[];
}

/** Sooner than anybody can have met anybody. */
const quickest = minute;
/** So many tries of one backup's name within an hour: more than somebody makes who mistypes a name. */
const burstTries = 5;
const burstLength = hour;
/** So many names on one day for which there was no answer. */
const loudDay = 10;
const unseenFor = 60 * day;

export class FigureCollector {
  private readonly seen = new Map<PublicKey, number>();
  private readonly counted: StatementBody<"day.counted">[] = [];

  /** The next entry, in which nothing was found. */
  readonly take = ({ name, body, signers }: Signed, acceptedAt: number): void => {
    if (name === "roster.genesis" || name === "roster.updated") {
      for (const { key } of body.roster.guardians) this.seen.set(key, this.seen.get(key) ?? 0);
    }
    if (name === "day.counted") this.counted.push(body);
    for (const signer of signers) if (this.seen.has(signer)) this.seen.set(signer, acceptedAt);
  };

  /**
   * @param states in which the audit's replay ended.
   * @param now milliseconds, by the clock of whoever looks.
   */
  finish(states: ReadonlyMap<ScopeId, ScopeState | null>, witnesses: readonly Witness[], now: number): Figures {
    const federation = states.get(federationScope);
    if (federation?.kind !== "federation") throw new RangeError("no federation");
    const all = casesIn(states, federation, now);
    const records = all.flatMap(({ state }) => state.approvals.map(({ record }) => record));
    const guardians = guardiansOf(federation, all, this.seenBy(witnesses));
    return {
      cases: { recovery: statusesOf(all, "recovery"), inheritance: statusesOf(all, "inheritance") },
      decisions: { recovery: decisionsOf(all, "recovery"), inheritance: decisionsOf(all, "inheritance") },
      guardians,
      doors: count(records.map(({ door }) => door)),
      proofing: count(records.map(({ proofing }) => proofing)),
      methods: count(records.map(({ method }) => method)),
      strengths: count(
        records.flatMap(({ evidence }) =>
          evidence.filter(({ result }) => result === "genuine").map((one) => one.strength),
        ),
      ),
      attempts: this.attemptsOf(all),
      quick: quickOf(federation, all),
      bursts: burstsOf(all),
      loudDays: this.counted.flatMap(({ day: on, refusedLookups }) =>
        refusedLookups >= loudDay ? [{ day: on, refusedLookups }] : [],
      ),
      unseen: guardians.filter(({ today, seenAt }) => today && (seenAt ?? 0) < now - unseenFor),
      past: all.flatMap(({ past }) => past ?? []),
    };
  }

  private seenBy(witnesses: readonly Witness[]): ReadonlyMap<PublicKey, number> {
    const seen = new Map(this.seen);
    for (const { guardian, time } of witnesses) seen.set(guardian, Math.max(seen.get(guardian) ?? 0, time * 1_000));
    return seen;
  }

  private attemptsOf(all: readonly Case[]): Attempts {
    const sum = (of: "lookups" | "refusedLookups" | "failedSignIns") =>
      this.counted.reduce((total, one) => total + one[of], 0);
    return {
      tried: all.reduce((total, { state }) => total + state.asked.length, 0),
      requests: all.filter(({ state }) => state.asked.length > 0).length,
      days: this.counted.length,
      lookups: sum("lookups"),
      refusedLookups: sum("refusedLookups"),
      failedSignIns: sum("failedSignIns"),
    };
  }
}

interface Case {
  state: CaseState;
  status: CaseStatus;
  /** When it was decided either way; null if it was not. */
  decidedAt: number | null;
  past: PastCase | null;
}

function casesIn(states: ReadonlyMap<ScopeId, ScopeState | null>, federation: FederationState, now: number): Case[] {
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

const statusesOf = (all: readonly Case[], kind: Kind): Counts<CaseStatus> =>
  count(all.flatMap(({ state, status }) => (state.type === kind ? [status] : [])));

function decisionsOf(all: readonly Case[], kind: Kind): Spread | null {
  return spreadOf(
    all.flatMap(({ state, decidedAt }) =>
      state.type === kind && decidedAt !== null ? [decidedAt - state.openedAt] : [],
    ),
  );
}

/** Nearest rank: of so many values, the one that so many are at most. */
export function spreadOf(lengths: readonly number[]): Spread | null {
  const sorted = lengths.toSorted((a, b) => a - b);
  const rank = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] as number;
  return sorted.length === 0 ? null : { count: sorted.length, median: rank(0.5), ninety: rank(0.9) };
}

function count<Name extends string>(names: readonly Name[]): Counts<Name> {
  const counts: Counts<Name> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Everybody who ever was a guardian, in the order of the rosters, by the latest name. */
function guardiansOf(
  federation: FederationState,
  all: readonly Case[],
  seen: ReadonlyMap<PublicKey, number>,
): GuardianFigures[] {
  const { roster } = rosterToday(federation);
  const names = namesOf(federation);
  const tally = (acts: readonly { guardian: PublicKey | null }[]) => {
    const counts = new Map<PublicKey, number>();
    for (const { guardian } of acts) if (guardian) counts.set(guardian, (counts.get(guardian) ?? 0) + 1);
    return (guardian: PublicKey) => counts.get(guardian) ?? 0;
  };
  const approvals = tally(all.flatMap(({ state }) => state.approvals));
  const denials = tally(all.flatMap(({ state }) => state.denials));
  const recusals = tally(all.flatMap(({ state }) => state.recusals));
  const holds = tally(all.flatMap(({ state }) => state.holds));
  const releases = tally(all.flatMap(({ state }) => state.releases));
  return [...names].map(([guardian, name]) => ({
    guardian,
    name,
    today: guardianIn(roster, guardian) !== undefined,
    approvals: approvals(guardian),
    denials: denials(guardian),
    recusals: recusals(guardian),
    holds: holds(guardian),
    releases: releases(guardian),
    seenAt: seen.get(guardian) || null,
  }));
}

const namesOf = ({ rosters }: FederationState): Map<PublicKey, string> =>
  new Map(rosters.flatMap(({ roster }) => roster.guardians.map(({ key, name }) => [key, name] as const)));

function quickOf(federation: FederationState, all: readonly Case[]): Quick[] {
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
function burstsOf(all: readonly Case[]): Burst[] {
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
