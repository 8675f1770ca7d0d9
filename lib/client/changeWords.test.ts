import { expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day } from "@/lib/domain/time";
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
