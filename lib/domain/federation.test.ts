/** The roster chain and what else the federation's scope holds. */
import { describe, expect, it } from "vitest";
import { digestOf } from "@/lib/protocol/hash";
import type { Roster } from "@/lib/protocol/statements/roster";
import { sharesOf } from "./read";
import { guardianOf, keyOf, logKeyOf, recipientOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day } from "./time";

describe("a genesis", () => {
  const begin = (over: Partial<Roster> = {}, ...signers: string[]) => new Story().genesis(over, ...signers.map(keyOf));

  it("is signed by exactly all guardians", () => {
    expect(begin({}, "ada", "ben", "cleo", "dov")).toBe("signaturesMissing");
    expect(begin({}, "ada", "ben", "cleo", "dov", "eve", "mallory")).toBe("wrongSigner");
    expect(begin()).toBeNull();
  });

  it("has one role for every key and one person for every recipient", () => {
    const { guardians } = new Story().roster;
    const [ada, ...others] = guardians;
    if (!ada) throw new Error("no guardian");
    const auditor = { name: "Ann", key: keyOf("ann"), recipient: recipientOf("ann") };
    expect(begin({ guardians: [{ ...ada, witnessKey: ada.key }, ...others] })).toBe("keyReused");
    expect(begin({ guardians: [{ ...ada, recipient: others[0]?.recipient ?? "" }, ...others] })).toBe("keyReused");
    expect(begin({ auditors: [{ ...auditor, key: keyOf("event") }] })).toBe("keyReused");
    expect(begin({ auditors: [{ ...auditor, recipient: ada.recipient }] })).toBe("keyReused");
    expect(begin({ logKey: logKeyOf("event") })).toBe("keyReused");
    expect(begin({ auditors: [auditor] })).toBeNull();
  });

  it("screens every key", () => {
    const small = `ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f`;
    const [ada, ...others] = new Story().roster.guardians;
    if (!ada) throw new Error("no guardian");
    expect(begin({ guardians: [{ ...ada, witnessKey: small }, ...others] })).toBe("keyUnsafe");
    expect(begin({ logKey: "holdfast.test+00000000+AAAA" })).toBe("rosterInvalid");
  });

  it("has fitting figures", () => {
    const { pepper, policy } = new Story().roster;
    expect(begin({ version: 1 })).toBe("rosterInvalid");
    expect(begin({ threshold: 6 })).toBe("rosterInvalid");
    expect(begin({ pepper: pepper.slice(1) })).toBe("rosterInvalid");
    expect(begin({ policy: { ...policy, hold: 0 } })).toBe("rosterInvalid");
  });
});

describe("a later roster", () => {
  it("follows today's, endorsed by a threshold of its guardians and by nobody else", () => {
    const story = Story.open();
    const genesis = story.today;
    expect(
      story.act("roster.updated", { previous: digestOf("test", "other"), roster: genesis.roster }, keyOf("ada")),
    ).toBe("rosterNotSuccessor");
    expect(story.update({}, keyOf("ada"), keyOf("ben"))).toBe("signaturesMissing");
    expect(story.update({}, keyOf("ada"), keyOf("ben"), keyOf("mallory"))).toBe("wrongSigner");
    const pepper = [...genesis.roster.pepper].reverse();
    expect(story.update({ pepper })).toBe("rosterInvalid");
    expect(story.update({ eventKey: keyOf("ada") })).toBe("keyReused");
    expect(story.update({ threshold: 2 })).toBe("rosterInvalid");
    expect(story.update({ federation: "Riverside" })).toBeNull();
    expect(story.today.roster).toMatchObject({ version: 1, federation: "Riverside" });
    expect(story.federation.genesis).toBe(genesis.digest);
  });

  it("may collect its signatures for thirty days, and not for longer", () => {
    const story = Story.open();
    const { roster, digest } = story.today;
    const body = { previous: digest, roster: { ...roster, version: 1 }, signedAt: story.now };
    const three = roster.guardians.slice(0, 3).map(({ key }) => key);
    story.pass(30 * day);
    expect(story.act("roster.updated", body, ...three)).toBe("rosterLapsed");
    story.now -= 1;
    expect(story.act("roster.updated", body, ...three)).toBeNull();
  });

  it("closes enrolment until a new guardian's kit is checked", () => {
    const story = Story.open();
    story.must(story.update({ guardians: [...story.today.roster.guardians, guardianOf("fay")] }));
    const manifest = story.manifest("mia");
    const enrol = () => story.act("backup.created", { manifest }, manifest.key);
    expect(enrol()).toBe("enrolmentClosed");
    const check = (who: string, genesis = story.fingerprint) => story.act("kit.checked", { genesis }, keyOf(who));
    expect(check("mallory")).toBe("wrongSigner");
    expect(check("fay", digestOf("test", "other"))).toBe("rosterStale");
    expect(check("fay")).toBeNull();
    expect(enrol()).toBeNull();
  });
});

describe("shares", () => {
  it("are accepted or refused per manifest, the latest word standing", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const manifest = story.backup(backup).manifestDigest;
    const say = (who: string, accepted: object[], refused: object[]) =>
      story.act("shares.accepted", { accepted, refused } as never, keyOf(who));
    const ref = { backup, manifest };
    expect(say("ada", [], [])).toBe("alreadyAttested");
    expect(say("ada", [ref], [ref])).toBe("manifestInvalid");
    expect(say("ada", [{ backup, manifest: digestOf("test", "old") }], [])).toBe("manifestStale");
    expect(say("ada", [{ backup: digestOf("test", "none"), manifest }], [])).toBe("backupMissing");
    expect(say("ada", [], [ref])).toBeNull();
    expect(say("ada", [], [ref])).toBe("alreadyAttested");
    expect(say("ada", [ref], [])).toBeNull();
    expect(say("ben", [ref], [])).toBeNull();
    expect(sharesOf(story.federation, backup)).toEqual({
      manifest,
      accepted: [keyOf("ada"), keyOf("ben")],
      refused: [],
    });
    story.must(story.update({ guardians: [...story.today.roster.guardians, guardianOf("fay")] }));
    expect(say("fay", [ref], [])).toBe("wrongSigner");
  });
});

describe("the server", () => {
  it("counts days that are over, each once", () => {
    const story = Story.open();
    const count = (date: string, key = keyOf("event")) =>
      story.act("day.counted", { day: date, lookups: 0, refusedLookups: 0, failedSignIns: 0 }, key);
    story.pass(40 * day);
    expect(count("2026-01-31", keyOf("ada"))).toBe("wrongSigner");
    expect(count("2026-02-10")).toBe("clockSkew");
    expect(count("2026-01-32")).toBe("clockSkew");
    expect(count("2026-02-09")).toBeNull();
    expect(count("2026-01-31")).toBeNull();
  });

  it("is continued by another, whose keys count from then on", () => {
    const story = Story.open();
    const body = { previous: story.seen, logKey: logKeyOf("log2"), eventKey: keyOf("event2"), lost: "nothing" };
    const quorum = ["ada", "ben", "cleo"].map(keyOf);
    expect(story.act("log.continued", body, ...quorum.slice(1))).toBe("signaturesMissing");
    expect(story.act("log.continued", { ...body, eventKey: keyOf("ada") }, ...quorum)).toBe("keyReused");
    expect(story.act("log.continued", body, ...quorum)).toBeNull();
    story.pass(day);
    expect(story.act("log.continued", body, ...quorum)).toBe("alreadyEntered");
    const count = (key: string) =>
      story.act("day.counted", { day: "2026-01-01", lookups: 0, refusedLookups: 0, failedSignIns: 0 }, keyOf(key));
    expect(count("event")).toBe("wrongSigner");
    expect(count("event2")).toBeNull();
    expect(story.update({})).toBe("rosterInvalid");
    expect(story.update({ eventKey: keyOf("event2"), logKey: logKeyOf("log2") })).toBeNull();
  });
});
