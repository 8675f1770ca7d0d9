import { expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day, hour } from "@/lib/domain/time";
import { sayIn } from "@/lib/words/say";
import { policyDifference } from "./changeWords";

const say = sayIn("en", "policy");
const before = presets.community.policy(3);

test("another wait and another condition are told as what is no longer so and what is new, and nothing else", () => {
  const { recovery, inheritance } = before;
  const after = {
    ...before,
    hold: 3 * day,
    recovery: { ...recovery, clauses: [{ count: 2, door: "byDocument" as const }] },
    inheritance: { ...inheritance, wait: 60 * day },
  };
  expect(policyDifference(say, "en", { before, after }, 3)).toEqual([
    { of: "recovery", gone: [], fresh: ["2 approvals must be by document."] },
    {
      of: "inheritance",
      gone: ["Then nothing is handed over for 30 days, counted from when notice was given."],
      fresh: ["Then nothing is handed over for 60 days, counted from when notice was given."],
    },
    {
      of: "hold",
      gone: ["Any guardian can stop a request once, for 7 days."],
      fresh: ["Any guardian can stop a request once, for 3 days."],
    },
  ]);
  expect(policyDifference(say, "en", { before, after: before }, 3)).toEqual([]);
});

test("a group of guardians that sentences can't tell from another is not put into words as though it were none", () => {
  const grouped = (...group: string[]) => ({
    ...before,
    recovery: { ...before.recovery, clauses: [{ count: 1, group }] },
  });
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  expect(policyDifference(say, "en", { before: grouped(a), after: grouped(b) }, 3)).toBeNull();
  expect(policyDifference(say, "en", { before, after: grouped(a) }, 3)).toBeNull();
  const other = { ...grouped(a), hold: day };
  expect(policyDifference(say, "en", { before: grouped(a), after: other }, 3)?.map(({ of }) => of)).toEqual(["hold"]);
});

test("what reads like today's rules and is not, is not put into words: a hidden notice, a half hour, a weaker document", () => {
  const { recovery } = before;
  const told = (today: Partial<typeof recovery>, then: Partial<typeof recovery>, over: Partial<typeof before> = {}) =>
    policyDifference(
      say,
      "en",
      {
        before: { ...before, recovery: { ...recovery, ...today } },
        after: { ...before, ...over, recovery: { ...recovery, ...then } },
      },
      3,
    );
  expect(told({}, { notice: true })).toBeNull();
  expect(told({ notice: true }, {})).toBeNull();
  expect(told({}, { expiry: recovery.expiry + 1_000 })).toBeNull();
  expect(told({ wait: 2 * hour }, { wait: 1.5 * hour })).toBeNull();
  const strong = { count: 3, minimumStrength: "strong" as const };
  expect(told({ clauses: [{ ...strong, door: "byDocument" as const }] }, { clauses: [strong] })).toBeNull();
  const group = (first: string) => ({ count: 1, group: [first.repeat(64)] });
  expect(told({ clauses: [group("a"), group("b")] }, { clauses: [group("a")] })).toBeNull();
  // Nor beside a change that is told.
  expect(told({}, { notice: true }, { hold: 3 * day })).toBeNull();
  expect(told({}, {}, { hold: 3 * day + 1 })).toBeNull();
  const twice = { count: 1, door: "byDocument" as const };
  expect(told({ clauses: [twice, twice] }, { clauses: [twice] })).toEqual([
    { of: "recovery", gone: ["1 approval must be by document."], fresh: [] },
  ]);
});
