/** What an audit of an export finds, threat by threat. The logs are made of statements that were really signed. */

import { ed25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { concat, own, utf8 } from "@/lib/protocol/bytes";
import { envelopeDigest, formatEnvelope, statementDigest } from "@/lib/protocol/dsse";
import { formatEntry, nextEntry, parseEntry } from "@/lib/protocol/log/entry";
import { flip } from "@/lib/protocol/log/testing/sample";
import { encodeStatement, type Signed, type StatementName, statementType } from "@/lib/protocol/statements/statement";
import { fingerprintWords } from "@/lib/protocol/words";
import { presets } from "../presets";
import type { Entry } from "../replay";
import { checkpointOf, exportOf, LoggedStory, type LogRecord, logOf, origin, rootOf } from "../testing/logged";
import { guardianOf, keyOf, sign } from "../testing/statements";
import { hour, minute } from "../time";
import type { Verdict } from "./audit";
import { isFault } from "./fault";
import { verifyExport } from "./verify-export";

/** A recovery that came to its end, an inheritance that waited, and a guardian who left in between. */
function history() {
  const story = LoggedStory.open();
  const backup = story.enrol("mia");
  const id = story.matched(backup, "mia");
  for (const who of ["ada", "ben", "cleo"]) {
    story.pass(minute);
    story.must(story.approve(id, backup, who));
    story.must(story.release(id, backup, who));
  }
  story.must(story.ask(id, backup, "first"));
  story.must(story.complete(id));
  story.pass(hour);
  const estate = story.enrol("noah");
  const heirs = story.waited(estate);
  for (const who of ["ada", "ben", "cleo"]) {
    story.must(story.intend(heirs, estate, who));
    story.must(story.release(heirs, estate, who));
  }
  const without = story.today.roster.guardians.filter(({ key }) => key !== keyOf("eve"));
  story.must(story.update({ guardians: [...without, guardianOf("fay")] }));
  return { story, backup, id };
}

let story: LoggedStory;
let records: LogRecord[];
let file: Uint8Array;
let whole: Verdict;

beforeAll(async () => {
  ({ story } = history());
  records = story.records;
  file = await exportOf(records, checkpointOf(records, { cosigners: ["ada", "dov", "fay"] }));
  whole = (await verify(file)) as Verdict;
});

const verify = (bytes: Uint8Array) => verifyExport([bytes]);
const verifyLog = async (log: readonly LogRecord[], checkpoint?: string) => verify(await exportOf(log, checkpoint));

async function faultIn(log: readonly LogRecord[], checkpoint?: string) {
  const found = await verifyLog(log, checkpoint);
  if (!isFault(found)) throw new Error("nothing was found");
  return found;
}

const placeOf = (name: StatementName, nth = 0): number =>
  story.entries.flatMap(({ signed }, i) => (signed.name === name ? [i] : []))[nth] as number;

/** The log as a story goes on with something that no rule allows, over which the server made whole chains and signed. */
function forced(begin: (lawful: LoggedStory) => Signed, lawful = history().story) {
  const signed = begin(lawful);
  lawful.log(signed);
  return faultIn(lawful.records);
}

describe("an honest log", () => {
  it("is found whole, with its size, its root, who witnessed it, and what was done", async () => {
    expect(whole).toMatchObject({
      ...story.seen,
      origin,
      genesis: story.fingerprint,
      federation: "Lakeside",
      guardians: 5,
      firstAt: story.entries[0]?.acceptedAt,
      lastAt: story.now,
    });
    expect(whole.witnesses.map(({ name, guardian }) => [name, guardian])).toEqual(
      ["ada", "dov", "fay"].map((who) => [who, keyOf(who)]),
    );
    expect(whole.acts).toMatchObject({ "share.released": 6, "case.opened": 2, "roster.updated": 1 });
    expect(Object.values(whole.acts).reduce((sum, count) => sum + count)).toBe(records.length);
  });

  it("is found so however the file is cut, and however far ahead it is opened", async () => {
    for (const length of [100, 5_000, 65_536]) {
      const chunks = Array.from({ length: Math.ceil(file.length / length) }, (_, i) =>
        file.subarray(i * length, (i + 1) * length),
      );
      const told: number[] = [];
      const ahead = length % 7;
      expect(await verifyExport(chunks, { ahead, progress: (done) => told.push(done) })).toEqual(whole);
      expect(told.at(-1)).toBe(records.length);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }
  });

  it("may be witnessed by nobody, or by strangers, who count for nothing", async () => {
    expect(await verifyLog(records, checkpointOf(records))).toHaveProperty("witnesses", []);
    expect(await verifyLog(records, checkpointOf(records, { cosigners: ["stranger"] }))).toHaveProperty(
      "witnesses",
      [],
    );
  });

  it("may be of another federation than the one that was asked for", async () => {
    expect(await verifyExport([file], { fingerprint: story.fingerprint })).not.toHaveProperty("fault");
    const other = "ab".repeat(32);
    const words = fingerprintWords(story.fingerprint).join(" ");
    expect(await verifyExport([file], { fingerprint: words })).not.toHaveProperty("fault");
    expect(await verifyExport([file], { fingerprint: fingerprintWords(other).join(" ") })).toMatchObject({
      found: words,
    });
    expect(await verifyExport([file], { fingerprint: other })).toMatchObject({
      fault: "otherFederation",
      index: 0,
      expected: other,
      found: story.fingerprint,
    });
  });
});

describe("who has the file in hand", () => {
  /** A fault is found, or a line of a witness is lost, and nothing else is said than before. */
  async function isFoundOut(flipped: Uint8Array, at: number): Promise<void> {
    const found = await verify(flipped);
    if (isFault(found)) return;
    const { witnesses, ...rest } = whole;
    expect([at, found]).toEqual([at, { ...rest, witnesses: expect.any(Array) }]);
    expect([at, found.witnesses.length]).toEqual([at, witnesses.length - 1]);
  }

  it("and flips one bit anywhere is found out", async () => {
    const places = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        await isFoundOut(flip(file, at, bit), at);
      }),
      { numRuns: 60 },
    );
  });

  it("and flips one bit in any part of an entry is named there or before the end", async () => {
    const start = 27 + records.slice(0, 3).reduce((sum, { envelope }) => sum + 133 + envelope.length, 0);
    const head = [0, 18, 19, 26];
    const entry = [0, 16, 17, 48, 49, 56, 57, 88, 89, 96, 97, 128, 129, 132, 133, 400].map((at) => start + at);
    for (const at of [...head, ...entry]) {
      expect([at, await verify(flip(file, at, 0))]).toEqual([
        at,
        expect.objectContaining({ fault: expect.any(String) }),
      ]);
    }
  });

  it("and flips one bit in any part of the checkpoint is found out", async () => {
    const length = checkpointOf(records, { cosigners: ["ada", "dov", "fay"] }).length;
    for (let back = 1; back < length; back += 23)
      await isFoundOut(flip(file, file.length - back, 1), file.length - back);
  });

  it("and drops an entry is named at the next of its scope, or at the root", async () => {
    const at = placeOf("case.approved", 1);
    const later = placeOf("share.released", 1);
    const checkpoint = checkpointOf(records.toSpliced(at, 1));
    const fault = await faultIn(records.toSpliced(at, 1), checkpoint);
    expect(fault).toMatchObject({ fault: "chainBroken", index: later - 1 });
    const last = records.slice(0, -1);
    const root = rootOf(records);
    const signed = await faultIn(last, checkpointOf(last, { root }));
    expect(signed).toMatchObject({ fault: "rootDiffers", expected: root, found: rootOf(last) });
  });

  it("and shows somebody who has seen more a shorter log, or another one of any size, is named", async () => {
    const before = { size: records.length, root: rootOf(records) };
    const shown = async (log: readonly LogRecord[]) => verifyExport([await exportOf(log)], { before });
    expect(await shown(records)).toMatchObject(before);
    const shorter = records.slice(0, -1);
    expect(await shown(shorter)).toMatchObject({
      fault: "rewound",
      expected: String(records.length),
      found: String(shorter.length),
    });
    // Of a beginning that was seen, the rest may be anything that is sound.
    const seen = { size: shorter.length, root: rootOf(shorter) };
    expect(await verifyExport([await exportOf(records)], { before: seen })).toMatchObject(before);
    const other = { size: shorter.length, root: rootOf(records.slice(1)) };
    expect(await verifyExport([await exportOf(records)], { before: other })).toMatchObject({
      fault: "forked",
      expected: other.root,
      found: seen.root,
    });
  });

  it("and swaps two of a scope is named there", async () => {
    const [a, b] = [placeOf("kit.checked", 1), placeOf("kit.checked", 2)];
    const swapped = records.with(a, records[b] as LogRecord).with(b, records[a] as LogRecord);
    expect(await faultIn(swapped)).toMatchObject({ fault: "chainBroken", index: a });
  });

  it("and swaps two that know nothing of each other is named by the next act, whose signer saw their order", async () => {
    const [a, b] = [placeOf("case.completed"), placeOf("backup.created", 1)];
    expect(b).toBe(a + 1);
    const swapped = records.with(a, records[b] as LogRecord).with(b, records[a] as LogRecord);
    const next = placeOf("case.approved", 3);
    expect(await faultIn(swapped, checkpointOf(records))).toMatchObject({ fault: "seenDiffers", index: next });
    const early = [swapped.slice(0, next), checkpointOf(records.slice(0, next))] as const;
    expect(await faultIn(...early)).toMatchObject({ fault: "rootDiffers", index: null });
  });

  it("and cuts the tail, with or without the checkpoint, is found out", async () => {
    expect(await verify(file.subarray(0, file.length - 5_000))).toMatchObject({ fault: "cutShort" });
    const fewer = await exportOf(records.slice(0, -2));
    const shorter = fewer.subarray(0, fewer.length - utf8(checkpointOf(records.slice(0, -2))).length - 4);
    const note = utf8(checkpointOf(records));
    expect(await verify(concat(shorter, Uint8Array.of(0, 0, 0, note.length), note))).toMatchObject({
      fault: "sizesDiffer",
    });
  });

  it("and puts another envelope behind a leaf is named, with both digests", async () => {
    const at = placeOf("share.released");
    const other = records[placeOf("share.released", 1)] as LogRecord;
    const { leaf } = records[at] as LogRecord;
    const fault = await faultIn(records.with(at, { leaf, envelope: other.envelope }));
    expect(fault).toMatchObject({
      fault: "envelopeDiffers",
      index: at,
      expected: parseEntry(leaf).envelope,
      found: parseEntry(other.leaf).envelope,
    });
  });
});

describe("who has the log's key", () => {
  it("and leaves a veto out with its scope chain mended is named by the next act, whose signer saw it", async () => {
    const lawful = LoggedStory.open();
    const backup = lawful.enrol("mia");
    const id = lawful.matched(backup, "mia");
    lawful.must(lawful.approve(id, backup, "ada"));
    const veto = lawful.entries.length;
    lawful.must(lawful.veto(id, backup));
    const { seen } = lawful;
    const noah = lawful.enrol("noah");
    lawful.must(lawful.approve(lawful.matched(noah, "noah"), noah, "ben", { seen }));
    const mended = logOf(lawful.entries.filter((_, i) => i !== veto));
    const fault = await faultIn(mended);
    const expected = rootOf(mended.slice(0, seen.size));
    expect(fault).toMatchObject({ fault: "seenDiffers", index: mended.length - 1, expected, found: seen.root });
  });

  it("and enters an act whose signer saw a tree that did not stand yet is named", async () => {
    const lawful = LoggedStory.open();
    const backup = lawful.enrol("mia");
    const id = lawful.matched(backup, "mia");
    const seen = { ...lawful.seen, size: lawful.seen.size + 1 };
    lawful.must(lawful.approve(id, backup, "ada", { seen }));
    expect(await faultIn(lawful.records)).toMatchObject({
      fault: "seenTooLarge",
      index: lawful.records.length - 1,
      expected: String(seen.size - 1),
      found: String(seen.size),
    });
  });

  it("and signs the checkpoint of another log is found out, by its name or by its key", async () => {
    const named = checkpointOf(records, { name: "elsewhere.test" });
    expect(await faultIn(records, named)).toMatchObject({ fault: "wrongOrigin" });
    const keyed = checkpointOf(records, { log: "another log" });
    expect(await faultIn(records, keyed)).toMatchObject({ fault: "checkpointUnsigned" });
  });

  it("and turns time back within a scope is named, with both times", async () => {
    const at = placeOf("case.completed");
    const entries = story.entries.map((entry, i) =>
      i === at ? { ...entry, acceptedAt: entry.acceptedAt - 30 * minute } : entry,
    );
    expect(() => logOf(entries)).toThrow(RangeError);
    const backwards = [...records];
    const view = own(backwards[at]?.leaf as Uint8Array);
    new DataView(view.buffer).setBigUint64(89, BigInt(entries[at]?.acceptedAt as number));
    backwards[at] = { leaf: view, envelope: (records[at] as LogRecord).envelope };
    expect(await faultIn(backwards)).toMatchObject({
      fault: "timeRanBackwards",
      index: at,
      found: String(entries[at]?.acceptedAt),
    });
  });

  it("and enters a statement in another scope is named", async () => {
    const at = placeOf("case.completed");
    const leaf = own((records[at] as LogRecord).leaf);
    leaf.set((records[0] as LogRecord).leaf.subarray(17, 49), 17);
    expect(await faultIn(records.with(at, { ...(records[at] as LogRecord), leaf }))).toMatchObject({
      fault: "wrongScope",
      index: at,
    });
  });

  it("and enters a statement twice is named", async () => {
    const [entry] = story.entries.slice(placeOf("case.completed"));
    const fault = await faultIn(
      logOf([...story.entries, { ...(entry as (typeof story.entries)[0]), acceptedAt: story.now }]),
    );
    expect(fault).toMatchObject({ fault: "notAllowed", refused: { code: "alreadyEntered" } });
  });
});

describe("perfectly signed, in its place, and against the rules of the day", () => {
  it("an approval by a guardian who was removed", async () => {
    const lawful = LoggedStory.open();
    const backup = lawful.enrol("olga");
    const id = lawful.matched(backup, "olga");
    lawful.must(lawful.update({ guardians: lawful.roster.guardians.filter(({ name }) => name !== "eve") }));
    lawful.must(lawful.approve(id, backup, "ada"));
    const [{ signed }] = lawful.entries.slice(-1) as [Entry];
    const fault = await forced(() => sign(signed.name, signed.body, keyOf("eve")), lawful);
    expect(fault).toMatchObject({ fault: "notAllowed", found: "case.approved", refused: { code: "wrongSigner" } });
    expect(fault.index).toBe(lawful.records.length - 1);
  });

  it("a release before the end of the wait", async () => {
    const lawful = LoggedStory.open();
    const backup = lawful.enrol("mia");
    const id = lawful.waited(backup);
    lawful.pass(-lawful.roster.policy.inheritance.wait);
    const body = {
      case: id,
      backup,
      manifest: lawful.backup(backup).manifestDigest,
      grants: lawful.grants(id, backup),
    };
    const fault = await forced(
      () => sign("release.intended", { ...body, seen: lawful.seen, signedAt: lawful.now }, keyOf("ada")) as never,
      lawful,
    );
    expect(fault).toMatchObject({ fault: "notAllowed", refused: { code: "waitRunning" } });
    expect(fault.index).toBe(lawful.records.length - 1);
  });

  it("a release one approval short", async () => {
    const policy = presets.community.policy(3);
    const slow = { ...policy, recovery: { ...policy.recovery, wait: hour } };
    const lawful = LoggedStory.open({ policy: slow });
    const backup = lawful.enrol("mia");
    const id = lawful.matched(backup, "mia");
    for (const who of ["ada", "ben"]) lawful.must(lawful.approve(id, backup, who));
    const body = {
      case: id,
      backup,
      manifest: lawful.backup(backup).manifestDigest,
      grants: lawful.grants(id, backup),
    };
    const fault = await forced(
      () => sign("release.intended", { ...body, seen: lawful.seen, signedAt: lawful.now }, keyOf("ada")) as never,
      lawful,
    );
    expect(fault).toMatchObject({ fault: "notAllowed", refused: { code: "quorumMissing" } });
  });

  it("a case under a key of small order, for which anybody can sign", async () => {
    const lawful = LoggedStory.open();
    const identity = `01${"00".repeat(31)}`;
    const type = statementType("case.opened");
    const body = encodeStatement("case.opened", lawful.opening("mallory", "mia", { key: identity }));
    // s·B = R + k·0, with s = 1: the key has no say in it.
    const signature = concat(ed25519.Point.BASE.toBytes(), Uint8Array.of(1, ...new Uint8Array(31)));
    const envelope = formatEnvelope({ type, body, signatures: [{ key: identity, signature }] });
    const link = { scope: statementDigest(type, body), acceptedAt: lawful.now, envelope: envelopeDigest(envelope) };
    const fault = await faultIn([...lawful.records, { leaf: formatEntry(nextEntry(undefined, link)), envelope }]);
    expect(fault).toMatchObject({ fault: "notAllowed", refused: { code: "keyUnsafe" } });
  });

  it("a roster endorsed by one guardian too few", async () => {
    const fault = await forced((lawful) => {
      const { roster, digest: previous } = lawful.today;
      const body = { previous, roster: { ...roster, version: roster.version + 1 }, signedAt: lawful.now };
      return sign("roster.updated", body, keyOf("ada"), keyOf("ben")) as unknown as Signed;
    });
    expect(fault).toMatchObject({ fault: "notAllowed", refused: { code: "signaturesMissing" } });
  });

  it("a log that does not begin with its genesis, or has nothing in it", async () => {
    expect(await faultIn(logOf(story.entries.slice(1, 2)))).toMatchObject({
      fault: "notAllowed",
      refused: { code: "federationMissing" },
    });
    expect(await faultIn([])).toMatchObject({ fault: "noFederation", index: null });
  });
});

/** The leaf at a place, made anew for another envelope. */
function relink(at: number, envelope: Uint8Array) {
  return { leaf: formatEntry({ ...parseEntry((records[at] as LogRecord).leaf), envelope: envelopeDigest(envelope) }) };
}

describe("a signature", () => {
  it("that is another's is named with the key it claims", async () => {
    const at = placeOf("case.completed");
    const text = new TextDecoder().decode((records[at] as LogRecord).envelope);
    const stolen = new TextDecoder().decode((records[placeOf("pepper.asked")] as LogRecord).envelope);
    const sigOf = (envelope: string) => (JSON.parse(envelope) as { signatures: [{ sig: string }] }).signatures[0].sig;
    const forgedEnvelope = new TextEncoder().encode(text.replace(sigOf(text), sigOf(stolen)));
    const { leaf } = relink(at, forgedEnvelope);
    const fault = await faultIn(records.with(at, { leaf, envelope: forgedEnvelope }));
    expect(fault).toMatchObject({ fault: "badSignature", index: at, found: story.entries[at]?.signed.signers[0] });
  });

  it("over what is no statement of ours is named", async () => {
    const at = placeOf("case.completed");
    const nonsense = new TextEncoder().encode('{"payload":"e30="}');
    const { leaf } = relink(at, nonsense);
    expect(await faultIn(records.with(at, { leaf, envelope: nonsense }))).toMatchObject({
      fault: "malformedStatement",
      index: at,
    });
  });

  it("of a witness counts while the witness is a guardian: one who was removed is named", async () => {
    const checkpoint = checkpointOf(records, { cosigners: ["ada", "eve"] });
    expect(await faultIn(records, checkpoint)).toMatchObject({
      fault: "witnessRemoved",
      found: guardianOf("eve").witnessKey,
    });
  });

  it("in the name of a witness who did not make it is named", async () => {
    const good = checkpointOf(records, { cosigners: ["ada"] });
    const other = checkpointOf(records.slice(1), { cosigners: ["ada"] });
    const forgedNote = good.replace(good.split("\n").at(-2) as string, other.split("\n").at(-2) as string);
    expect(await faultIn(records, forgedNote)).toMatchObject({
      fault: "badCosignature",
      found: guardianOf("ada").witnessKey,
    });
  });
});
