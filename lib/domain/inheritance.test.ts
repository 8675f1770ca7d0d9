/** Heirs: notice, wait, stages; and trust line 8, the owner before the heirs, but a lost phone is not the owner. */
import { describe, expect, it } from "vitest";
import { outlookOf, turnFrom } from "./outlook";
import { caseStatus, standing } from "./status";
import { keyOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day } from "./time";

const three = ["ada", "ben", "cleo"];

function estate(compartments?: { owner?: boolean; heirs?: number }[]) {
  const story = Story.open();
  const backup = story.enrol("mia", compartments);
  const loseKey = (id: string, who: string[]) =>
    who.map((guardian) => story.act("backup.keyLost", { backup, case: id }, keyOf(guardian)));
  return { story, backup, loseKey };
}

/** Whose turn it is at this moment: this guardian's, or others'. */
function turnIn(story: Story, id: string, who: string): "now" | "others" {
  const from = turnFrom(outlookOf(story.states, id), story.case(id), keyOf(who));
  return from !== null && from <= story.now ? "now" : "others";
}

describe("an inheritance", () => {
  it("waits after notice, and releases the heirs' grants alone", () => {
    const { story, backup } = estate([{ owner: true }, { heirs: 1 }, { owner: true, heirs: 1 }]);
    const id = story.waited(backup);
    expect(story.case(id).approvals[0]?.grants).toHaveLength(2);
    for (const who of three) {
      expect(story.intend(id, backup, who)).toBeNull();
      expect(story.release(id, backup, who)).toBeNull();
    }
    expect(story.ask(id, backup, "", { grant: "owner" })).toBe("grantsDiffer");
    expect(story.ask(id, backup, "")).toBeNull();
    expect(caseStatus(story.states, id, story.now)).toBe("released");
  });

  it("has nothing to release of a backup that leaves the heirs nothing", () => {
    const { story, backup } = estate([{ owner: true }]);
    const id = story.matched(backup, null);
    const [{ compartment = "" } = {}] = story.backup(backup).payloads;
    expect(story.approve(id, backup, "ada", { grants: [{ compartment, grant: "heirs" }] })).toBe("grantsDiffer");
    expect(standing(story.states, id, backup, story.now).stage).toBeNull();
  });

  it("papers that change take with them what was agreed to before anything has left", () => {
    const { story, backup } = estate([{ heirs: 1 }, { heirs: 2 }]);
    const id = story.matched(backup, null);
    for (const who of ["ada", "ben"]) story.must(story.approve(id, backup, who));
    story.must(story.lay(id));
    story.must(story.approve(id, backup, "cleo"));
    expect(caseStatus(story.states, id, story.now)).toBe("reviewing");
    for (const who of ["ada", "ben"]) story.must(story.approve(id, backup, who));
    expect(caseStatus(story.states, id, story.now)).toBe("approved");
  });

  it("papers that change in the wait begin it anew; once something has left, what was agreed to stands", () => {
    const { story, backup } = estate([{ heirs: 1 }, { heirs: 2 }]);
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    story.must(story.lay(id));
    expect(story.release(id, backup, "ada")).toBe("notApproved");
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(story.release(id, backup, "ada")).toBe("waitMissing");

    const { story: other, backup: left } = estate([{ heirs: 1 }, { heirs: 2 }]);
    const first = other.waited(left);
    for (const who of three) {
      other.must(other.intend(first, left, who));
      other.must(other.release(first, left, who));
    }
    other.must(other.lay(first));
    for (const who of three) other.must(other.approve(first, left, who));
    for (const who of three) {
      other.must(other.intend(first, left, who));
      other.must(other.release(first, left, who));
    }
    expect(caseStatus(other.states, first, other.now)).toBe("released");
  });

  it("releases stage after stage: the will first", () => {
    const { story, backup } = estate([{ heirs: 1 }, { owner: true, heirs: 2 }]);
    const id = story.waited(backup);
    const later = [{ compartment: story.backup(backup).payloads[1]?.compartment ?? "", grant: "heirs" as const }];
    expect(story.approve(id, backup, "ada", { grants: later })).toBe("grantsDiffer");
    for (const who of three) {
      story.must(story.intend(id, backup, who));
      story.must(story.release(id, backup, who));
    }
    expect(caseStatus(story.states, id, story.now)).toBe("releasing");
    expect(standing(story.states, id, backup, story.now).stage).toBe(2);
    expect(story.release(id, backup, "ada")).toBe("notApproved");
    const due = (who: string) => turnIn(story, id, who) === "now";
    expect(["ada", "eve"].map(due)).toEqual([true, true]);
    // A later stage has a quorum of its own, but does not wait again.
    for (const who of three) expect(story.approve(id, backup, who)).toBeNull();
    expect(["ada", "eve"].map(due)).toEqual([true, true]);
    for (const who of three) {
      expect(story.intend(id, backup, who)).toBeNull();
      expect(story.release(id, backup, who)).toBeNull();
    }
    expect(caseStatus(story.states, id, story.now)).toBe("released");
  });

  it("takes notice that was sent, once a round, and not what failed", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const notice = (outcome: "accepted" | "failed", round: "start" | "weekly" = "start") =>
      story.act("notice.sent", { case: id, backup, round, outcome }, keyOf("event"));
    expect(notice("accepted")).toBe("quorumMissing");
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(notice("failed")).toBeNull();
    expect(story.attest(id, backup, "ada")).toBe("noticeMissing");
    story.pass(1);
    expect(notice("accepted")).toBeNull();
    story.pass(1);
    expect(notice("accepted")).toBe("alreadyAttested");
    expect(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada"))).toBe("alreadyAttested");
    expect(notice("accepted", "weekly")).toBeNull();
    story.pass(5 * day);
    expect(notice("accepted", "weekly")).toBe("alreadyAttested");
    story.pass(2 * day);
    expect(notice("accepted", "weekly")).toBeNull();
    expect(story.attest(id, backup, "ada")).toBeNull();
  });
});

describe("whose turn it is while heirs wait", () => {
  const all = [...three, "dov"];

  it("nobody's while time alone can bring it on; everybody's who has not handed over, once it is over", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const turns = () => all.map((who) => turnIn(story, id, who)).join(" ");
    expect(turns()).toBe("now now now now");
    for (const who of three) story.must(story.approve(id, backup, who));
    // Notice is still to be given, and somebody may have to stand in for it.
    expect(turns()).toBe("now now now now");
    story.must(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    // Browsers attest unasked.
    expect(turns()).toBe("others others others others");
    for (const who of three) story.must(story.attest(id, backup, who));
    expect(turns()).toBe("others others others others");
    const { endsAt } = standing(story.states, id, backup, story.now).wait ?? {};
    story.pass((endsAt ?? 0) - story.now - 1);
    expect(turns()).toBe("others others others others");
    story.pass(1);
    expect(turns()).toBe("now now now now");
    story.must(story.intend(id, backup, "ada"));
    story.must(story.release(id, backup, "ada"));
    expect(turns()).toBe("others now now now");
  });

  it("everybody's again where the quorum is lost in the wait", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    for (const who of three) story.must(story.approve(id, backup, who));
    story.must(story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    for (const who of three) story.must(story.attest(id, backup, who));
    story.must(story.act("approval.withdrawn", { case: id, backup }, keyOf("cleo")));
    expect(["cleo", "dov"].map((who) => turnIn(story, id, who))).toEqual(["now", "now"]);
  });

  it("a hold that lasts longer than the wait keeps the shares, a shorter one does not shorten it", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.act("case.held", { case: id }, keyOf("eve")));
    const from = (who: string) => turnFrom(outlookOf(story.states, id), story.case(id), keyOf(who));
    expect(from("ada")).toBe(story.now + story.roster.policy.hold);
    expect(from("dov")).toBeLessThan(story.now);
  });
});

describe("the owner outranks the heirs", () => {
  it("an unverified recovery stops an inheritance for fourteen days, once", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const recovery = story.matched(backup, "mia");
    expect(story.release(id, backup, "ada")).toBe("caseFrozen");
    expect(standing(story.states, id, backup, story.now).frozen).toEqual({ recovery, until: story.now + 14 * day });
    story.pass(14 * day - 1);
    expect(story.release(id, backup, "ada")).toBe("caseFrozen");
    story.pass(1);
    expect(story.release(id, backup, "ada")).toBeNull();
    story.matched(backup, "mia");
    story.must(story.intend(id, backup, "ben"));
    expect(story.release(id, backup, "ben")).toBeNull();
  });

  it("one in which somebody verified the person stops it until that recovery ends", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const recovery = story.matched(backup, "mia");
    story.pass(15 * day);
    story.must(story.approve(recovery, backup, "eve"));
    story.pass(15 * day);
    expect(story.release(id, backup, "ada")).toBe("caseFrozen");
    expect(standing(story.states, id, backup, story.now).frozen).toEqual({ recovery, until: null });
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    expect(story.release(id, backup, "ada")).toBeNull();
  });

  it("one in which a quorum verified the person stops it for good, also when it is over", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const recovery = story.matched(backup, "mia");
    for (const who of three) story.must(story.approve(recovery, backup, who));
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    expect(story.release(id, backup, "ada")).toBe("caseFrozen");
    story.pass(15 * day);
    expect(standing(story.states, id, backup, story.now).frozen).toEqual({ recovery, until: null });
  });

  it("but not one that was agreed to before the inheritance was matched: they may have died since", () => {
    const { story, backup } = estate();
    const recovery = story.matched(backup, "mia");
    for (const who of three) story.must(story.approve(recovery, backup, who));
    story.must(story.act("case.withdrawn", { case: recovery }, story.case(recovery).key));
    story.pass(day);
    const id = story.waited(backup);
    expect(standing(story.states, id, backup, story.now).frozen).toBeNull();
  });

  it("a recovery that the owner's own key vetoes stops nothing", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    const recovery = story.matched(backup, "mia");
    story.must(story.veto(recovery, backup));
    expect(story.release(id, backup, "ada")).toBeNull();
  });

  it("a veto ends it for that backup, wait or no wait", () => {
    const { story, backup } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    story.must(story.veto(id, backup));
    expect(story.release(id, backup, "ada")).toBe("caseOver");
    expect(caseStatus(story.states, id, story.now)).toBe("vetoed");
  });
});

describe("a lost phone is not the owner", () => {
  it("a threshold of guardians for one case takes the key's say away", () => {
    const { story, backup, loseKey } = estate();
    const id = story.matched(backup, "mia");
    const other = story.matched(backup, "mia");
    expect(loseKey(id, ["ada", "ben"])).toEqual([null, null]);
    expect(loseKey(id, ["ada"])).toEqual(["alreadyDecided"]);
    expect(loseKey(other, ["cleo"])).toEqual([null]);
    const { key } = story.backup(backup).manifest;
    expect(loseKey(id, ["cleo"])).toEqual([null]);
    expect(loseKey(id, ["dov"])).toEqual(["alreadyDecided"]);
    expect(story.veto(id, backup)).toBe("backupKeyLost");
    expect(story.act("backup.deleted", { backup }, key)).toBe("backupKeyLost");
    expect(story.add(backup)).toBe("backupKeyLost");
  });

  it("what the thief vetoed before stays ended; the person's next request cannot be vetoed", () => {
    const { story, backup, loseKey } = estate();
    const id = story.matched(backup, "mia");
    story.must(story.veto(id, backup));
    expect(loseKey(id, three)).toEqual([null, null, null]);
    expect(story.approve(id, backup, "ada")).toBe("caseOver");
    const next = story.matched(backup, "mia");
    expect(story.veto(next, backup)).toBe("backupKeyLost");
    for (const who of three) expect(story.approve(next, backup, who) ?? story.release(next, backup, who)).toBeNull();
  });

  it("a deletion by the thief is void once the key counts as lost in time", () => {
    const { story, backup, loseKey } = estate();
    const { key } = story.backup(backup).manifest;
    story.must(story.act("backup.deleted", { backup }, key));
    story.pass(29 * day);
    const id = story.matched(backup, "mia");
    expect(loseKey(id, three)).toEqual([null, null, null]);
    story.pass(100 * day);
    expect(story.act("backup.purged", { backup }, keyOf("event"))).toBe("backupNotDeleted");
    expect(story.match(story.request("mia"), backup)).toBeNull();
  });

  it("an inheritance's wait starts again, with notice", () => {
    const { story, backup, loseKey } = estate();
    const id = story.waited(backup);
    story.must(story.intend(id, backup, "ada"));
    story.pass(1);
    expect(loseKey(id, three)).toEqual([null, null, null]);
    story.pass(1);
    expect(story.release(id, backup, "ada")).toBe("waitMissing");
    expect(story.attest(id, backup, "ada")).toBe("noticeMissing");
    story.must(story.act("notice.stood", { case: id, backup, how: "inPerson" }, keyOf("ada")));
    for (const who of three) expect(story.attest(id, backup, who)).toBeNull();
    story.pass(30 * day - 1);
    expect(story.release(id, backup, "ada")).toBe("waitRunning");
    story.pass(1);
    expect(story.release(id, backup, "ada")).toBe("intentMissing");
  });
});

describe("an objection by whoever had notice", () => {
  it("holds the case, one at a time, and no guardian alone lifts it", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const object = () => story.act("case.objected", { case: id, backup }, keyOf("event"));
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(object()).toBe("noticeMissing");
    story.must(story.act("notice.sent", { case: id, backup, round: "start", outcome: "accepted" }, keyOf("event")));
    for (const who of three) story.must(story.attest(id, backup, who));
    story.pass(30 * day);
    expect(object()).toBeNull();
    story.pass(1);
    expect(object()).toBe("objectionUsed");
    expect(caseStatus(story.states, id, story.now)).toBe("held");
    expect(story.intend(id, backup, "ada")).toBe("caseHeld");
    const hold = story.case(id).holds[0]?.statement ?? "";
    for (const who of ["ada", "ben"]) {
      story.must(story.act("hold.lifted", { case: id, hold }, keyOf(who)));
      expect(caseStatus(story.states, id, story.now)).toBe("held");
    }
    story.must(story.act("hold.lifted", { case: id, hold }, keyOf("cleo")));
    expect(story.intend(id, backup, "ada")).toBeNull();
  });

  it("leaves others their word: the executor whom the card names presses first, the owner after that", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const object = () => story.act("case.objected", { case: id, backup }, keyOf("event"));
    for (const who of three) story.must(story.approve(id, backup, who));
    story.must(story.act("notice.sent", { case: id, backup, round: "start", outcome: "accepted" }, keyOf("event")));
    for (let press = 0; press < 10; press++) {
      story.must(object());
      expect(caseStatus(story.states, id, story.now)).toBe("held");
      story.pass(story.roster.policy.hold);
      expect(caseStatus(story.states, id, story.now)).toBe("approved");
    }
    expect(object()).toBe("objectionUsed");
  });

  it("lapses with the policy's days", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    for (const who of three) story.must(story.approve(id, backup, who));
    story.must(story.act("notice.sent", { case: id, backup, round: "start", outcome: "accepted" }, keyOf("event")));
    story.must(story.act("case.objected", { case: id, backup }, keyOf("event")));
    story.pass(story.roster.policy.hold);
    expect(caseStatus(story.states, id, story.now)).toBe("approved");
  });
});
