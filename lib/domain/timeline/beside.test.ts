/** What stopped a request from outside, told in order: the owner who comes, heirs who rival each other. */
import { describe, expect, it } from "vitest";
import { keyOf } from "../testing/statements";
import { Story } from "../testing/story";
import { day, hour, unverifiedFreeze } from "../time";
import { type BesideEvent, besideOf } from "./beside";

const tell = (story: Story, id: string) => besideOf(story.entries, id, story.now);
const whats = (events: BesideEvent[]) => events.map(({ what }) => what);
/** The name of the statement that a line leads to. */
const ledTo = (story: Story, { entry, from }: BesideEvent) => story.entries[entry ?? from ?? -1]?.signed.name ?? null;

const prefer = (story: Story, id: string, backup: string, who: string) =>
  story.must(story.act("request.preferred", { case: id, backup }, keyOf(who)));

function estate() {
  const story = Story.open();
  const backup = story.enrol("mia");
  return { story, backup, id: story.waited(backup) };
}

describe("beside a request", () => {
  it("of which nobody else asks for the backup there is nothing", () => {
    const { story, id } = estate();
    story.matched(story.enrol("somebody else"), null);
    expect(tell(story, id)).toEqual([]);
  });

  it("of heirs the owner who comes stops it until nobody has verified the person for long enough", () => {
    const { story, backup, id } = estate();
    const recovery = story.matched(backup, "mia");
    const came = story.now;
    expect(tell(story, id)).toEqual([
      expect.objectContaining({ what: "otherMatched", other: recovery, kind: "recovery", at: came }),
      expect.objectContaining({ what: "frozen", other: recovery, until: came + unverifiedFreeze, entry: null }),
    ]);
    expect(tell(story, id).map((event) => ledTo(story, event))).toEqual(["case.matched", "case.matched"]);
    story.pass(unverifiedFreeze + day);
    const thawed = tell(story, id).at(-1);
    expect(thawed).toMatchObject({ what: "thawed", at: came + unverifiedFreeze, entry: null, from: null });
  });

  it("of heirs the owner whom a guardian has verified stops it as long as that request lives", () => {
    const { story, backup, id } = estate();
    const recovery = story.matched(backup, "mia");
    story.pass(hour);
    story.must(story.approve(recovery, backup, "ben"));
    story.pass(20 * day);
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    const events = tell(story, id);
    expect(whats(events)).toEqual(["otherMatched", "frozen", "otherApproved", "frozen", "otherEnded", "thawed"]);
    expect(events[3]).toMatchObject({ until: null });
    expect(events.map((event) => ledTo(story, event))).toEqual([
      ...["case.matched", "case.matched", "case.approved", "case.approved", "case.withdrawn", "case.withdrawn"],
    ]);
  });

  it("of heirs rivals stop it until enough guardians have chosen", () => {
    const { story, backup, id } = estate();
    const rival = story.matched(backup, null);
    for (const who of ["ada", "ben"]) prefer(story, id, backup, who);
    prefer(story, rival, backup, "dov");
    story.pass(hour);
    expect(whats(tell(story, id))).toEqual(["otherMatched", "choiceOpen", "otherPreferred"]);
    prefer(story, id, backup, "cleo");
    const last = tell(story, id).at(-1) as BesideEvent;
    expect(last).toMatchObject({ what: "choiceOver", how: "chosen", at: story.now });
    expect(ledTo(story, last)).toBe("request.preferred");
    // The other one still waits for a choice in its favour.
    expect(whats(tell(story, rival))).not.toContain("choiceOver");
  });

  it("of heirs a rival that the owner's key refuses leaves it alone", () => {
    const { story, backup, id } = estate();
    const rival = story.matched(backup, null);
    story.must(story.veto(rival, backup));
    expect(tell(story, id).slice(-2)).toEqual([
      expect.objectContaining({ what: "otherEnded", other: rival, how: "vetoed" }),
      expect.objectContaining({ what: "choiceOver", how: "alone" }),
    ]);
  });

  it("shares that left in another one are told, also where that had ended before", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const earlier = story.matched(backup, "mia");
    story.must(story.approve(earlier, backup, "ada"));
    story.must(story.release(earlier, backup, "ada"));
    story.must(story.act("case.withdrawn", { case: earlier }, story.case(earlier).key));
    story.pass(day);
    const id = story.matched(backup, "mia");
    expect(tell(story, id)).toContainEqual(
      expect.objectContaining({ what: "leftElsewhere", other: earlier, kind: "recovery" }),
    );
  });

  it("what had ended before it, or came after its end, is not told", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const earlier = story.matched(backup, "mia");
    story.must(story.act("case.withdrawn", { case: earlier }, story.case(earlier).key));
    story.pass(day);
    const id = story.matched(backup, null);
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    story.pass(day);
    story.matched(backup, "mia");
    expect(tell(story, id)).toEqual([]);
  });
});
