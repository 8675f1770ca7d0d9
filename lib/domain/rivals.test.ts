import { describe, expect, it } from "vitest";
import { standing } from "./status";
import { guardianOf, keyOf } from "./testing/statements";
import { Story } from "./testing/story";

const three = ["ada", "ben", "cleo"];

function estate() {
  const story = Story.open();
  return { story, backup: story.enrol("mia") };
}

describe("rival requests on one backup", () => {
  const prefer = (story: Story, id: string, backup: string, who: string) =>
    story.act("request.preferred", { case: id, backup }, keyOf(who));

  it("stand side by side, and none goes on until a quorum has chosen", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const rival = story.matched(backup, null);
    expect(story.release(id, backup, "ada")).toBe("caseRivalled");
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ rivalled: true, preferred: 0 });
    for (const who of ["ada", "ben"]) story.must(prefer(story, id, backup, who));
    expect(story.release(id, backup, "ada")).toBe("caseRivalled");
    story.pass(1);
    story.must(prefer(story, rival, backup, "cleo"));
    story.pass(1);
    story.must(prefer(story, id, backup, "cleo"));
    expect(prefer(story, id, backup, "cleo")).toBe("alreadyDecided");
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ rivalled: false, preferred: 3 });
    expect(story.release(id, backup, "ada")).toBeNull();
  });

  it("start no wait before the choice", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    story.matched(backup, null);
    for (const who of three) story.must(story.approve(id, backup, who));
    story.must(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    expect(story.attest(id, backup, "ada")).toBe("caseRivalled");
    for (const who of three) story.must(prefer(story, id, backup, who));
    expect(story.attest(id, backup, "ada")).toBeNull();
  });

  it("are rivals no more when they were taken back, or vetoed", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const [first, second] = [story.matched(backup, null), story.matched(backup, null)];
    expect(standing(story.states, id, backup, story.now).rivalRequests).toHaveLength(2);
    story.must(story.act("case.withdrawn", { case: first }, story.case(first).key));
    story.must(story.veto(second, backup));
    expect(story.release(id, backup, "ada")).toBeNull();
  });

  it("are not chosen by a guardian who has stepped back as one who inherits", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    story.matched(backup, null);
    for (const who of three) story.must(prefer(story, id, backup, who));
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ rivalled: false, preferred: 3 });
    story.must(story.act("case.recused", { case: id, reason: "beneficiary" }, keyOf("cleo")));
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ rivalled: true, preferred: 2 });
    story.must(prefer(story, id, backup, "dov"));
    expect(standing(story.states, id, backup, story.now).rivalled).toBe(false);
  });

  it("of which two have as many guardians behind them both wait", () => {
    const story = Story.open({ guardians: ["ada", "ben", "cleo", "dov"].map((who) => guardianOf(who)), threshold: 2 });
    const backup = story.enrol("mia");
    const [one, other] = [story.waited(backup, ["ada", "ben"]), story.matched(backup, null)];
    for (const who of ["ada", "ben"]) story.must(prefer(story, one, backup, who));
    for (const who of ["cleo", "dov"]) story.must(prefer(story, other, backup, who));
    expect(story.intend(one, backup, "ada")).toBe("caseRivalled");
  });
});
