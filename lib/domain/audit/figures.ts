/**
 * Figures of a log that has been audited: what its cases came to, who decided and how, and what an auditor should look at.
 * They are drawn from the states in which the audit's own replay ended, so that nothing is folded a second time; only what no
 * state keeps (who was seen last, what the server counted) is noted entry by entry.
 */

import type { PublicKey } from "@/lib/protocol/fields";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Signed, StatementBody } from "@/lib/protocol/statements/statement";
import { guardianIn, rosterToday } from "../read";
import { federationScope } from "../scope";
import type { CaseStatus, FederationState, ScopeId, ScopeState } from "../state";
import { day } from "../time";
import { type Case, casesIn, type Kind, type PastCase } from "./cases";
import { type Burst, burstsOf, namesOf, type Quick, quickOf } from "./warnings";
import type { Witness } from "./witnesses";

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

export interface LoudDay {
  /** UTC, `2026-01-31`. */
  day: string;
  refusedLookups: number;
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
