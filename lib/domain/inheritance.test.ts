/** Heirs: notice, wait, stages; and trust line 8, the owner before the heirs, but a lost phone is not the owner. */
import { describe, expect, it } from "vitest";
import { outlookOf, turnOf } from "./outlook";
import { caseStatus, standing } from "./status";
import { blobOf, guardianOf, keyOf } from "./testing/statements";
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
    const turn = (who: string) => turnOf(outlookOf(story.states, id), story.case(id), keyOf(who));
    expect(["ada", "eve"].map(turn)).toEqual(["now", "now"]);
    // A later stage has a quorum of its own, but does not wait again.
    for (const who of three) expect(story.approve(id, backup, who)).toBeNull();
    expect(["ada", "eve"].map(turn)).toEqual(["unheld", "now"]);
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
    const { manifest, manifestDigest: previous } = story.backup(backup);
    expect(story.act("backup.updated", { previous, manifest }, key)).toBe("backupKeyLost");
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

describe("what an executor lays before the guardians", () => {
  it("takes the place of what lay there before, and an approval is of what lies there now", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const old = story.review(id);
    expect(story.lay(id, { version: 3 })).toBe("evidenceStale");
    expect(story.lay(id)).toBeNull();
    expect(story.case(id).evidence?.version).toBe(2);
    expect(story.approve(id, backup, "ada", old)).toBe("evidenceStale");
    expect(story.approve(id, backup, "ada")).toBeNull();
  });

  it("is asked for by the policy: without one of the papers, or with one that is not sound, there is no approval", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    expect(story.approve(id, backup, "ada", { evidence: undefined })).toBe("evidenceUnchecked");
    for (const result of ["notSound", "unclear"] as const) {
      const [first, ...rest] = story.review(id).evidence?.checks ?? [];
      if (!first) throw new Error("nothing is checked");
      const doubted = story.review(id, { checks: [{ ...first, result }, ...rest] });
      expect(story.approve(id, backup, "ada", doubted)).toBe("evidenceUnchecked");
    }
    story.must(story.lay(id, { provides: ["proofOfDeath", "authority"] }));
    expect(story.approve(id, backup, "ada")).toBe("evidenceMissing");
  });

  it("has no place in a recovery", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, "mia");
    const review = story.review(story.request(null));
    expect(story.lay(id)).toBe("grantsDiffer");
    expect(story.approve(id, backup, "ada", review)).toBe("grantsDiffer");
    expect(story.act("case.question", { case: id, sealed: blobOf("question") }, keyOf("ada"))).toBe("grantsDiffer");
  });

  it("is asked about, and each question is answered once, by the requester alone", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const { key } = story.case(id);
    story.must(story.act("case.question", { case: id, sealed: blobOf("question") }, keyOf("ada")));
    const question = story.case(id).questions[0]?.statement ?? "";
    const answer = (who: string) => story.act("case.answered", { case: id, question, sealed: blobOf("answer") }, who);
    expect(answer(keyOf("ada"))).toBe("wrongSigner");
    expect(answer(key)).toBeNull();
    expect(story.case(id).questions[0]?.answer?.sealed).toEqual(blobOf("answer"));
    expect(answer(key)).toBe("alreadyDecided");
  });
});

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

  it("of which two have as many guardians behind them both wait", () => {
    const story = Story.open({ guardians: ["ada", "ben", "cleo", "dov"].map((who) => guardianOf(who)), threshold: 2 });
    const backup = story.enrol("mia");
    const [one, other] = [story.waited(backup, ["ada", "ben"]), story.matched(backup, null)];
    for (const who of ["ada", "ben"]) story.must(prefer(story, one, backup, who));
    for (const who of ["cleo", "dov"]) story.must(prefer(story, other, backup, who));
    expect(story.intend(one, backup, "ada")).toBe("caseRivalled");
  });
});

describe("an objection by whoever had notice", () => {
  it("holds the case once, and no guardian alone lifts it", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const object = () => story.act("case.objected", { case: id, backup }, keyOf("event"));
    for (const who of three) story.must(story.approve(id, backup, who));
    expect(object()).toBe("noticeMissing");
    story.must(story.act("notice.sent", { case: id, backup, round: "start", outcome: "accepted" }, keyOf("event")));
    for (const who of three) story.must(story.attest(id, backup, who));
    story.pass(30 * day);
    expect(object()).toBeNull();
    expect(caseStatus(story.states, id, story.now)).toBe("held");
    expect(story.intend(id, backup, "ada")).toBe("caseHeld");
    const hold = story.case(id).holds[0]?.statement ?? "";
    for (const who of ["ada", "ben"]) {
      story.must(story.act("hold.lifted", { case: id, hold }, keyOf(who)));
      expect(caseStatus(story.states, id, story.now)).toBe("held");
    }
    story.must(story.act("hold.lifted", { case: id, hold }, keyOf("cleo")));
    expect(story.intend(id, backup, "ada")).toBeNull();
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
