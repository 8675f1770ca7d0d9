/** A case, told in order. */
import { describe, expect, it } from "vitest";
import { keyOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour } from "./time";
import { timelineOf } from "./timeline";

const tell = (story: Story, id: string) =>
  timelineOf(story.entries, id, story.now).map(({ what, by, at }) => [what, by.role, at] as const);

describe("a timeline", () => {
  it("tells a recovery with who, what and when, and what followed", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.matched(backup, "mia");
    const begun = story.now;
    for (const who of ["ada", "ben", "cleo"]) {
      story.pass(hour);
      story.must(story.approve(id, backup, who));
      story.must(story.release(id, backup, who));
    }
    story.pass(hour);
    story.must(story.ask(id, backup, "mia"));
    story.must(story.complete(id));
    // Another's case does not show.
    story.matched(backup, "mia");
    expect(tell(story, id)).toEqual([
      ["opened", "requester", begun],
      ["matched", "guardian", begun],
      ["approved", "guardian", begun + hour],
      ["shareReleased", "guardian", begun + hour],
      ["approved", "guardian", begun + 2 * hour],
      ["shareReleased", "guardian", begun + 2 * hour],
      ["approved", "guardian", begun + 3 * hour],
      ["quorumReached", "fold", begun + 3 * hour],
      ["shareReleased", "guardian", begun + 3 * hour],
      ["enoughReleased", "fold", begun + 3 * hour],
      ["nameTried", "requester", begun + 4 * hour],
      ["ended", "requester", begun + 4 * hour],
    ]);
    const [, matched] = timelineOf(story.entries, id, story.now);
    const { signed } = story.entries[matched?.entry ?? -1] ?? {};
    expect(signed?.name).toBe("case.matched");
  });

  it("tells when a quorum was lost and a wait began again", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.waited(backup);
    story.must(story.act("approval.withdrawn", { case: id, backup }, keyOf("cleo")));
    story.must(story.approve(id, backup, "dov"));
    const whats = tell(story, id).map(([what]) => what);
    expect(whats.slice(-4)).toEqual(["approvalWithdrawn", "quorumLost", "approved", "quorumReached"]);
    expect(whats.filter((what) => what === "waitBegan")).toHaveLength(1);
  });

  it("tells what time alone brought, at its time: a hold that lapsed, a case that ran out", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.matched(backup, "mia");
    const begun = story.now;
    story.must(story.act("case.held", { case: id }, keyOf("ada")));
    story.pass(9 * day);
    story.must(story.act("case.denied", { case: id, reason: "other" }, keyOf("ada")));
    story.pass(90 * day);
    const before = tell(story, id);
    expect(before.slice(2)).toEqual([
      ["held", "guardian", begun],
      ["holdOver", "fold", begun + 7 * day],
      ["denied", "guardian", begun + 9 * day],
      ["ended", "fold", begun + 60 * day],
    ]);
    story.must(story.act("case.expired", { case: id }, keyOf("event")));
    expect(tell(story, id)).toEqual(before);
  });

  it("tells a veto, a lost key and a denial", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.matched(backup, "mia");
    story.must(story.veto(id, backup));
    for (const who of ["ada", "ben", "cleo"]) story.must(story.act("backup.keyLost", { backup, case: id }, keyOf(who)));
    for (const who of ["ada", "ben", "cleo"]) {
      story.must(story.act("case.denied", { case: id, reason: "notThePerson" }, keyOf(who)));
    }
    const whats = tell(story, id).map(([what, role]) => `${what} ${role}`);
    expect(whats).toContain("vetoed member");
    expect(whats.filter((what) => what === "keyLostSaid guardian")).toHaveLength(3);
    expect(whats).toContain("keyLost fold");
    expect(whats.at(-1)).toBe("ended fold");
  });
});
