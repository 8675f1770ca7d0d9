/** What a requester is told: of rivals and of the owner's recovery no more than that they are there. */
import { describe, expect, it } from "vitest";
import { presets } from "./presets";
import { requestCourse } from "./requestCourse";
import { keyOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour } from "./time";

const three = ["ada", "ben", "cleo"];
const nothing = { owner: null, rivals: null, vetoed: false };

function estate() {
  const story = Story.open();
  const backup = story.enrol("mia");
  return { story, backup, course: (id: string) => requestCourse(story.states, id, story.now) };
}

describe("a request of heirs", () => {
  it("is looked at, noticed, waits until a day that is told, and is released", () => {
    const { story, backup, course } = estate();
    const id = story.request(null);
    expect(course(id)).toEqual({ step: "checking", until: null, ...nothing });
    story.must(story.match(id, backup));
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(course(id)).toEqual({ step: "noticing", until: null, ...nothing });
    story.must(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    expect(course(id)).toEqual({ step: "waiting", until: null, ...nothing });
    for (const who of three) story.must(story.attest(id, backup, who));
    const until = story.now + 30 * day;
    expect(course(id)).toEqual({ step: "waiting", until, ...nothing });
    story.pass(30 * day);
    expect(course(id)).toEqual({ step: "releasing", until: null, ...nothing });
  });

  it("hears that somebody has come who says to be the owner, and until when that stops it", () => {
    const { story, backup, course } = estate();
    const id = story.waited(backup);
    const recovery = story.matched(backup, "mia");
    const until = story.now + 14 * day;
    expect(course(id).owner).toEqual({ until });
    expect(JSON.stringify(course(id))).not.toContain(recovery);
    story.must(story.approve(recovery, backup, "eve"));
    expect(course(id).owner).toEqual({ until: null });
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    expect(course(id).owner).toBeNull();
  });

  it("hears that others ask for the same, and whether the guardians have chosen one of them", () => {
    const { story, backup, course } = estate();
    const [id, rival] = [story.waited(backup), story.matched(backup, null)];
    expect([course(id).rivals, course(rival).rivals]).toEqual(["open", "open"]);
    for (const who of three) story.must(story.act("request.preferred", { case: rival, backup }, keyOf(who)));
    expect([course(id).rivals, course(rival).rivals]).toEqual(["other", null]);
  });

  it("hears that the key has refused it", () => {
    const { story, backup, course } = estate();
    const id = story.waited(backup);
    story.must(story.veto(id, backup));
    expect(course(id)).toEqual({ step: "checking", until: null, ...nothing, vetoed: true });
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
    const course = () => requestCourse(story.states, id, story.now);
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(course()).toEqual({ step: "waiting", until: null, ...nothing });
    for (const who of three) story.must(story.attest(id, backup, who));
    expect(course()).toEqual({ step: "waiting", until: story.now + 24 * hour, ...nothing });
    story.pass(24 * hour);
    expect(course()).toEqual({ step: "releasing", until: null, ...nothing });
  });

  it("tells nothing of a veto", () => {
    const { story, backup, course } = estate();
    const id = story.matched(backup, "mia");
    const before = course(id);
    story.must(story.veto(id, backup));
    expect(course(id)).toEqual(before);
  });
});
