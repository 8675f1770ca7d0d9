import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Clause, type KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import { anyThresholdSuffices, missing, passes, policyFault, satisfiable, satisfied, type Vote } from "./policy";
import { presets } from "./presets";
import { byPassport, guardianOf, keyOf, known } from "./testing/statements";
import { day, hour } from "./time";

const { recovery } = presets.community.policy(3);
const withClauses = (...clauses: Clause[]): KindPolicy => ({ ...recovery, clauses });
const vote = (label: string, record = known, organisation?: string): Vote => ({
  guardian: guardianOf(label, organisation),
  record,
});

describe("clauses", () => {
  it("never make fewer than the threshold suffice", () => {
    expect(satisfied(withClauses({ count: 1 }), 3, [vote("a"), vote("b")])).toBe(false);
    expect(missing(withClauses(), 3, [vote("a")])).toEqual([{ clause: null, have: 1, need: 3 }]);
  });

  it("are joined by AND, and each counts what passes its filter", () => {
    const clauses: Clause[] = [
      { count: 1, door: "byDocument" },
      { count: 2, methods: ["applicantReference"] },
    ];
    const policy = withClauses(...clauses);
    expect(missing(policy, 2, [vote("a"), vote("b")])).toEqual([{ clause: clauses[0], have: 0, need: 1 }]);
    expect(satisfied(policy, 2, [vote("a"), vote("b"), vote("c", byPassport)])).toBe(true);
  });

  it.each([
    [{ door: "byDocument" }, byPassport, known],
    [{ proofing: ["remoteAttended"] }, { ...known, proofing: "remoteAttended" }, known],
    [{ methods: ["applicantReference"] }, known, byPassport],
    [{ minimumStrength: "superior" }, byPassport, known],
  ] as const)("filter by %j", (filter, passing, failing) => {
    const clause = Clause.parse({ count: 1, ...filter });
    expect(passes(clause, { guardian: guardianOf("a"), record: passing as Vote["record"] })).toBe(true);
    expect(passes(clause, { guardian: guardianOf("a"), record: failing })).toBe(false);
  });

  it("count only evidence that was found genuine, of at least the strength asked for", () => {
    const item = { type: "passport", strength: "strong", validation: "visualInspection", result: "genuine" } as const;
    const record = (over: object) => ({ ...byPassport, evidence: [{ ...item, ...over }] });
    const clause: Clause = { count: 1, minimumStrength: "strong" };
    expect(passes(clause, vote("a", record({})))).toBe(true);
    expect(passes(clause, vote("a", record({ strength: "superior" })))).toBe(true);
    expect(passes(clause, vote("a", record({ strength: "fair" })))).toBe(false);
    expect(passes(clause, vote("a", record({ result: "inconclusive" })))).toBe(false);
  });

  it("filter by organisation, group and distinct organisations", () => {
    const votes = [vote("a", known, "club"), vote("b", known, "club"), vote("c")];
    expect(satisfied(withClauses({ count: 2, organisation: "club" }), 2, votes)).toBe(true);
    expect(satisfied(withClauses({ count: 1, organisation: "church" }), 2, votes)).toBe(false);
    expect(satisfied(withClauses({ count: 1, group: [keyOf("c")] }), 2, votes)).toBe(true);
    expect(satisfied(withClauses({ count: 2, group: [keyOf("c")] }), 2, votes)).toBe(false);
    const two: Clause = { count: 3, distinctOrganisations: 2 };
    expect(missing(withClauses(two), 2, votes)).toEqual([
      { clause: two, have: 3, need: 3, organisations: { have: 1, need: 2 } },
    ]);
    expect(satisfied(withClauses(two), 2, [...votes, vote("d", known, "church")])).toBe(true);
  });
});

describe("what is possible", () => {
  it("judges guardians by who they are, since what they do is still open", () => {
    const guardians = ["a", "b", "c"].map((label) => guardianOf(label, "club"));
    expect(satisfiable(withClauses({ count: 3, door: "byDocument", minimumStrength: "superior" }), 3, guardians)).toBe(
      true,
    );
    expect(satisfiable(withClauses({ count: 1, organisation: "church" }), 3, guardians)).toBe(false);
    expect(satisfiable(withClauses({ count: 3, distinctOrganisations: 2 }), 3, guardians)).toBe(false);
    expect(satisfiable(withClauses(), 4, guardians)).toBe(false);
  });

  it("one act only without any filter and within the threshold", () => {
    expect(anyThresholdSuffices(withClauses(), 3)).toBe(true);
    expect(anyThresholdSuffices(withClauses({ count: 3 }, { count: 2, door: undefined }), 3)).toBe(true);
    expect(anyThresholdSuffices(withClauses({ count: 4 }), 3)).toBe(false);
    expect(anyThresholdSuffices(withClauses({ count: 1, door: "knownPersonally" }), 3)).toBe(false);
    expect(anyThresholdSuffices(withClauses({ count: 1, distinctOrganisations: 2 }), 3)).toBe(false);
  });

  it("where one act is allowed, any threshold of approvals does satisfy the policy", () => {
    const clause = fc.record(
      { count: fc.integer({ min: 1, max: 5 }), door: fc.constant("byDocument" as const) },
      { requiredKeys: ["count"] },
    );
    fc.assert(
      fc.property(
        fc.array(clause, { maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (clauses, doors) => {
          const votes = doors.map((document, i) => vote(`g${i}`, document ? byPassport : known));
          if (anyThresholdSuffices(withClauses(...clauses), 3))
            expect(satisfied(withClauses(...clauses), 3, votes)).toBe(true);
        },
      ),
    );
  });
});

describe("a policy fits its roster", () => {
  const guardians = ["a", "b", "c"].map((label) => guardianOf(label));
  const community = presets.community.policy(2);
  const faulty = (over: Partial<KindPolicy>) =>
    policyFault({ ...community, inheritance: { ...community.inheritance, ...over } }, 2, guardians);

  it("or says why not", () => {
    expect(policyFault(community, 2, guardians)).toBeNull();
    expect(faulty({ clauses: [{ count: 4 }] })).toMatch(/not even all/);
    expect(faulty({ clauses: [{ count: 1, group: [keyOf("stranger")] }] })).toMatch(/not a guardian/);
    expect(faulty({ clauses: [{ count: 1, group: [keyOf("a"), keyOf("a")] }] })).toMatch(/twice/);
    expect(faulty({ wait: 365 * day })).toMatch(/expire/);
    expect(policyFault({ ...community, hold: 0 }, 2, guardians)).toMatch(/hold/);
  });
});

describe("presets", () => {
  it.each(Object.entries(presets))("%s fits a federation of its size", (_, { guardians, threshold, policy }) => {
    const roster = Array.from({ length: guardians }, (_, i) => guardianOf(`g${i}`, i % 2 ? "church" : "club"));
    const made = Policy.parse(policy(threshold));
    expect(policyFault(made, threshold, roster)).toBeNull();
    expect(made.inheritance.notice).toBe(true);
    expect(made.recovery.guesses).toBe(10);
  });

  it("are those of the design", () => {
    const figures = Object.values(presets).map(({ guardians, threshold, policy }) => {
      const {
        recovery: { wait },
        inheritance,
      } = policy(threshold);
      return [threshold, guardians, wait / hour, inheritance.wait / day];
    });
    expect(figures).toEqual([
      [2, 3, 0, 14],
      [3, 5, 0, 30],
      [5, 9, 24, 90],
    ]);
    const { clauses } = presets.large.policy(5).recovery;
    const votes = (record: typeof known, organisations: string[]) =>
      organisations.map((organisation, i) => vote(`g${i}`, record, organisation));
    const large = withClauses(...clauses);
    expect(satisfied(large, 5, votes(byPassport, ["a", "a", "a", "a", "b"]))).toBe(true);
    expect(satisfied(large, 5, votes(byPassport, ["a", "a", "a", "a", "a"]))).toBe(false);
    expect(satisfied(large, 5, votes(known, ["a", "a", "a", "a", "b"]))).toBe(false);
  });

  it("let a recovery be one visit where nothing is waited for", () => {
    const oneAct = Object.values(presets).map(({ threshold, policy }) =>
      anyThresholdSuffices(policy(threshold).recovery, threshold),
    );
    expect(oneAct).toEqual([true, true, false]);
  });
});
