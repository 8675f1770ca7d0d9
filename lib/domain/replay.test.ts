/** Reading the log from its beginning, whole or in part. */
import { describe, expect, it } from "vitest";
import { apply } from "./apply";
import { needs } from "./needs";
import { replay } from "./replay";
import { federationScope, scopeOf } from "./scope";
import { caseStatus } from "./status";
import { keyOf, sign } from "./testing/statements";
import { Story } from "./testing/story";
import { minute } from "./time";

/** Two backups of one name; one case on the first, and a rival on both. */
function history() {
  const story = Story.open();
  const [first, second] = [story.enrol("mia"), story.enrol("mia too", undefined, "mia")];
  const id = story.matched(first, "mia");
  const rival = story.matched(first, "mia");
  story.must(story.match(rival, second));
  for (const who of ["ada", "ben"]) story.must(story.approve(id, first, who));
  story.must(story.approve(rival, second, "cleo"));
  const shares = [{ backup: second, manifest: story.backup(second).manifestDigest }];
  story.must(story.act("shares.accepted", { accepted: shares, refused: [] }, keyOf("ada")));
  return { story, first, second, id, rival };
}

describe("a replay", () => {
  it("finds an entry that should not have been accepted, and where", () => {
    const { story, first, id } = history();
    const veto = sign("case.vetoed", { case: id, backup: first, signedAt: story.now }, keyOf("ada"));
    const result = replay([...story.entries, { signed: veto, acceptedAt: story.now }]);
    const fault = { at: story.entries.length, statement: veto.digest, refusal: { refused: "wrongSigner" } };
    expect(result).toMatchObject({ fault });
  });

  it("finds an entry left out, one twice, two exchanged, and a time turned back", () => {
    const { story } = history();
    const { entries } = story;
    const faultOf = (list: typeof entries) => {
      const result = replay(list);
      return "fault" in result ? result.fault.refusal.refused : null;
    };
    const opened = entries.findIndex(({ signed }) => signed.name === "case.opened");
    expect(faultOf(entries)).toBeNull();
    expect(faultOf(entries.slice(1))).toBe("federationMissing");
    expect(faultOf(entries.filter((_, i) => i !== opened))).toBe("caseMissing");
    expect(faultOf([...entries, ...entries.slice(-1)])).toBe("alreadyEntered");
    const moved = entries.map((entry, i) =>
      i === opened ? { ...entry, acceptedAt: entry.acceptedAt + minute } : entry,
    );
    expect(faultOf(moved)).toBe("timeRanBackwards");
  });

  it("takes two guardians who say the same in one millisecond for two", () => {
    const { story, id } = history();
    for (const who of ["dov", "eve"]) story.must(story.act("case.held", { case: id }, keyOf(who)));
    expect(replay(story.entries)).toHaveProperty("undecided", []);
  });

  it("of a part decides what that part holds, and tells what it could not decide", () => {
    const { story, first, second, id, rival } = history();
    const held = new Set([federationScope, first, id, rival]);
    const part = story.entries.filter(({ signed }) => held.has(scopeOf(signed)));
    expect(replay(part)).toHaveProperty("fault");
    const result = replay(part, (scope) => held.has(scope));
    if ("fault" in result) throw new Error(result.fault.refusal.because);
    const open = result.undecided.map((at) => part[at]?.signed);
    expect(open.map((signed) => signed?.name)).toEqual(["case.approved", "shares.accepted"]);
    expect(open.every((signed) => signed && scopeOf(signed) !== id && scopeOf(signed) !== first)).toBe(true);
    expect(result.world.get(id)).toEqual(story.case(id));
    expect(result.world.get(rival)).toEqual(story.case(rival));
    expect(result.world.has(second)).toBe(false);
    expect(caseStatus(result.world, id, story.now)).toBe("reviewing");
  });
});

describe("a world", () => {
  it("is not changed by what is applied to it", () => {
    const { story, id } = history();
    const before = JSON.stringify([...story.states]);
    const hold = sign("case.held", { case: id, signedAt: story.now }, keyOf("eve"));
    const after = apply(story.states, hold as never, story.now);
    expect(JSON.stringify([...story.states])).toBe(before);
    expect(after.get(id)).not.toEqual(story.states.get(id));
  });

  it("of which nothing was loaded is refused as a bug, not decided blindly", () => {
    const { story, first, id } = history();
    const veto = sign("case.vetoed", { case: id, backup: first, signedAt: story.now }, keyOf("mia"));
    expect(new Set(needs(new Map(), veto as never))).toEqual(new Set([federationScope, first, id]));
    const again = needs(new Map([[first, story.backup(first)]]), veto as never);
    expect(again).toContain(id);
  });
});
