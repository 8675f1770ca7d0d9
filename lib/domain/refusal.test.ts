/** Every refusal there is, provoked by a story of its own. */
import { describe, expect, it } from "vitest";
import { digestOf } from "@/lib/protocol/hash";
import { type RefusalCode, refusalCodes } from "./refusal";
import { replay } from "./replay";
import { blobOf, keyOf, recipientOf, sign } from "./testing/statements";
import { Story } from "./testing/story";
import { day, hour, minute } from "./time";

const nowhere = digestOf("test", "nowhere");

/** An open federation with one backup. */
function withBackup() {
  const story = Story.open();
  return { story, backup: story.enrol("mia") };
}

/** … and a recovery that was matched to it. */
function withCase() {
  const { story, backup } = withBackup();
  return { story, backup, id: story.matched(backup, "mia") };
}

/** … which three guardians have approved, and handed their shares over. */
function withRelease() {
  const all = withCase();
  for (const who of ["ada", "ben", "cleo"]) {
    all.story.must(all.story.approve(all.id, all.backup, who));
    all.story.must(all.story.release(all.id, all.backup, who));
  }
  return all;
}

/** An inheritance with a quorum, and notice given. */
function withHeirs() {
  const { story, backup } = withBackup();
  const id = story.matched(backup, null);
  for (const who of ["ada", "ben", "cleo"]) story.must(story.approve(id, backup, who));
  return { story, backup, id };
}

/** Signatures under a roster that were collected for so long. */
function updatedAfter(time: number) {
  const story = Story.open();
  const { roster, digest } = story.today;
  const body = { previous: digest, roster: { ...roster, version: 1 }, signedAt: story.now };
  story.pass(time);
  return story.act("roster.updated", body, ...roster.guardians.map(({ key }) => key));
}

const owner = (story: Story, backup: string) => story.backup(backup).manifest.key;
const remove = (story: Story, backup: string) => story.act("backup.deleted", { backup }, owner(story, backup));
const purge = (story: Story, backup: string) => story.act("backup.purged", { backup }, keyOf("event"));
const hold = (story: Story, id: string, who: string) => story.act("case.held", { case: id }, keyOf(who));
const deny = (story: Story, id: string, who: string) =>
  story.act("case.denied", { case: id, reason: "other" }, keyOf(who));
const desk = (story: Story, id: string, who = "ada") =>
  story.act("case.desk", { case: id, recipient: recipientOf("desk"), identity: blobOf("desk") }, keyOf(who));
const stand = (story: Story, id: string, backup: string) =>
  story.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada"));
const refresh = (story: Story, backup: string, version: number) => {
  const [head] = story.backup(backup).payloads;
  const { compartment = "", file } = head ?? {};
  const payload = blobOf(`fresh ${version}`);
  return story.act(
    "payload.refreshed",
    { backup, compartment, version, previous: file?.digest ?? "", payload },
    owner(story, backup),
  );
};

const stories: Record<RefusalCode, () => RefusalCode | null> = {
  clockSkew: () => {
    const { story, id } = withCase();
    expect(story.act("case.held", { case: id, signedAt: story.now - 10 * minute }, keyOf("ada"))).toBeNull();
    return story.act("case.held", { case: id, signedAt: story.now + 10 * minute + 1 }, keyOf("ben"));
  },
  timeRanBackwards: () => {
    const { story, id } = withCase();
    story.pass(-1);
    return hold(story, id, "ada");
  },
  alreadyEntered: () => {
    const story = Story.open();
    const result = replay([...story.entries, ...story.entries.slice(-1)]);
    return "fault" in result ? result.fault.refusal.refused : null;
  },
  wrongSigner: () => {
    const { story, id } = withCase();
    return hold(story, id, "mallory");
  },
  keyUnsafe: () => {
    const story = new Story();
    // The identity: a signature by it verifies for any message.
    const eventKey = `01${"00".repeat(31)}`;
    return story.genesis({ eventKey });
  },
  keyReused: () => {
    const story = new Story();
    return story.genesis({ eventKey: keyOf("ada/witness") });
  },
  federationExists: () => Story.open().genesis(),
  federationMissing: () => new Story().act("kit.checked", { genesis: nowhere }, keyOf("ada")),
  rosterInvalid: () => new Story().genesis({ threshold: 2 }),
  rosterNotSuccessor: () => Story.open().update({ version: 2 }),
  rosterLapsed: () => updatedAfter(30 * day),
  signaturesMissing: () => Story.open().update({}, keyOf("ada"), keyOf("ben")),
  enrolmentClosed: () => {
    const story = new Story();
    story.must(story.genesis());
    const manifest = story.manifest("mia");
    return story.act("backup.created", { manifest }, manifest.key);
  },
  kitAlreadyChecked: () => {
    const story = Story.open();
    return story.act("kit.checked", { genesis: story.fingerprint }, keyOf("ada"));
  },
  dayAlreadyCounted: () => {
    const story = Story.open();
    story.pass(2 * day);
    const count = () =>
      story.act("day.counted", { day: "2026-01-01", lookups: 1, refusedLookups: 0, failedSignIns: 0 }, keyOf("event"));
    story.must(count());
    return count();
  },
  backupExists: () => {
    const { story, backup } = withBackup();
    return story.act("backup.created", { manifest: story.backup(backup).manifest }, owner(story, backup));
  },
  backupMissing: () => {
    const { story, id } = withCase();
    return story.match(id, nowhere);
  },
  backupDeleted: () => {
    const { story, backup } = withBackup();
    story.must(remove(story, backup));
    return refresh(story, backup, 1);
  },
  backupNotDeleted: () => {
    const { story, backup } = withBackup();
    return story.act("backup.undeleted", { backup }, owner(story, backup));
  },
  backupInCase: () => {
    const { story, backup, id } = withCase();
    story.must(refresh(story, backup, 1));
    story.pass(2 * day);
    story.must(story.approve(id, backup, "ada"));
    return refresh(story, backup, 2);
  },
  backupKeyLost: () => {
    const { story, backup, id } = withCase();
    for (const who of ["ada", "ben", "cleo"]) story.must(story.act("backup.keyLost", { backup, case: id }, keyOf(who)));
    return story.veto(id, backup);
  },
  manifestInvalid: () => {
    const story = Story.open();
    const manifest = { ...story.manifest("mia"), epoch: 1 };
    return story.act("backup.created", { manifest }, manifest.key);
  },
  manifestStale: () => {
    const { story, backup, id } = withCase();
    return story.approve(id, backup, "ada", { manifest: nowhere });
  },
  rosterStale: () => {
    const { story, backup, id } = withCase();
    return story.approve(id, backup, "ada", { roster: nowhere });
  },
  payloadStale: () => {
    const { story, backup, id } = withCase();
    story.must(story.approve(id, backup, "ada"));
    const payloads = [
      { compartment: story.backup(backup).payloads[0]?.compartment ?? "", version: 0, digest: nowhere },
    ];
    return story.release(id, backup, "ada", { payloads });
  },
  refreshTooSoon: () => {
    const { story, backup } = withBackup();
    story.must(refresh(story, backup, 1));
    story.pass(23 * hour);
    return refresh(story, backup, 2);
  },
  purgeTooSoon: () => {
    const { story, backup } = withBackup();
    story.must(remove(story, backup));
    story.pass(30 * day - 1);
    return purge(story, backup);
  },
  caseExists: () => {
    const { story } = withBackup();
    const opening = sign("case.opened", story.opening("requester", "mia"), keyOf("requester"));
    story.must(story.enter(opening));
    return story.enter(opening);
  },
  caseMissing: () => hold(withBackup().story, nowhere, "ada"),
  caseOver: () => {
    const { story, id } = withCase();
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    return hold(story, id, "ada");
  },
  caseHeld: () => {
    const { story, backup, id } = withCase();
    story.must(story.approve(id, backup, "ada"));
    story.must(hold(story, id, "ben"));
    return story.release(id, backup, "ada");
  },
  caseFrozen: () => {
    const { story, backup, id } = withHeirs();
    story.must(stand(story, id, backup));
    story.matched(backup, "mia");
    return story.attest(id, backup, "ada");
  },
  caseRivalled: () => {
    const { story, backup, id } = withCase();
    story.must(story.approve(id, backup, "ada"));
    story.must(story.release(id, backup, "ada"));
    const other = story.matched(backup, "mia");
    story.must(story.approve(other, backup, "ben"));
    return story.release(other, backup, "ben");
  },
  lookupDiffers: () => {
    const { story, backup } = withBackup();
    return story.match(story.request("leo"), backup);
  },
  notMatched: () => {
    const { story, backup } = withBackup();
    return story.approve(story.request("mia"), backup, "ada");
  },
  alreadyMatched: () => {
    const { story, backup, id } = withCase();
    expect(story.match(id, backup, "ben")).toBeNull();
    return story.match(id, backup, "ada");
  },
  deskExists: () => {
    const { story, id } = withCase();
    story.must(desk(story, id));
    return desk(story, id, "ben");
  },
  deskMissing: () => {
    const { story, backup, id } = withCase();
    return story.approve(id, backup, "ada", { sealed: blobOf("notes") });
  },
  alreadyDecided: () => {
    const { story, id } = withCase();
    story.must(deny(story, id, "ada"));
    return deny(story, id, "ada");
  },
  notApproved: () => {
    const { story, backup, id } = withCase();
    return story.release(id, backup, "ada");
  },
  recused: () => {
    const { story, backup, id } = withCase();
    story.must(story.act("case.recused", { case: id, reason: "cannotJudge" }, keyOf("ada")));
    return story.approve(id, backup, "ada");
  },
  conflictOfInterest: () => {
    const { story, backup, id } = withCase();
    story.must(story.act("case.recused", { case: id, reason: "requester" }, keyOf("ada")));
    return story.approve(id, backup, "ada");
  },
  grantsDiffer: () => {
    const { story, backup, id } = withCase();
    const [owners] = story.grants(id, backup);
    return story.approve(id, backup, "ada", { grants: [{ compartment: owners?.compartment ?? "", grant: "heirs" }] });
  },
  policyDiffers: () => {
    const { story, backup, id } = withCase();
    return story.approve(id, backup, "ada", { policy: nowhere });
  },
  seenTooOld: () => {
    const { story, backup, id } = withCase();
    return story.approve(id, backup, "ada", { seen: { size: 3, root: nowhere } });
  },
  holdUsed: () => {
    const { story, id } = withCase();
    story.must(hold(story, id, "ada"));
    story.pass(8 * day);
    return hold(story, id, "ada");
  },
  holdMissing: () => {
    const { story, id } = withCase();
    return story.act("hold.lifted", { case: id, hold: nowhere }, keyOf("ada"));
  },
  notYourHold: () => {
    const { story, id } = withCase();
    story.must(hold(story, id, "ada"));
    const lift = () =>
      story.act("hold.lifted", { case: id, hold: story.case(id).holds[0]?.statement ?? "" }, keyOf("ben"));
    story.must(lift());
    return lift();
  },
  quorumMissing: () => {
    const { story, backup, id } = withCase();
    return story.attest(id, backup, "ada");
  },
  waitMissing: () => {
    const { story, backup, id } = withHeirs();
    return story.intend(id, backup, "ada");
  },
  waitRunning: () => {
    const { story, backup, id } = withHeirs();
    story.must(stand(story, id, backup));
    for (const who of ["ada", "ben", "dov"]) story.must(story.attest(id, backup, who));
    story.pass(30 * day - 1);
    return story.intend(id, backup, "ada");
  },
  evidenceMissing: () => {
    const { story, backup } = withBackup();
    const id = story.request(null);
    story.must(story.lay(id, { provides: ["authority", "identity"] }));
    story.must(story.match(id, backup));
    return story.approve(id, backup, "ada");
  },
  evidenceStale: () => {
    const { story, backup } = withBackup();
    const id = story.matched(backup, null);
    const old = story.review(id);
    story.must(story.lay(id));
    return story.approve(id, backup, "ada", old);
  },
  evidenceUnchecked: () => {
    const { story, backup } = withBackup();
    const id = story.matched(backup, null);
    return story.approve(id, backup, "ada", story.review(id, { checks: [] }));
  },
  willUnconfirmed: () => {
    const story = Story.open();
    const backup = story.enrol("mia", [{ heirs: 1 }, { heirs: 2 }]);
    const id = story.waited(backup);
    for (const who of ["ada", "ben", "cleo"]) {
      story.must(story.intend(id, backup, who));
      story.must(story.release(id, backup, who));
    }
    const { evidence } = story.review(id);
    const { willKnown: _, ...unconfirmed } = evidence ?? {};
    return story.approve(id, backup, "ada", { evidence: unconfirmed as typeof evidence });
  },
  questionMissing: () => {
    const story = Story.open();
    const id = story.request(null);
    const body = { case: id, question: nowhere, sealed: blobOf("answer") };
    return story.act("case.answered", body, story.case(id).key);
  },
  objectionUsed: () => {
    const { story, backup, id } = withHeirs();
    const object = () => story.act("case.objected", { case: id, backup }, keyOf("event"));
    story.must(story.act("notice.sent", { case: id, backup, round: "start", outcome: "accepted" }, keyOf("event")));
    story.must(object());
    return object();
  },
  noticeMissing: () => {
    const { story, backup, id } = withHeirs();
    return story.attest(id, backup, "ada");
  },
  alreadyAttested: () => {
    const { story, backup, id } = withHeirs();
    story.must(stand(story, id, backup));
    story.must(story.attest(id, backup, "ada"));
    return story.attest(id, backup, "ada");
  },
  intentMissing: () => {
    const { story, backup } = withBackup();
    const id = story.waited(backup);
    return story.release(id, backup, "ada");
  },
  alreadyReleased: () => {
    const { story, backup, id } = withCase();
    story.must(story.approve(id, backup, "ada"));
    story.must(story.release(id, backup, "ada"));
    return story.release(id, backup, "ada");
  },
  nothingReleased: () => {
    const { story, id } = withCase();
    return story.complete(id);
  },
  guessesUsedUp: () => {
    const { story, backup, id } = withRelease();
    for (let i = 0; i < 10; i++) story.must(story.ask(id, backup, `guess ${i}`));
    return story.ask(id, backup, "guess 10");
  },
  alreadyAsked: () => {
    const { story, backup, id } = withRelease();
    story.must(story.ask(id, backup, "guess"));
    return story.ask(id, backup, "guess");
  },
  notExpired: () => {
    const { story, id } = withCase();
    story.pass(60 * day - 1);
    return story.act("case.expired", { case: id }, keyOf("event"));
  },
  notEnded: () => {
    const { story, id } = withCase();
    return story.act("case.purged", { case: id }, keyOf("event"));
  },
  alreadyPurged: () => {
    const { story, backup } = withBackup();
    story.must(remove(story, backup));
    story.pass(30 * day);
    story.must(purge(story, backup));
    return purge(story, backup);
  },
};

describe("every refusal is provoked", () => {
  it.each(refusalCodes)("%s", (code) => {
    expect(stories[code]()).toBe(code);
  });

  it("and a refused statement is not entered", () => {
    const { story, id } = withCase();
    const before = JSON.stringify([...story.states]);
    expect(hold(story, id, "mallory")).toBe("wrongSigner");
    expect(JSON.stringify([...story.states])).toBe(before);
  });
});
