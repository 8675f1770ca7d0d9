/** Figures out of real logs: every one of them is told by statements that were decided and folded. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "@/lib/protocol/statements/policy";
import { presets } from "../presets";
import type { ScopeId, ScopeState } from "../state";
import { checkpointOf, exportOf, LoggedStory } from "../testing/logged";
import { keyOf, known } from "../testing/statements";
import { day, hour, minute } from "../time";
import { isFault } from "./fault";
import { FigureCollector, type Figures, spreadOf } from "./figures";
import { simulate } from "./simulate";
import { verifyExport } from "./verify-export";

/** As the audit's worker draws them. */
async function figuresOf(story: LoggedStory, now = story.now, cosigners: string[] = []): Promise<Figures> {
  const states = new Map<ScopeId, ScopeState | null>();
  const collector = new FigureCollector();
  const file = await exportOf(story.records, checkpointOf(story.records, { cosigners }));
  const found = await verifyExport([file], { states, taken: collector.take });
  if (isFault(found)) throw new Error(found.fault);
  return collector.finish(states, found.witnesses, now);
}

const byDocument = {
  ...known,
  door: "byDocument" as const,
  evidence: [
    { type: "passport", strength: "superior", validation: "visualInspection", result: "genuine" },
    { type: "birthCertificate", strength: "fair", validation: "visualInspection", result: "inconclusive" },
  ],
} as typeof known;

/** Three recoveries and an inheritance: released, denied, open and waiting. */
function told(): { story: LoggedStory; released: string; denied: string; open: string; waiting: string } {
  const story = LoggedStory.open();
  const [mia, noah, olga] = ["mia", "noah", "olga"].map((name) => story.enrol(name)) as [string, string, string];
  const released = story.matched(mia, "mia");
  story.pass(2 * hour);
  story.must(story.approve(released, mia, "ada"));
  story.must(story.approve(released, mia, "ben", { record: byDocument }));
  story.pass(hour);
  story.must(story.approve(released, mia, "cleo"));
  for (const who of ["ada", "ben", "cleo"]) story.must(story.release(released, mia, who));
  story.must(story.ask(released, mia, "mia"));
  story.must(story.complete(released));

  const denied = story.matched(noah, "noah");
  story.pass(hour);
  for (const who of ["dov", "eve", "cleo"]) {
    story.must(story.act("case.denied", { case: denied, reason: "notThePerson" }, keyOf(who)));
  }
  const open = story.request("nobody");
  const waiting = story.matched(olga, null);
  story.pass(day);
  for (const who of ["ada", "ben", "cleo"]) story.must(story.approve(waiting, olga, who));
  return { story, released, denied, open, waiting };
}

describe("figures", () => {
  let plot: ReturnType<typeof told>;
  let figures: Figures;
  beforeAll(async () => {
    plot = told();
    figures = await figuresOf(plot.story);
  });

  it("count cases by kind and by where they stand", () => {
    expect(figures.cases).toEqual({ recovery: { completed: 1, denied: 1, open: 1 }, inheritance: { approved: 1 } });
  });

  it("measure from the opening to the quorum, or to the denial", () => {
    expect(figures.decisions.recovery).toEqual({ count: 2, median: hour, ninety: 3 * hour });
    expect(figures.decisions.inheritance).toEqual({ count: 1, median: day, ninety: day });
  });

  it("count what each guardian decided", () => {
    const of = (name: string) => figures.guardians.find((one) => one.name === name);
    expect(of("ada")).toMatchObject({ approvals: 2, denials: 0, releases: 1, today: true });
    expect(of("cleo")).toMatchObject({ approvals: 2, denials: 1, releases: 1 });
    expect(of("eve")).toMatchObject({ approvals: 0, denials: 1, releases: 0 });
    expect(figures.guardians).toHaveLength(5);
  });

  it("count how people were verified; of documents those that were found genuine", () => {
    expect(figures.doors).toEqual({ knownPersonally: 5, byDocument: 1 });
    expect(figures.strengths).toEqual({ superior: 1 });
    expect(Object.values(figures.methods).reduce((sum, some) => sum + (some ?? 0), 0)).toBe(6);
  });

  it("tell that a guardian decided within a minute of the opening, and none who took longer", async () => {
    expect(figures.quick).toEqual([]);
    const story = LoggedStory.open();
    const mia = story.enrol("mia");
    const id = story.matched(mia, "mia");
    story.pass(minute - 1);
    story.must(story.approve(id, mia, "ada"));
    story.pass(1);
    story.must(story.approve(id, mia, "ben"));
    const { quick } = await figuresOf(story);
    expect(quick).toMatchObject([{ name: "ada", case: id, act: "approved", after: minute - 1, kind: "recovery" }]);
  });

  it("tell a burst of name guesses at one backup, over however many requests; slow tries are none", async () => {
    const tries = async (pause: number, count: number) => {
      const story = LoggedStory.open();
      const mia = story.enrol("mia");
      const cases = [story.matched(mia, "mia")];
      for (const who of ["ada", "ben", "cleo"]) {
        story.must(story.approve(cases[0] as string, mia, who));
        story.must(story.release(cases[0] as string, mia, who));
      }
      for (let i = 0; i < count; i++) {
        story.must(story.ask(cases[0] as string, mia, `try ${i}`));
        story.pass(pause);
      }
      return { bursts: (await figuresOf(story)).bursts, cases };
    };
    const fast = await tries(10 * minute, 7);
    expect(fast.bursts).toMatchObject([{ tries: 7, cases: fast.cases }]);
    expect((fast.bursts[0]?.to ?? 0) - (fast.bursts[0]?.from ?? 0)).toBe(hour);
    expect((await tries(10 * minute, 4)).bursts).toEqual([]);
    expect((await tries(15 * minute, 7)).bursts).toEqual([]);
  });

  it("tell what the server counted as its word, and its loud days", async () => {
    const story = LoggedStory.open();
    story.pass(3 * day);
    const days = [new Date(story.now - 2 * day), new Date(story.now - day)].map((at) => at.toISOString().slice(0, 10));
    const counts = { lookups: 4, failedSignIns: 2 };
    story.must(story.act("day.counted", { day: days[0] as string, refusedLookups: 9, ...counts }, keyOf("event")));
    story.must(story.act("day.counted", { day: days[1] as string, refusedLookups: 31, ...counts }, keyOf("event")));
    const { attempts, loudDays } = await figuresOf(story);
    expect(attempts).toMatchObject({ days: 2, lookups: 8, refusedLookups: 40, failedSignIns: 4, tried: 0 });
    expect(loudDays).toEqual([{ day: days[1], refusedLookups: 31 }]);
    expect(figures.attempts).toMatchObject({ tried: 1, requests: 1, days: 0 });
  });

  it("tell guardians of today who signed nothing for sixty days, and cosigned nothing", async () => {
    const { story } = told();
    const last = new Map(figures.guardians.map(({ name, seenAt }) => [name, seenAt ?? 0]));
    expect(last.get("ada")).toBe(story.now);
    expect(last.get("dov")).toBeLessThan(story.now);
    const unseen = async (now: number, cosigners: string[] = []) =>
      (await figuresOf(story, now, cosigners)).unseen.map(({ name }) => name);
    expect(await unseen(story.now)).toEqual([]);
    expect(await unseen(story.now + 59.5 * day)).toEqual(["dov", "eve"]);
    expect(await unseen(story.now + 61 * day)).toEqual(["ada", "ben", "cleo", "dov", "eve"]);
    // The test's cosignatures are of the first minute of 2026; who was removed is nobody's worry.
    story.must(story.update({ guardians: story.roster.guardians.filter(({ name }) => name !== "eve") }));
    expect(await unseen(story.now + 59.5 * day, ["dov"])).toEqual(["dov"]);
  });
});

describe("other rules, tried on past requests,", () => {
  let plot: ReturnType<typeof told>;
  let figures: Figures;
  beforeAll(async () => {
    plot = told();
    figures = await figuresOf(plot.story);
  });
  const today = presets.community.policy(3);
  const recovery = (change: Partial<Policy["recovery"]>): Policy => ({
    ...today,
    recovery: { ...today.recovery, ...change },
  });
  const tried = (policy: Policy, threshold = 3) => simulate(policy, threshold, figures.past);

  it("that are today's change nothing; requests that were denied or are undecided are not among them", () => {
    expect(figures.past.map((one) => one.case)).toEqual([plot.released, plot.waiting]);
    expect(tried(today)).toEqual([]);
  });

  it("name those that would have needed another guardian", () => {
    const clause = { count: 2, door: "byDocument" as const };
    expect(tried(recovery({ clauses: [clause] }))).toMatchObject([
      { case: plot.released, missing: [{ clause, have: 1, need: 2 }], longer: 0, tried: null, ranOut: false },
    ]);
    expect(tried(recovery({ clauses: [{ count: 1, door: "byDocument", minimumStrength: "superior" }] }))).toEqual([]);
    const four = tried(today, 4);
    expect(four.map((one) => [one.case, one.missing])).toEqual(
      [plot.released, plot.waiting].map((id) => [id, [{ clause: null, have: 3, need: 4 }]]),
    );
  });

  it("name those that would have waited longer, tried the name too often, or run out", () => {
    expect(tried(recovery({ wait: 2 * day }))).toMatchObject([{ longer: 2 * day, missing: [] }]);
    expect(tried(recovery({ expiry: 3 * hour }))).toMatchObject([{ ranOut: true }]);
    expect(tried(recovery({ expiry: 3 * hour + 1 }))).toEqual([]);
    expect(tried(recovery({ wait: day, expiry: day + 3 * hour }))).toMatchObject([{ longer: day, ranOut: true }]);
    const often = figures.past.map((one) => ({ ...one, tried: 11 }));
    expect(simulate(today, 3, often).map((one) => one.tried)).toEqual([11, 11]);
  });
});

it("half of all lengths are at most the median, nine of ten at most the other", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([7])).toEqual({ count: 1, median: 7, ninety: 7 });
  const ten = Array.from({ length: 10 }, (_, i) => 10 - i);
  expect(spreadOf(ten)).toEqual({ count: 10, median: 5, ninety: 9 });
});
