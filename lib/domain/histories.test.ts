/**
 * Random histories of several guardians, backups and cases, held against a model that shares no code with the fold: it
 * keeps plain sets, entry by entry, in the order of the log.
 */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Roster } from "@/lib/protocol/statements/roster";
import { applyTo } from "./apply";
import { closesAt, matchedTo, outlookOf, statusAt, turnFrom } from "./outlook";
import { presets } from "./presets";
import { replay } from "./replay";
import { scopeOf } from "./scope";
import { caseStatus, standing, whoMayAct } from "./status";
import { at, Model } from "./testing/model";
import { byPassport, guardianOf, keyOf, known } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour, minute } from "./time";

const names = ["ada", "ben", "cleo", "dov", "eve"];
const community = presets.community.policy(3);
const policies: Record<string, Policy> = {
  community,
  slow: { ...community, recovery: { ...community.recovery, wait: 2 * hour, guesses: 2 } },
  strict: {
    ...community,
    recovery: { ...community.recovery, clauses: [{ count: 1, door: "byDocument" }] },
    inheritance: { ...community.inheritance, wait: 2 * day, clauses: [{ count: 2, door: "byDocument" }] },
  },
};

/** What helps a case along is drawn far more often than what ends it, so that many get to their end. */
const helpful = [
  "approve",
  "visit",
  "visit",
  "visit",
  "meet",
  "meet",
  "intend",
  "release",
  "attestSome",
  "ask",
  "ask",
  "complete",
] as const;
const slowing = [
  "withdraw",
  "deny",
  "recuse",
  "hold",
  "lift",
  "veto",
  "notice",
  "attest",
  "refuse",
  "complete",
] as const;
const ofHeirs = [
  "lay",
  "layLess",
  "openRival",
  "prefer",
  "preferAll",
  "preferAll",
  "tell",
  "tell",
  "object",
  "object",
] as const;
const other = ["cancel", "match", "open", "refresh", "keyLost", "remove", "restore", "restore"] as const;
const commandKinds = [...helpful, ...helpful, ...helpful, ...slowing, ...other, ...ofHeirs] as const;

interface Command {
  kind: (typeof commandKinds)[number];
  who: number;
  whose: number;
  which: number;
  document: boolean;
  skew: number;
  pass: number;
}

/** @param whose most things happen in the first cases, so that some get somewhere. */
const commandOf = (kinds: readonly Command["kind"][], whose: number[], passes: number[]): fc.Arbitrary<Command> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    who: fc.nat(4),
    whose: fc.constantFrom(...whose),
    which: fc.constantFrom(0, 0, 0, 1),
    document: fc.boolean(),
    skew: fc.integer({ min: -9, max: 9 }),
    pass: fc.constantFrom(...passes),
  });

const anything = commandOf(
  commandKinds,
  [0, 0, 0, 1, 1, 2],
  [0, 0, 0, 0, minute, minute, hour, hour, hour, 3 * hour, 3 * hour, day, 10 * day],
);

/** What an inheritance lives through. */
const aboutHeirs = commandOf(
  [...ofHeirs, ...(["meet", "meet", "attestSome", "attestSome", "visit", "meet", "lift", "attestSome"] as const)],
  [1],
  [0, hour, day, 10 * day, 20 * day],
);

/** What makes, loses and regains a quorum, and what a wait is counted from. */
const aboutWaits = commandOf(
  ["meet", "meet", "approve", "attestSome", "attestSome", "attest", "withdraw", "remove", "restore", "visit"],
  [0],
  [0, 0, minute, 5 * minute, hour, 2 * hour],
);

const over = ["completed", "denied", "vetoed", "withdrawn", "expired"];

/** What has happened over all histories, so that the properties cannot hold for want of events. */
const seen = new Map<string, number>();
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

const beginnings = new Map<string, ReturnType<typeof begin>>();

function begin(policy: Policy) {
  const story = Story.open({ policy });
  return { story, backups: [story.enrol("mia", undefined, "mia"), story.enrol("mia2", undefined, "mia")] };
}

/** A federation with two backups of one name, in which the commands are carried out as far as they are accepted. */
function live(policy: Policy, commands: Command[]): { story: Story; model: Model } {
  const begun = at(beginnings, JSON.stringify(policy), () => begin(policy));
  const story = begun.story.fork();
  const { backups } = begun;
  const model = new Model(policy, 3, new Set(names.map(keyOf)), count);
  const cases: string[] = [];
  let rival: string | null = null;
  let judged = story.entries.length;
  // Rosters stand in another scope than cases: within one millisecond the fold has no order for them, and the model has.
  const update = (guardians: Roster["guardians"], ...signers: string[]) => {
    story.pass(1);
    return story.update({ guardians }, ...signers);
  };
  const judge = () => {
    for (const { signed, acceptedAt } of story.entries.slice(judged)) {
      model.check(signed, acceptedAt);
      model.take(signed, acceptedAt);
    }
    judged = story.entries.length;
  };
  for (const heirs of [false, true, false]) {
    const id = story.request(heirs ? null : "mia");
    cases.push(id);
    story.match(id, backups[0] as string, "ben");
  }
  for (const { kind, who: place, whose, which, document, skew, pass } of commands) {
    const who = names[place] as string;
    const [id, backup] = [cases[whose] as string, backups[which] as string];
    const key = keyOf(who);
    const record = document ? byPassport : known;
    const requester = story.case(id).key;
    const owner = story.backup(backup).manifest.key;
    const [head] = story.backup(backup).payloads;
    const visit = (guardian: string) => [
      story.approve(id, backup, guardian, { record }),
      story.intend(id, backup, guardian),
      story.release(id, backup, guardian),
    ];
    const acts: Record<Command["kind"], () => unknown> = {
      approve: () => story.approve(id, backup, who, { record }),
      visit: () => visit(who),
      meet: () => [0, 1, 2].map((next) => visit(names[(place + next) % names.length] as string)),
      intend: () => story.intend(id, backup, who),
      release: () => story.release(id, backup, who),
      withdraw: () => story.act("approval.withdrawn", { case: id, backup }, key),
      deny: () => story.act("case.denied", { case: id, reason: "other" }, key),
      recuse: () => story.act("case.recused", { case: id, reason: "cannotJudge" }, key),
      hold: () => story.act("case.held", { case: id }, key),
      lift: () =>
        story.case(id).holds.map(({ statement }) => story.act("hold.lifted", { case: id, hold: statement }, key)),
      veto: () => story.veto(id, backup),
      notice: () => story.act("notice.stood", { case: id, backup, how: "byLetter" }, key),
      attest: () => story.attest(id, backup, who, { signedAt: story.now + skew * minute }),
      attestSome: () => [
        story.act("notice.stood", { case: id, backup, how: "byLetter" }, key),
        names
          .slice(0, 1 + (Math.abs(skew) % names.length))
          .map((name, i) =>
            story.attest(id, backup, name, { signedAt: story.now + (((skew + 9 + 7 * i) % 19) - 9) * minute }),
          ),
      ],
      ask: () => story.ask(id, backup, `${skew}`),
      refuse: () => story.act("share.refused", { case: id, backup, guardian: key }, requester),
      complete: () => story.complete(id),
      cancel: () => whose === 2 && story.act("case.withdrawn", { case: id }, requester),
      match: () => story.match(id, backup, who),
      open: () => {
        const other = story.request("mia");
        cases[whose === 1 ? 0 : whose] = other;
        story.match(other, backup, who);
      },
      refresh: () =>
        head &&
        story.act(
          "payload.refreshed",
          {
            backup,
            compartment: head.compartment,
            version: head.version + 1,
            previous: head.file.digest,
            payload: { digest: keyOf(`${story.entries.length}`), size: 9 },
          },
          owner,
        ),
      lay: () => story.lay(cases[1] as string),
      layLess: () => story.lay(cases[1] as string, { provides: ["authority"] }),
      openRival: () => {
        rival = story.request(null);
        story.match(rival, backup, who);
      },
      prefer: () => story.act("request.preferred", { case: (document && rival) || (cases[1] as string), backup }, key),
      preferAll: () =>
        names
          .slice(0, 1 + (Math.abs(skew) % names.length))
          .map((name) => story.act("request.preferred", { case: cases[1] as string, backup }, keyOf(name))),
      tell: () =>
        story.act(
          "notice.sent",
          { case: cases[1] as string, backup, round: "start", outcome: skew < -6 ? "failed" : "accepted" },
          keyOf("event"),
        ),
      object: () => story.act("case.objected", { case: cases[1] as string, backup }, keyOf("event")),
      keyLost: () =>
        names.slice(0, 1 + place).map((name) => story.act("backup.keyLost", { backup, case: id }, keyOf(name))),
      remove: () =>
        update(
          story.today.roster.guardians.filter((guardian) => guardian.key !== key),
          ...others(key),
        ),
      restore: () =>
        update(
          names.map((name) => guardianOf(name)),
          ...others(key),
        ),
    };
    const others = (but: string) =>
      story.today.roster.guardians.map((guardian) => guardian.key).filter((guardian) => guardian !== but);
    acts[kind]();
    judge();
    story.pass(pass);
  }
  return { story, model };
}

const history = fc.tuple(
  fc.constantFrom(...Object.keys(policies)),
  fc.array(anything, { minLength: 20, maxLength: 90 }),
);

describe("random histories", () => {
  it("release nothing without quorum, before the wait, after a veto, in a hold; and keep trust line 9 over all cases", () => {
    fc.assert(
      fc.property(history, ([name, commands]) => {
        live(policies[name] as Policy, commands);
      }),
      { numRuns: 120 },
    );
  });

  it("count a wait from the quorum's last beginning, by the threshold-th attestation", () => {
    fc.assert(
      fc.property(fc.array(aboutWaits, { minLength: 10, maxLength: 40 }), (commands) => {
        live(policies.slow as Policy, commands);
      }),
      { numRuns: 150 },
    );
  });

  it("give heirs nothing without evidence, choice among rivals, notice and wait", () => {
    fc.assert(
      fc.property(fc.array(aboutHeirs, { minLength: 15, maxLength: 50 }), (commands) => {
        live(policies.strict as Policy, commands);
      }),
      { numRuns: 100 },
    );
  });

  it("replay to the live state, which is plain data, scope by scope", () => {
    fc.assert(
      fc.property(history, ([name, commands]) => {
        const { story } = live(policies[name] as Policy, commands);
        const replayed = replay(story.entries);
        if ("fault" in replayed) throw new Error(replayed.fault.refusal.because);
        const states = [...story.states].filter(([, state]) => state !== null);
        expect(new Map([...replayed.world].filter(([, state]) => state !== null))).toEqual(new Map(states));
        expect(JSON.parse(JSON.stringify(states))).toEqual(states);
        for (const [scope, state] of states) {
          const own = story.entries.filter(({ signed }) => scopeOf(signed) === scope);
          expect(
            own.reduce<unknown>((so, { signed, acceptedAt }) => applyTo(so as null, signed, acceptedAt), null),
          ).toEqual(state);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("can be looked at in every state", () => {
    fc.assert(
      fc.property(history, ([name, commands]) => {
        const { story } = live(policies[name] as Policy, commands);
        for (const [id, state] of story.states) {
          if (state?.kind !== "case") continue;
          count(`status ${caseStatus(story.states, id, story.now)}`);
          const chairs = whoMayAct(story.states, id, story.now);
          expect(chairs).toHaveLength(story.today.roster.guardians.length);
          const outlook = outlookOf(story.states, id);
          for (const later of [0, hour, day, 10 * day, 400 * day]) {
            const then = statusAt(outlook, story.now + later);
            expect(over.includes(then)).toBe(story.now + later >= closesAt(outlook));
          }
          for (const { guardian, vote, released } of chairs) {
            const open = vote === null || (vote === "approved" && !released && /approved|releas/.test(outlook.course));
            const from = turnFrom(outlook, state, guardian);
            expect(from !== null).toBe(outlook.course !== "released" && outlook.rests !== "unbegun" && open);
            // What runs is waited for; a hold keeps the shares of those who have approved, and nobody from a first word.
            if (from !== null) {
              const held = vote === null ? 0 : (outlook.heldUntil ?? 0);
              expect(from).toBe(Math.max(held, Number(outlook.rests ?? 0)));
            }
          }
          for (const backup of matchedTo(story.states, id)) {
            const { satisfied, since } = standing(story.states, id, backup.id, story.now);
            expect(satisfied).toBe(since !== null);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  afterAll(() => {
    for (const what of ["share.released", "wait.attested", "release.intended", "case.vetoed", "pepper.asked"]) {
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
    }
    for (const what of [
      "released before the quorum",
      "released after a wait",
      "released to heirs",
      "rivals",
      "request.preferred",
      "case.objected",
      "case.completed",
      "backup.keyLost",
      "roster.updated",
    ]) {
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
    }
  });
});
