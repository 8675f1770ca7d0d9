/** What a requester is told: how far signatures have brought it, and of rivals and the owner no more than that they are there. */
import { describe, expect, it } from "vitest";
import { presets } from "./presets";
import { requestObstacles, requestProgress } from "./requestCourse";
import { federationScope } from "./scope";
import { keyOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour } from "./time";

const three = ["ada", "ben", "cleo"];
const nothing = { owner: null, rivals: null, vetoed: false };

function estate() {
  const story = Story.open();
  const backup = story.enrol("mia");
  /** As the requester derives it: from the case's own scope, without backups and other cases. */
  const progress = (id: string) => {
    const own = new Map([...story.states].filter(([scope]) => scope === id || scope === federationScope));
    const alone = requestProgress(own, id, story.now);
    expect(requestProgress(story.states, id, story.now)).toEqual(alone);
    return alone;
  };
  return { story, backup, progress, obstacles: (id: string) => requestObstacles(story.states, id, story.now) };
}

describe("a request of heirs", () => {
  it("is looked at, noticed, waits until a day that is told, and is released: by the case's own entries", () => {
    const { story, backup, progress, obstacles } = estate();
    const id = story.request(null);
    expect(progress(id)).toEqual({ step: "checking", until: null });
    story.must(story.match(id, backup));
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(progress(id)).toEqual({ step: "noticing", until: null });
    story.must(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    expect(progress(id)).toEqual({ step: "waiting", until: null });
    for (const who of three) story.must(story.attest(id, backup, who));
    const until = story.now + 30 * day;
    expect(progress(id)).toEqual({ step: "waiting", until });
    story.pass(30 * day);
    expect(progress(id)).toEqual({ step: "releasing", until: null });
    expect(obstacles(id)).toEqual(nothing);
  });

  it("waits later where the owner's key was lost, for whoever has the backup, too", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    const recovery = story.matched(backup, "mia");
    for (const who of three) story.must(story.act("backup.keyLost", { backup, case: recovery }, keyOf(who)));
    expect(requestProgress(story.states, id, story.now).step).toBe("noticing");
  });

  it("hears that somebody has come who says to be the owner, and until when that stops it", () => {
    const { story, backup, obstacles } = estate();
    const id = story.waited(backup);
    const recovery = story.matched(backup, "mia");
    const until = story.now + 14 * day;
    expect(obstacles(id).owner).toEqual({ until });
    expect(JSON.stringify(obstacles(id))).not.toContain(recovery);
    story.must(story.approve(recovery, backup, "eve"));
    expect(obstacles(id).owner).toEqual({ until: null });
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    expect(obstacles(id).owner).toBeNull();
  });

  it("hears that others ask for the same, and whether the guardians have chosen one of them", () => {
    const { story, backup, obstacles } = estate();
    const [id, rival] = [story.waited(backup), story.matched(backup, null)];
    story.must(story.approve(rival, backup, "eve"));
    expect([obstacles(id).rivals, obstacles(rival).rivals]).toEqual(["open", "open"]);
    for (const who of three) story.must(story.act("request.preferred", { case: rival, backup }, keyOf(who)));
    expect([obstacles(id).rivals, obstacles(rival).rivals]).toEqual(["other", null]);
  });

  it("hears that the key has refused it", () => {
    const { story, backup, obstacles } = estate();
    const id = story.waited(backup);
    story.must(story.veto(id, backup));
    expect(obstacles(id)).toEqual({ ...nothing, vetoed: true });
    expect(requestProgress(story.states, id, story.now)).toEqual({ step: "checking", until: null });
  });

  it("tells a stranger, whom no guardian has met and agreed to, nothing of a match: no rival, no owner, no veto", () => {
    const { story, backup, obstacles } = estate();
    story.waited(backup);
    const stranger = story.matched(backup, null);
    story.matched(backup, "mia");
    expect(obstacles(stranger)).toEqual(nothing);
    story.must(story.veto(stranger, backup));
    expect(obstacles(stranger)).toEqual(nothing);
  });
});

describe("a recovery", () => {
  it("waits where the policy asks for it, and hears nothing of heirs", () => {
    const community = presets.community.policy(3);
    const policy = { ...community, recovery: { ...community.recovery, wait: 24 * hour } };
    const story = Story.open({ policy });
    const backup = story.enrol("mia");
    story.waited(backup);
    const id = story.matched(backup, "mia");
    const progress = () => requestProgress(story.states, id, story.now);
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(progress()).toEqual({ step: "waiting", until: null });
    for (const who of three) story.must(story.attest(id, backup, who));
    expect(progress()).toEqual({ step: "waiting", until: story.now + 24 * hour });
    story.pass(24 * hour);
    expect(progress()).toEqual({ step: "releasing", until: null });
    expect(requestObstacles(story.states, id, story.now)).toEqual(nothing);
  });

  it("tells nothing of a veto", () => {
    const { story, backup, obstacles } = estate();
    const id = story.matched(backup, "mia");
    story.must(story.approve(id, backup, "ada"));
    story.must(story.veto(id, backup));
    expect(obstacles(id)).toEqual(nothing);
  });
});
