/** The whole story of a lost phone, and what is tried against it. */
import { describe, expect, it } from "vitest";
import { digestOf } from "@/lib/protocol/hash";
import { endOf } from "./ending";
import { presets } from "./presets";
import { caseExpiresAt, caseStatus, standing, whoMayAct, wouldDecide } from "./status";
import { blobOf, byPassport, guardianOf, keyOf, known, recipientOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour, minute } from "./time";

function lostPhone(story = Story.open()) {
  const backup = story.enrol("mia");
  const id = story.matched(backup, "mia");
  const status = () => caseStatus(story.states, id, story.now);
  const deny = (who: string) => story.act("case.denied", { case: id, reason: "notThePerson" }, keyOf(who));
  const hold = (who: string) => story.act("case.held", { case: id }, keyOf(who));
  const lift = (who: string, of = 0) =>
    story.act("hold.lifted", { case: id, hold: story.case(id).holds[of]?.statement ?? "" }, keyOf(who));
  /** One visit: approval and release in one act. */
  const visit = (who: string) => story.approve(id, backup, who) ?? story.release(id, backup, who);
  return { story, backup, id, status, deny, hold, lift, visit };
}

describe("a recovery", () => {
  it("goes from opening to completion over three visits", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.request("mia");
    const status = () => caseStatus(story.states, id, story.now);
    expect(status()).toBe("open");
    expect(story.match(id, backup, "ada")).toBeNull();
    expect(status()).toBe("reviewing");
    for (const [i, who] of ["ada", "ben", "cleo"].entries()) {
      expect(standing(story.states, id, backup, story.now).oneAct).toBe(true);
      expect(wouldDecide(story.states, id, backup, keyOf(who), known, story.now)).toBe(i === 2);
      expect(story.approve(id, backup, who)).toBeNull();
      expect(status()).toBe(["reviewing", "reviewing", "releasing"][i]);
      expect(story.ask(id, backup, "mia")).toBe(i === 0 ? "nothingReleased" : "quorumMissing");
      expect(story.release(id, backup, who)).toBeNull();
      story.pass(hour);
    }
    expect(status()).toBe("released");
    expect(story.case(id).asked).toHaveLength(0);
    expect(story.ask(id, backup, "mia")).toBeNull();
    expect(story.case(id).asked).toHaveLength(1);
    expect(story.complete(id)).toBeNull();
    expect(status()).toBe("completed");
    expect(story.ask(id, backup, "again")).toBe("caseOver");
    expect(story.approve(id, backup, "dov")).toBe("caseOver");
  });

  it("takes further approvals and releases until it is completed", () => {
    const { story, backup, id, visit } = lostPhone();
    for (const who of ["ada", "ben", "cleo", "dov"]) expect(visit(who)).toBeNull();
    const refused = () => story.act("share.refused", { case: id, backup, guardian: keyOf("ada") }, story.case(id).key);
    expect(refused()).toBeNull();
    expect(refused()).toBe("nothingReleased");
    expect(story.ask(id, backup, "mia")).toBeNull();
    expect(story.release(id, backup, "ada")).toBeNull();
  });

  it("asks another guardian where a share was bad", () => {
    const { story, backup, id, visit, status } = lostPhone();
    for (const who of ["ada", "ben", "cleo"]) expect(visit(who)).toBeNull();
    const bad = { case: id, backup, guardian: keyOf("ben") };
    expect(story.act("share.refused", bad, keyOf("ben"))).toBe("wrongSigner");
    expect(story.act("share.refused", bad, story.case(id).key)).toBeNull();
    expect(status()).toBe("releasing");
    expect(story.ask(id, backup, "mia")).toBe("quorumMissing");
    expect(story.complete(id)).toBe("quorumMissing");
    expect(visit("dov")).toBeNull();
    expect(story.ask(id, backup, "mia")).toBeNull();
  });

  it("is not opened by two guardians", () => {
    const { story, backup, id, visit, status } = lostPhone();
    for (const who of ["ada", "ben"]) expect(visit(who)).toBeNull();
    expect(status()).toBe("reviewing");
    expect(story.ask(id, backup, "mia")).toBe("quorumMissing");
    expect(story.complete(id)).toBe("quorumMissing");
  });

  it("counts approvals for each backup by itself: a namesake's veto does not end it", () => {
    const { story, id, visit, status } = lostPhone();
    const namesake = story.enrol("mia the other", undefined, "mia");
    expect(story.match(id, namesake, "eve")).toBeNull();
    expect(story.veto(id, namesake)).toBeNull();
    expect(story.approve(id, namesake, "eve")).toBe("caseOver");
    expect(story.match(id, namesake, "dov")).toBe("caseOver");
    for (const who of ["ada", "ben", "cleo"]) expect(visit(who)).toBeNull();
    expect(status()).toBe("released");
  });

  it("can still be matched to the right backup after the wrong one was vetoed", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const namesake = story.enrol("mia the other", undefined, "mia");
    const id = story.matched(namesake, "mia");
    expect(story.veto(id, namesake)).toBeNull();
    expect(caseStatus(story.states, id, story.now)).toBe("vetoed");
    expect(story.match(id, backup, "ada")).toBeNull();
    expect(caseStatus(story.states, id, story.now)).toBe("reviewing");
  });

  it("is vetoed once, by the backup's key, for a case that is about it", () => {
    const { story, backup, id, status } = lostPhone();
    const other = story.request("mia");
    expect(story.veto(other, backup)).toBe("notMatched");
    expect(story.act("case.vetoed", { case: id, backup }, keyOf("ada"))).toBe("wrongSigner");
    expect(story.veto(id, backup)).toBeNull();
    expect(story.veto(id, backup)).toBe("alreadyDecided");
    expect(status()).toBe("vetoed");
    expect(story.release(id, backup, "ada")).toBe("caseOver");
  });

  it("stays vetoed when its time is up, before and after that is entered", () => {
    const { story, backup, id, status } = lostPhone();
    expect(story.veto(id, backup)).toBeNull();
    story.now = caseExpiresAt(story.states, id);
    expect(status()).toBe("vetoed");
    expect(story.act("case.expired", { case: id }, keyOf("event"))).toBeNull();
    expect(status()).toBe("vetoed");
  });

  it("is vetoed even after shares have left: then the pepper is silent", () => {
    const { story, backup, id, visit } = lostPhone();
    for (const who of ["ada", "ben", "cleo"]) expect(visit(who)).toBeNull();
    expect(story.veto(id, backup)).toBeNull();
    expect(story.ask(id, backup, "mia")).toBe("caseOver");
    expect(story.complete(id)).toBe("caseOver");
  });

  it("is denied as soon as approval has become impossible, and stays denied", () => {
    const { story, backup, id, status, deny } = lostPhone();
    expect(deny("ada")).toBeNull();
    expect(deny("ben")).toBeNull();
    expect(status()).toBe("reviewing");
    expect(story.act("case.recused", { case: id, reason: "cannotJudge" }, keyOf("cleo"))).toBeNull();
    expect(status()).toBe("denied");
    expect(endOf(story.federation, story.case(id), story.now)).toEqual({ how: "denied", at: story.now });
    expect(story.approve(id, backup, "ada")).toBe("caseOver");
    story.must(story.update({ guardians: ["dov", "eve", "fay", "gil", "hal"].map((g) => guardianOf(g)) }));
    expect(status()).toBe("denied");
  });

  it("is denied where a new roster leaves too few who could approve", () => {
    const { story, status, deny } = lostPhone();
    expect(deny("ada")).toBeNull();
    story.must(story.update({ guardians: ["ada", "ben", "cleo"].map((g) => guardianOf(g)) }));
    expect(status()).toBe("denied");
  });

  it("lets a guardian think again: the latest vote stands", () => {
    const { story, backup, id, deny, status } = lostPhone();
    expect(deny("ada")).toBeNull();
    expect(story.approve(id, backup, "ada")).toBeNull();
    expect(story.approve(id, backup, "ada")).toBe("alreadyDecided");
    expect(story.approve(id, backup, "ada", { record: byPassport })).toBeNull();
    expect(standing(story.states, id, backup, story.now).approvals).toHaveLength(1);
    expect(deny("ada")).toBeNull();
    expect(standing(story.states, id, backup, story.now).approvals).toHaveLength(0);
    expect(deny("ben")).toBeNull();
    expect(status()).toBe("reviewing");
  });

  it("takes an approval back", () => {
    const { story, backup, id } = lostPhone();
    const withdraw = () => story.act("approval.withdrawn", { case: id, backup }, keyOf("ada"));
    expect(withdraw()).toBe("notApproved");
    expect(story.approve(id, backup, "ada")).toBeNull();
    expect(withdraw()).toBeNull();
    expect(story.release(id, backup, "ada")).toBe("notApproved");
  });

  it("counts a vote only while its signer is in the roster", () => {
    const { story, backup, id } = lostPhone();
    for (const who of ["ada", "ben", "cleo"]) expect(story.approve(id, backup, who)).toBeNull();
    const without = ["ada", "ben", "dov", "eve"].map((g) => guardianOf(g));
    story.must(story.update({ guardians: without }));
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ satisfied: false, since: null });
    expect(story.release(id, backup, "cleo")).toBe("wrongSigner");
    expect(whoMayAct(story.states, id, story.now).map(({ vote }) => vote)).toEqual([
      "approved",
      "approved",
      null,
      null,
    ]);
  });

  it("runs under the policy of its opening", () => {
    const { story, backup, id, visit } = lostPhone();
    const policy = { ...story.roster.policy, recovery: { ...story.roster.policy.recovery, wait: 7 * day } };
    story.must(story.update({ policy }));
    expect(visit("ada")).toBeNull();
    const later = story.matched(backup, "mia");
    expect(story.approve(later, backup, "ben")).toBeNull();
    expect(story.release(later, backup, "ben")).toBe("quorumMissing");
    expect(standing(story.states, id, backup, story.now).oneAct).toBe(true);
  });

  it("expires by itself, whether or not the server says so", () => {
    const { story, id, status, hold } = lostPhone();
    const expire = (key = keyOf("event")) => story.act("case.expired", { case: id }, key);
    story.pass(60 * day);
    expect(status()).toBe("expired");
    expect(hold("ada")).toBe("caseOver");
    expect(expire(keyOf("ada"))).toBe("wrongSigner");
    expect(expire()).toBeNull();
    expect(expire()).toBe("caseOver");
    const purge = () => story.act("case.purged", { case: id }, keyOf("event"));
    expect(purge()).toBe("purgeTooSoon");
    story.pass(90 * day);
    expect(purge()).toBeNull();
    expect(purge()).toBe("alreadyPurged");
  });

  it("is withdrawn by the requester alone", () => {
    const { story, id, status } = lostPhone();
    expect(story.act("case.withdrawn", { case: id }, keyOf("ada"))).toBe("wrongSigner");
    expect(story.act("case.withdrawn", { case: id }, story.case(id).key)).toBeNull();
    expect(status()).toBe("withdrawn");
  });

  it("is opened under today's roster with keys of its own", () => {
    const { story, id } = lostPhone();
    const open = (over: object, key = keyOf("new")) =>
      story.act("case.opened", { ...story.opening("new", "mia"), ...over }, key);
    const { key, recipient } = story.case(id);
    expect(open({ roster: digestOf("test", "old") })).toBe("rosterStale");
    expect(open({}, keyOf("other"))).toBe("wrongSigner");
    expect(open({ key: keyOf("ada") }, keyOf("ada"))).toBe("keyReused");
    expect(open({ key: keyOf("ada/witness") }, keyOf("ada/witness"))).toBe("keyReused");
    expect(open({ recipient: guardianOf("ada").recipient })).toBe("keyReused");
    expect(open({ recipient: story.opening("new", "mia").files.recipient })).toBe("keyReused");
    expect(open({ corrects: digestOf("test", "nothing") })).toBe("caseMissing");
    expect(open({ corrects: id, recipient })).toBe("keyReused");
    expect(open({ corrects: id, key }, key)).toBe("keyReused");
    expect(open({ corrects: id })).toBeNull();
  });

  it("has its notes and photos sealed to one desk identity", () => {
    const { story, backup, id, deny } = lostPhone();
    const sealed = blobOf("notes");
    const photos = [blobOf("face"), blobOf("passport")];
    const held = () => story.act("case.held", { case: id, sealed }, keyOf("ada"));
    const desk = (recipient: string) =>
      story.act("case.desk", { case: id, recipient, identity: blobOf("desk") }, keyOf("ada"));
    expect(held()).toBe("deskMissing");
    expect(story.act("case.denied", { case: id, reason: "other", sealed }, keyOf("ben"))).toBe("deskMissing");
    expect(story.act("case.denied", { case: id, reason: "other", photos }, keyOf("ben"))).toBe("deskMissing");
    expect(story.act("case.held", { case: id, photos }, keyOf("ben"))).toBe("deskMissing");
    expect(story.approve(id, backup, "ben", { photos })).toBe("deskMissing");
    expect(desk(story.case(id).recipient)).toBe("keyReused");
    expect(desk(recipientOf("desk"))).toBeNull();
    expect(held()).toBeNull();
    expect(story.approve(id, backup, "ben", { photos })).toBeNull();
    expect(story.approve(id, backup, "ben", { photos })).toBe("alreadyDecided");
    expect(story.approve(id, backup, "ben", { photos: photos.slice(1) })).toBeNull();
    expect(story.case(id).approvals.map((approval) => approval.photos?.length)).toEqual([2, 1]);
    expect(deny("ben")).toBeNull();
  });
});

describe("a hold", () => {
  it("stops release and pepper, not votes, and lapses", () => {
    const { story, backup, id, visit, hold, status } = lostPhone();
    for (const who of ["ada", "ben", "cleo"]) expect(visit(who)).toBeNull();
    expect(hold("eve")).toBeNull();
    expect(status()).toBe("held");
    expect(story.ask(id, backup, "mia")).toBe("caseHeld");
    expect(story.approve(id, backup, "dov")).toBeNull();
    expect(story.release(id, backup, "dov")).toBe("caseHeld");
    story.pass(7 * day - 1);
    expect(status()).toBe("held");
    story.pass(1);
    expect(status()).toBe("released");
    expect(story.ask(id, backup, "mia")).toBeNull();
  });

  it("is lifted by its signer, or by a threshold of others", () => {
    const { hold, lift, status } = lostPhone();
    expect(hold("ada")).toBeNull();
    expect(lift("ada")).toBeNull();
    expect(status()).toBe("reviewing");
    expect(lift("ada")).toBe("holdMissing");
    expect(hold("eve")).toBeNull();
    for (const who of ["ada", "ben"]) expect(lift(who, 1)).toBeNull();
    expect(lift("ben", 1)).toBe("notYourHold");
    expect(status()).toBe("held");
    expect(lift("cleo", 1)).toBeNull();
    expect(status()).toBe("reviewing");
  });

  it("of two guardians in the same millisecond are two holds", () => {
    const { story, hold, id } = lostPhone();
    expect(hold("ada")).toBeNull();
    expect(hold("ben")).toBeNull();
    const [first, second] = story.case(id).holds;
    expect(first?.statement).toBe(second?.statement);
    expect(first?.guardian).not.toBe(second?.guardian);
  });
});

describe("heads are fixed", () => {
  it("from the first approval of a live case to its end", () => {
    const { story, backup, id } = lostPhone();
    const remove = () => story.act("backup.deleted", { backup }, story.backup(backup).manifest.key);
    expect(remove()).toBe("backupInCase");
    expect(story.approve(id, backup, "ada")).toBeNull();
    expect(story.act("approval.withdrawn", { case: id, backup }, keyOf("ada"))).toBeNull();
    const head = story.backup(backup).payloads[0];
    const refs = { compartment: head?.compartment ?? "", version: 1, previous: head?.file.digest ?? "" };
    const refresh = () => story.act("payload.refreshed", { backup, ...refs, payload: blobOf("fresh") }, keyOf("mia"));
    expect(refresh()).toBe("backupInCase");
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    expect(refresh()).toBeNull();
    expect(remove()).toBeNull();
  });
});

describe("trust line 9: one share at a time, over many cases", () => {
  it("once a share left in one case, another follows its own quorum and announces each release", () => {
    const { story, backup, visit } = lostPhone();
    expect(visit("ada")).toBeNull();
    const rival = story.matched(backup, "mia");
    for (const who of ["ben", "cleo"]) {
      expect(story.approve(rival, backup, who)).toBeNull();
      expect(story.release(rival, backup, who)).toBe("caseRivalled");
    }
    expect(story.approve(rival, backup, "dov")).toBeNull();
    expect(story.release(rival, backup, "dov")).toBe("intentMissing");
    expect(story.intend(rival, backup, "dov")).toBeNull();
    expect(story.intend(rival, backup, "dov")).toBe("alreadyAttested");
    const announced = story.case(rival).intents[0]?.seen ?? story.seen;
    expect(story.release(rival, backup, "dov", { seen: announced })).toBe("seenTooOld");
    expect(story.release(rival, backup, "dov")).toBeNull();
    // And the first case, too, now stands beside one in which a share left.
    expect(visit("eve")).toBe("caseRivalled");
  });

  it("holds also beside a case that has ended", () => {
    const { story, backup, id, visit } = lostPhone();
    expect(visit("ada")).toBeNull();
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    const next = story.matched(backup, "mia");
    expect(story.approve(next, backup, "ben")).toBeNull();
    expect(story.release(next, backup, "ben")).toBe("caseRivalled");
  });

  it("opens again after a case that was completed, and not by adding something", () => {
    const { story, backup, id, visit } = lostPhone();
    for (const who of ["ada", "ben", "cleo"]) expect(visit(who)).toBeNull();
    story.must(story.complete(id));
    const second = story.matched(backup, "mia");
    expect(story.approve(second, backup, "ada")).toBeNull();
    expect(story.release(second, backup, "ada")).toBeNull();
    story.must(story.act("case.withdrawn", { case: second }, story.case(second).key));
    story.must(story.add(backup));
    const third = story.matched(backup, "mia");
    expect(story.approve(third, backup, "ben")).toBeNull();
    expect(story.release(third, backup, "ben")).toBe("caseRivalled");
  });

  it("is not got round by approvals that are withdrawn after each release", () => {
    const { story, backup, id, visit } = lostPhone();
    for (const who of ["ada", "ben"]) {
      expect(visit(who)).toBeNull();
      story.must(story.act("approval.withdrawn", { case: id, backup }, keyOf(who)));
    }
    expect(visit("cleo")).toBe("quorumMissing");
  });

  it("is not got round by completing cases early", () => {
    const { story, backup, id, visit } = lostPhone();
    expect(visit("ada")).toBeNull();
    expect(story.complete(id)).toBe("quorumMissing");
    expect(story.backup(backup).id).toBe(backup);
  });

  it("needs as many approvals as shares, where the threshold was lowered after enrolment", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const { pepper } = new Story({ threshold: 2 }).roster;
    story.must(story.update({ threshold: 2, pepper: [story.roster.pepper[0] as string, ...pepper.slice(1)] }));
    const id = story.matched(backup, "mia");
    for (const who of ["ada", "ben"]) expect(story.approve(id, backup, who)).toBeNull();
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ needed: 3, satisfied: false });
  });
});

describe("a recovery with a wait", () => {
  const slow = () => {
    const { policy } = presets.large;
    const guardians = ["ada", "ben", "cleo", "dov", "eve"].map((g, i) => guardianOf(g, i % 2 ? "church" : "club"));
    const all = lostPhone(Story.open({ guardians, policy: policy(3) }));
    const approve = (who: string) => all.story.approve(all.id, all.backup, who, { record: byPassport });
    return { ...all, approve };
  };

  it("releases nothing before quorum, wait and announcement", () => {
    const { story, backup, id, approve, status } = slow();
    expect(approve("ada")).toBeNull();
    expect(story.release(id, backup, "ada")).toBe("quorumMissing");
    expect(story.attest(id, backup, "ada")).toBe("quorumMissing");
    for (const who of ["ben", "cleo"]) expect(approve(who)).toBeNull();
    expect(status()).toBe("approved");
    expect(story.attest(id, backup, "ada", { seen: story.case(id).approvals[2]?.seen })).toBe("seenTooOld");
    for (const who of ["ada", "eve"]) expect(story.attest(id, backup, who)).toBeNull();
    expect(story.intend(id, backup, "ada")).toBe("waitMissing");
    story.pass(hour);
    expect(story.attest(id, backup, "ben", { signedAt: story.now - 5 * minute })).toBeNull();
    story.pass(24 * hour - 5 * minute - 1);
    expect(story.intend(id, backup, "ada")).toBe("waitRunning");
    story.pass(1);
    expect(story.release(id, backup, "ada")).toBe("intentMissing");
    expect(story.intend(id, backup, "ada", { seen: story.case(id).attested[1]?.seen })).toBe("seenTooOld");
    for (const who of ["ada", "ben", "cleo"]) {
      expect(story.intend(id, backup, who)).toBeNull();
      expect(story.release(id, backup, who)).toBeNull();
    }
    expect(status()).toBe("released");
  });

  it("starts anew when the quorum is lost, by a vote or by the roster", () => {
    const { story, backup, id, approve } = slow();
    const startedAt = () => standing(story.states, id, backup, story.now).wait?.startedAt;
    const attestAll = () => ["ada", "ben", "cleo"].map((who) => story.attest(id, backup, who));
    for (const who of ["ada", "ben", "cleo"]) expect(approve(who)).toBeNull();
    expect(attestAll()).toEqual([null, null, null]);
    expect(startedAt()).toBe(story.now);
    expect(story.attest(id, backup, "ada")).toBe("alreadyAttested");
    // Lost and regained within one millisecond.
    story.must(story.act("approval.withdrawn", { case: id, backup }, keyOf("ada")));
    story.must(approve("ada"));
    expect(startedAt()).toBeNull();
    expect(attestAll()).toEqual([null, null, null]);
    story.pass(hour);
    const { guardians } = story.today.roster;
    story.must(story.update({ guardians: guardians.slice(1) }));
    story.pass(hour);
    story.must(story.update({ guardians }, ...guardians.slice(1, 4).map(({ key }) => key)));
    expect(standing(story.states, id, backup, story.now)).toMatchObject({ satisfied: true, since: story.now });
    expect(startedAt()).toBeNull();
  });

  it("goes on where an approval is replaced by another of the same guardian", () => {
    const { story, backup, id, approve } = slow();
    for (const who of ["ada", "ben", "cleo"]) expect(approve(who)).toBeNull();
    const { since } = standing(story.states, id, backup, story.now);
    story.pass(hour);
    const record = { ...byPassport, code: "typed" as const };
    expect(story.approve(id, backup, "ada", { record })).toBeNull();
    expect(standing(story.states, id, backup, story.now).since).toBe(since);
  });
});
