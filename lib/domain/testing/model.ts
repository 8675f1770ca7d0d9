/** For tests alone: what the fold must keep to, told without its code, in plain sets, entry by entry. */
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Signed } from "@/lib/protocol/statements/statement";

/** Where it fails, the stack says which of the lines below forbids it. */
function must(holds: boolean): void {
  if (!holds) throw new Error("the fold accepted what the model forbids");
}

const mustNot = (holds: boolean): void => must(!holds);

interface ModelCase {
  inherits: boolean;
  /** backup → guardian → approved by document? */
  votes: Map<string, Map<string, boolean>>;
  denied: Set<string>;
  recused: Set<string>;
  attested: Map<string, Map<string, number>>;
  noticed: Set<string>;
  /** backup → when it was first matched. */
  matched: Map<string, number>;
  /** Digest of the evidence as it stands, and what it offers. */
  evidence: { digest: string; provides: readonly string[] } | null;
  /** backup → guardian → when this request was last preferred. */
  preferred: Map<string, Map<string, number>>;
  vetoed: Set<string>;
  holds: { digest: string; by: string | null; at: number; lifts: Set<string> }[];
  /** backup → guardian → good? */
  left: Map<string, Map<string, boolean>>;
  hadQuorum: Set<string>;
  /** backup → since when a quorum stands. */
  agreed: Map<string, number>;
  touched: Set<string>;
  asked: number;
  over: boolean;
  completed: boolean;
  expires: number;
}

/** The value of a key, made when it is first asked for. */
export const at = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};

export class Model {
  readonly cases = new Map<string, ModelCase>();
  readonly keyLost = new Map<string, Map<string, Set<string>>>();
  readonly lost = new Set<string>();

  /** @param count is told what happened, so that a test can see that something did. */
  constructor(
    private readonly policy: Policy,
    private readonly threshold: number,
    private roster: Set<string>,
    private readonly count: (what: string) => void,
  ) {}

  private of(id: string): ModelCase {
    return this.cases.get(id) as ModelCase;
  }

  quorum(state: ModelCase, backup: string): boolean {
    const votes = [...(state.votes.get(backup) ?? [])].filter(([guardian]) => this.roster.has(guardian));
    const documents = votes.filter(([, document]) => document).length;
    const { clauses } = this.policy[state.inherits ? "inheritance" : "recovery"];
    return votes.length >= this.threshold && clauses.every((clause) => documents >= clause.count);
  }

  /** Completed, after enough good shares of the backup had left. */
  private settled(state: ModelCase, backup: string): boolean {
    const good = [...(state.left.get(backup)?.values() ?? [])].filter((isGood) => isGood);
    return state.completed && good.length >= this.threshold;
  }

  private over(state: ModelCase, now: number): boolean {
    return state.over || now >= state.expires;
  }

  private held(state: ModelCase, now: number): boolean {
    return state.holds.some(
      ({ by, at: since, lifts }) =>
        (by === null || (this.roster.has(by) && !lifts.has(by))) &&
        now < since + this.policy.hold &&
        [...lifts].filter((guardian) => this.roster.has(guardian)).length < this.threshold,
    );
  }

  /** Requests of heirs that may still come to something. */
  private heirsOf(backup: string, now: number): [string, ModelCase][] {
    return [...this.cases].filter(
      ([, state]) => state.inherits && state.matched.has(backup) && !state.vetoed.has(backup) && !this.over(state, now),
    );
  }

  /** Who prefers which request: the latest word of each guardian over all requests, live or not; none where two are equal. */
  private choices(backup: string): string[] {
    return [...this.roster].flatMap((guardian) => {
      const words = [...this.cases].flatMap(([id, { preferred, recused }]) => {
        const when = preferred.get(backup)?.get(guardian);
        return when === undefined || recused.has(guardian) ? [] : [{ id, when }];
      });
      words.sort((a, b) => b.when - a.when);
      const [last, before] = words;
      return last && last.when !== before?.when ? [last.id] : [];
    });
  }

  private chosen(id: string, backup: string, now: number): boolean {
    const rivals = this.heirsOf(backup, now).filter(([other]) => other !== id);
    if (rivals.length === 0) return true;
    this.count("rivals");
    const choices = this.choices(backup);
    const votes = (which: string) => choices.filter((choice) => choice === which).length;
    return votes(id) >= this.threshold && rivals.every(([other]) => votes(other) < votes(id));
  }

  /** Since the heirs' request was matched, a quorum has agreed that somebody is the owner. */
  private ownerCame(heirs: ModelCase, backup: string): boolean {
    const matchedAt = heirs.matched.get(backup) as number;
    return [...this.cases.values()].some(
      ({ inherits, matched, vetoed, agreed }) =>
        !inherits && matched.has(backup) && !vetoed.has(backup) && (agreed.get(backup) ?? -1) >= matchedAt,
    );
  }

  /** What must be true for the entry to have been accepted. Called before it is taken in. */
  check({ name, body, signers: [by = ""] }: Signed, now: number): void {
    if (name === "payload.refreshed" || name === "backup.deleted") {
      for (const state of this.cases.values()) {
        mustNot(state.touched.has(body.backup) && !this.over(state, now) && !state.vetoed.has(body.backup));
      }
      mustNot(this.lost.has(body.backup));
    }
    if (name === "case.approved") {
      const { inherits, evidence } = this.of(body.case);
      const required = inherits ? this.policy.inheritance.evidence : [];
      must(required.every((kind) => evidence?.provides.includes(kind)));
      const sound = (body.evidence?.checks ?? []).filter(({ result }) => result === "sound").map(({ kind }) => kind);
      must(required.every((kind) => sound.includes(kind)));
      must(!inherits || body.evidence?.statement === evidence?.digest);
    }
    if (name === "wait.attested") must(!this.of(body.case).inherits || this.chosen(body.case, body.backup, now));
    if (name === "case.vetoed") mustNot(this.lost.has(body.backup));
    if (name !== "share.released" && name !== "pepper.asked") return;
    const { backup } = body;
    const state = this.of(body.case);
    const policy = this.policy[state.inherits ? "inheritance" : "recovery"];
    mustNot(this.over(state, now));
    mustNot(state.vetoed.has(backup));
    mustNot(this.held(state, now));
    const good = [...(state.left.get(backup) ?? [])].filter(([, isGood]) => isGood);
    if (name === "pepper.asked") {
      must(good.length >= this.threshold);
      must(this.quorum(state, backup));
      must(state.asked < policy.guesses);
      return;
    }
    must(!state.inherits || this.chosen(body.case, backup, now));
    mustNot(state.inherits && this.ownerCame(state, backup));
    if (state.inherits) this.count("released to heirs");
    must(state.votes.get(backup)?.has(by) === true);
    must(this.roster.has(by));
    mustNot(good.some(([guardian]) => guardian === by));
    if (policy.wait > 0 || policy.clauses.length > 0) must(this.quorum(state, backup));
    if (policy.wait > 0) {
      const times = [...(state.attested.get(backup) ?? [])]
        .filter(([guardian]) => this.roster.has(guardian))
        .map(([, signedAt]) => signedAt)
        .sort((a, b) => a - b);
      must(times.length >= this.threshold);
      this.count("released after a wait");
      must(now >= (times[this.threshold - 1] as number) + policy.wait);
    }
    if (policy.notice) must(state.noticed.has(backup));
    if (!this.quorum(state, backup)) {
      this.count("released before the quorum");
      for (const [id, other] of this.cases) {
        mustNot(id !== body.case && (other.left.get(backup)?.size ?? 0) > 0 && !this.settled(other, backup));
      }
    }
  }

  take({ name, body, digest, signers: [by = ""] }: Signed, now: number): void {
    this.count(name);
    if (name === "roster.updated") this.roster = new Set(body.roster.guardians.map(({ key }) => key));
    if (name === "case.opened") {
      this.cases.set(digest, {
        inherits: body.kind === "inheritance",
        votes: new Map(),
        denied: new Set(),
        recused: new Set(),
        attested: new Map(),
        noticed: new Set(),
        matched: new Map(),
        evidence: null,
        preferred: new Map(),
        vetoed: new Set(),
        holds: [],
        left: new Map(),
        hadQuorum: new Set(),
        agreed: new Map(),
        touched: new Set(),
        asked: 0,
        over: false,
        completed: false,
        expires: now + this.policy[body.kind].expiry,
      });
    }
    if ("case" in body) this.takeInCase(this.of(body.case), { name, body, digest, signers: [by] } as Signed, now);
    for (const state of this.cases.values()) {
      const available = [...this.roster].filter((guardian) => !state.denied.has(guardian));
      if (available.length < this.threshold) state.over = true;
      for (const backup of new Set([...state.votes.keys(), ...state.attested.keys()])) {
        if (this.quorum(state, backup)) {
          state.hadQuorum.add(backup);
          at(state.agreed, backup, () => now);
        } else {
          state.agreed.delete(backup);
          state.attested.delete(backup);
          state.noticed.delete(backup);
        }
      }
    }
    this.trustLine9();
  }

  private takeInCase(state: ModelCase, { name, body, digest, signers: [by = ""] }: Signed, now: number): void {
    if (name === "case.approved") {
      at(state.votes, body.backup, () => new Map()).set(by, body.record.door === "byDocument");
      state.denied.delete(by);
      state.touched.add(body.backup);
    } else if (name === "approval.withdrawn") state.votes.get(body.backup)?.delete(by);
    else if (name === "case.denied" || name === "case.recused") {
      for (const votes of state.votes.values()) votes.delete(by);
      state.denied.add(by);
      if (name === "case.recused") state.recused.add(by);
    } else if (name === "case.matched") at(state.matched, body.backup, () => now);
    else if (name === "case.evidence") {
      state.evidence = { digest, provides: body.provides };
      if (state.left.size === 0) for (const votes of state.votes.values()) votes.clear();
    } else if (name === "request.preferred") at(state.preferred, body.backup, () => new Map()).set(by, now);
    else if (name === "case.objected") state.holds.push({ digest, by: null, at: now, lifts: new Set() });
    else if (name === "case.held") state.holds.push({ digest, by, at: now, lifts: new Set() });
    else if (name === "hold.lifted") {
      for (const hold of state.holds) if (hold.digest === body.hold) hold.lifts.add(by);
    } else if (name === "case.vetoed") state.vetoed.add(body.backup);
    else if (name === "wait.attested") at(state.attested, body.backup, () => new Map()).set(by, body.signedAt);
    else if (name === "notice.stood" || (name === "notice.sent" && body.outcome === "accepted"))
      state.noticed.add(body.backup);
    else if (name === "share.released") at(state.left, body.backup, () => new Map()).set(by, true);
    else if (name === "share.refused") state.left.get(body.backup)?.set(body.guardian, false);
    else if (name === "pepper.asked") state.asked++;
    else if (name === "case.completed" || name === "case.withdrawn") {
      state.over = true;
      state.completed = name === "case.completed";
    } else if (name === "backup.keyLost") {
      const said = at(
        at(this.keyLost, body.backup, () => new Map()),
        body.case,
        () => new Set(),
      );
      said.add(by);
      const counted = [...said].filter((guardian) => this.roster.has(guardian));
      if (counted.length >= this.threshold && !this.lost.has(body.backup)) this.lose(body.backup);
    }
  }

  private lose(backup: string): void {
    this.lost.add(backup);
    for (const state of this.cases.values()) {
      if (!state.inherits) continue;
      state.attested.delete(backup);
      state.noticed.delete(backup);
    }
  }

  /**
   * Over all cases, fewer than `threshold` distinct shares ever leave, unless one case has a quorum. More strictly: over
   * all that are not settled, so that one completed recovery does not open the door for good.
   */
  private trustLine9(): void {
    const left = new Map<string, Set<string>>();
    const released = new Set<string>();
    for (const state of this.cases.values()) {
      for (const [backup, guardians] of state.left) {
        if (this.settled(state, backup)) continue;
        for (const guardian of guardians.keys()) at(left, backup, () => new Set()).add(guardian);
        if (state.hadQuorum.has(backup)) released.add(backup);
      }
    }
    for (const [backup, guardians] of left) {
      if (!released.has(backup)) must(guardians.size < this.threshold);
    }
  }
}
