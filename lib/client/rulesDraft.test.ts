import { describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day, hour } from "@/lib/domain/time";
import { testFederation } from "@/lib/protocol/testing/federation";
import { clauseOf, conditions, draftOfPolicy, draftOfPreset, policyOfDraft, type RulesDraft } from "./rulesDraft";

const { roster: founded } = await testFederation(5, 3);
const roster = { ...founded.roster, policy: presets.community.policy(3) };
const today = draftOfPolicy(roster.policy);
const recovery = (change: Partial<RulesDraft["recovery"]>) => ({
  ...today,
  recovery: { ...today.recovery, ...change },
});
const inheritance = (change: Partial<RulesDraft["inheritance"]>) => ({
  ...today,
  inheritance: { ...today.inheritance, ...change },
});

test("every preset comes back as it is, under its own name", () => {
  for (const name of ["neighbourhood", "large"] as const) {
    const organised = roster.guardians.map((one, place) => ({ ...one, organisation: place % 2 ? "A" : "B" }));
    expect(policyOfDraft(draftOfPreset(name, 3), { ...roster, guardians: organised })).toEqual({
      policy: presets[name].policy(3),
    });
  }
});

test("a recovery's wait is in hours, an inheritance's in days; what the editor does not show stays", () => {
  const draft = { ...recovery({ wait: 36 }), inheritance: { ...today.inheritance, wait: 45 }, hold: 2 };
  const made = policyOfDraft(draft, roster);
  if (!("policy" in made)) throw new Error(made.faults.join());
  expect(made.policy).toEqual({
    name: "own figures",
    recovery: { ...roster.policy.recovery, wait: 36 * hour },
    inheritance: { ...roster.policy.inheritance, wait: 45 * day },
    hold: 2 * day,
  });
});

describe("what keeps rules from being proposed is told at its field", () => {
  const organisation = { organisations: 2, organisation: "Nobody's" };
  test.each<[string, RulesDraft, string[]]>([
    ["nothing is changed", today, ["same"]],
    ["an empty field", recovery({ guesses: Number.NaN }), ["recovery.guesses"]],
    ["half an hour", recovery({ wait: 0.5 }), ["recovery.wait"]],
    ["a wait as long as the request may live", inheritance({ wait: 60, expiry: 60 }), ["inheritance.expiry"]],
    ["nothing kept at all", inheritance({ retention: 0 }), ["inheritance.retention"]],
    ["a pause of no length", { ...today, hold: 0 }, ["hold"]],
    [
      "more than there are guardians",
      recovery({ clauses: [clauseOf("onsite", 6, organisation)] }),
      ["recovery.clauses"],
    ],
    [
      "an organisation that no guardian is of",
      inheritance({ clauses: [clauseOf("organisation", 1, organisation)] }),
      ["inheritance.clauses"],
    ],
  ])("%s", (_, draft, faults) => {
    expect(policyOfDraft(draft, roster)).toEqual({ faults });
  });
});

test("every condition is one that these guardians can meet, and no two are the same", () => {
  const organised = roster.guardians.map((one, place) => ({ ...one, organisation: place % 2 ? "Mill" : "Quay" }));
  const clauses = conditions.map((condition) => clauseOf(condition, 2, { organisations: 2, organisation: "Mill" }));
  expect(new Set(clauses.map((clause) => JSON.stringify(clause))).size).toBe(conditions.length);
  for (const clause of clauses) {
    const made = policyOfDraft(recovery({ clauses: [clause] }), { ...roster, guardians: organised });
    expect("policy" in made && made.policy.recovery.clauses).toEqual([clause]);
  }
});
