import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { envelopeDigest, formatEnvelope, parseEnvelope } from "@/lib/protocol/dsse";
import { signingKey } from "@/lib/protocol/ed25519";
import { buildAddition, heirsAlone } from "@/lib/protocol/enrol";
import { blobDigest } from "@/lib/protocol/hash";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { checkReceipt } from "@/lib/protocol/log/proof";
import { bundlesFor } from "@/lib/protocol/manifest";
import { refreshPayload } from "@/lib/protocol/refresh";
import { signStatement } from "@/lib/protocol/signing";
import type { Addition } from "@/lib/protocol/statements/backup";
import { openStatement } from "@/lib/protocol/statements/statement";
import { consume, limits } from "../limits";
import { database, ownStore } from "../own-store";
import { isRefused } from "../refused";
import { type Founded, type Guardian, newToken, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, signedIn } from "../testing/people";
import {
  approval,
  approved,
  asked,
  built,
  type Enrolled,
  enrolled,
  head,
  matching,
  random,
  request,
  submit,
  tokenOf,
} from "../testing/scene";
import { readBlob } from "../trail/read-blob";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let cleo: Guardian;
let backup: Enrolled;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada, ben, cleo] = federation.guardians as [Guardian, Guardian, Guardian];
  backup = await enrolled(federation);
});
afterAll(() => house.close());

const entries = async () => (await database()).entry.count();
const usesLeft = async (hash: string) => (await (await database()).joinToken.findUnique({ where: { hash } }))?.usesLeft;

describe("whoever brings a statement", () => {
  test("a guardian's statement without a session is refused", async () => {
    const made = await asked(federation, backup.lookup);
    const before = await entries();
    expect(codeOf(await submit(callerOf(), [matching(ada, made, backup)]))).toBe("notSignedIn");
    expect(await entries()).toBe(before);
  });

  test("a guardian's statement out of another guardian's session is refused", async () => {
    const made = await asked(federation, backup.lookup);
    expect(codeOf(await submit(ben.caller, [matching(ada, made, backup)]))).toBe("notAllowed");
  });

  test("a session that was revoked brings nothing", async () => {
    const caller = await signedIn(cleo);
    await (await database()).session.update({ where: { id: caller.session ?? "" }, data: { revokedAt: Date.now() } });
    const made = await asked(federation, backup.lookup);
    expect(codeOf(await submit(caller, [matching(cleo, made, backup)]))).toBe("notSignedIn");
  });

  test("an event-key statement from outside is refused, even with the true event key", async () => {
    const { event } = await ownStore();
    const counts = { day: "2026-01-01", lookups: 0, refusedLookups: 0, failedSignIns: 0, signedAt: Date.now() };
    expect(codeOf(await submit(callerOf(), [signStatement("day.counted", counts, event)]))).toBe("notAllowed");
    expect(codeOf(await submit(ada.caller, [signStatement("day.counted", counts, event)]))).toBe("notAllowed");
  });

  test("a second genesis is refused", async () => {
    const body = { roster: federation.roster.roster, signedAt: Date.now() };
    const keys = federation.guardians.map(({ key }) => key);
    expect(codeOf(await submit(ada.caller, [signStatement("roster.genesis", body, ...keys)]))).toBe("notAllowed");
  });

  test("a statement with two signers does not pass as a member's", async () => {
    const body = { backup: backup.id, signedAt: Date.now() };
    const two = signStatement("backup.deleted", body, backup.key, signingKey());
    expect(codeOf(await submit(callerOf(), [two]))).toBe("wrongSigner");
  });
});

describe("an addition", () => {
  const added = (to: Enrolled, previous = to.digest) =>
    buildAddition({
      ...{ key: to.key, manifest: to.manifest, previous, roster: federation.roster, signedAt: Date.now() },
      keys: { heirs: () => random(32) },
      compartments: [{ payload: { kind: "text", label: "Letter", content: "To Ana." }, grants: heirsAlone }],
    });

  test("takes no token, brings its own files, and each guardian may read the own bundle", async () => {
    const mine = await enrolled(federation);
    const more = await added(mine);
    granted(await submit(callerOf(), [more], more.blobs));
    const [first, second] = bundlesFor(more.manifest, ada.key.key);
    for (const bundle of [first, second]) {
      expect(codeOf(await readBlob(ada.caller, { digest: bundle?.digest ?? "" }))).toBe("granted");
      expect(codeOf(await readBlob(ben.caller, { digest: bundle?.digest ?? "" }))).not.toBe("granted");
    }
  });

  test("names no file of another backup, and none that did not come along", async () => {
    const mine = await enrolled(federation);
    const more = await added(mine);
    expect(codeOf(await submit(callerOf(), [more], more.blobs.slice(1)))).toBe("blobMissing");
    const { name: _, body } = await openStatement(more.envelope);
    const theirs = { ...(body as Addition), bundles: backup.manifest.bundles };
    const foreign = signStatement("backup.updated", theirs, mine.key);
    expect(codeOf(await submit(callerOf(), [foreign], more.blobs))).not.toBe("granted");
  });
});

describe("forgery and replay", () => {
  test("a forged signature is refused", async () => {
    const made = await asked(federation, backup.lookup);
    const { envelope } = matching(ada, made, backup);
    const parsed = parseEnvelope(envelope);
    const forged = formatEnvelope({
      ...parsed,
      signatures: parsed.signatures.map(({ key, signature }) => {
        const changed = signature.slice();
        changed[0] = (changed[0] ?? 0) ^ 1;
        return { key, signature: changed };
      }),
    });
    expect(codeOf(await submit(ada.caller, [{ envelope: forged, digest: "" }]))).toBe("badInput");
  });

  test("another's signature under the guardian's name is refused", async () => {
    const made = await asked(federation, backup.lookup);
    const parsed = parseEnvelope(matching({ ...ada, key: signingKey() }, made, backup).envelope);
    const [signature] = parsed.signatures;
    const envelope = formatEnvelope({
      ...parsed,
      signatures: [{ key: ada.key.key, signature: signature?.signature ?? new Uint8Array(64) }],
    });
    expect(codeOf(await submit(ada.caller, [{ envelope, digest: "" }]))).toBe("badInput");
  });

  test("a replayed statement brings its own receipt and no second entry", async () => {
    const made = await asked(federation, backup.lookup);
    const match = matching(ada, made, backup);
    const first = granted(await submit(ada.caller, [match]));
    const before = await entries();
    const again = granted(await submit(ada.caller, [match]));
    expect(again.receipts.map(({ index }) => index)).toEqual(first.receipts.map(({ index }) => index));
    expect(await entries()).toBe(before);
  });

  test("a guardian's statement replayed by somebody else is refused", async () => {
    const made = await asked(federation, backup.lookup);
    const match = matching(ada, made, backup);
    granted(await submit(ada.caller, [match]));
    expect(codeOf(await submit(ben.caller, [match]))).toBe("notAllowed");
    expect(codeOf(await submit(callerOf(), [match]))).toBe("notSignedIn");
  });

  test("an approval signed for another case is refused", async () => {
    const [one, other] = [await asked(federation, backup.lookup), await asked(federation, backup.lookup)];
    granted(await submit(ada.caller, [matching(ada, one, backup)]));
    const { signed, blobs } = await approval(federation, ada, other, backup);
    expect(codeOf(await submit(ada.caller, signed, blobs))).toBe("notMatched");
  });

  test("an old statement is refused", async () => {
    const made = await asked(federation, backup.lookup);
    const old = Date.now() - 11 * 60_000;
    const body = { case: made.caseId, backup: backup.id, manifest: backup.digest, signedAt: old };
    expect(codeOf(await submit(ada.caller, [signStatement("case.matched", body, ada.key)]))).toBe("clockSkew");
  });

  test("a guessed case is refused", async () => {
    const body = { case: "0".repeat(64), backup: backup.id, manifest: backup.digest, signedAt: Date.now() };
    expect(codeOf(await submit(ada.caller, [signStatement("case.matched", body, ada.key)]))).toBe("caseMissing");
  });
});

describe("the tree that a guardian says to have seen", () => {
  test("must have been one of this log: a made-up one could stop every other guardian's browser", async () => {
    const backup = await enrolled(federation);
    const made = await asked(federation, backup.lookup);
    granted(await submit(ada.caller, [matching(ada, made, backup)]));
    const now = await head();
    const madeUp = [
      { ...now, root: "ab".repeat(32) },
      { ...now, size: now.size + 1 },
      { size: Number.MAX_SAFE_INTEGER, root: now.root },
    ];
    for (const seen of madeUp) {
      const { signed, blobs } = await approval(federation, ada, made, backup, seen);
      expect(codeOf(await submit(ada.caller, signed, blobs))).toBe("seenUnknown");
    }
    const { signed, blobs } = await approval(federation, ada, made, backup, now);
    expect(codeOf(await submit(ada.caller, signed, blobs))).toBe("granted");
  });
});

describe("two at the same instant", () => {
  test("a double click makes one entry, and both get its receipt", async () => {
    const made = await asked(federation, backup.lookup);
    const match = matching(ada, made, backup);
    const before = await entries();
    const answers = await Promise.all([submit(ada.caller, [match]), submit(ada.caller, [match])]);
    const places = answers.map((answer) => granted(answer).receipts[0]?.index);
    expect(places[0]).toBe(places[1]);
    expect(await entries()).toBe(before + 1);
  });

  test("a double click on a new backup spends one use of the token, and makes one backup", async () => {
    const another = await built(federation);
    const { token, hash } = newToken();
    await (await database()).joinToken.create({
      data: {
        hash,
        purpose: "join",
        guardian: ada.key.key,
        usesLeft: 2,
        createdAt: Date.now(),
        expiresAt: Date.now() + 60_000,
      },
    });
    const send = () => submit(callerOf(), [another], another.blobs, token);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(codeOf)).toEqual(["granted", "granted"]);
    expect(await usesLeft(hash)).toBe(1);
    expect(await (await database()).entry.count({ where: { scope: another.id } })).toBe(1);
  });

  test("two guardians approve at the same instant: one entry each", async () => {
    const backup = await enrolled(federation);
    const made = await asked(federation, backup.lookup);
    granted(await submit(ada.caller, [matching(ada, made, backup)]));
    const [one, two] = await Promise.all([
      approval(federation, ada, made, backup),
      approval(federation, ben, made, backup),
    ]);
    const answers = await Promise.all([
      submit(ada.caller, one.signed, one.blobs),
      submit(ben.caller, two.signed, two.blobs),
    ]);
    expect(answers.map(codeOf)).toEqual(["granted", "granted"]);
    const names = await (await database()).entry.findMany({ where: { scope: made.caseId }, select: { name: true } });
    expect(names.map(({ name }) => name).sort()).toEqual([
      "case.approved",
      "case.approved",
      "case.opened",
      "share.released",
      "share.released",
    ]);
  });

  test("two guardians match the same case at the same instant: both stand", async () => {
    const made = await asked(federation, backup.lookup);
    const answers = await Promise.all([ada, ben].map((who) => submit(who.caller, [matching(who, made, backup)])));
    expect(answers.map(codeOf)).toEqual(["granted", "granted"]);
  });
});

describe("tokens", () => {
  test("a first backup without a token is refused", async () => {
    const another = await built(federation);
    expect(codeOf(await submit(callerOf(), [another], another.blobs))).toBe("tokenInvalid");
  });

  test("a token used twice serves once", async () => {
    const token = await tokenOf(ada);
    const [one, two] = [await built(federation), await built(federation)];
    const answers = await Promise.all([
      submit(callerOf(), [one], one.blobs, token),
      submit(callerOf(), [two], two.blobs, token),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(["granted", "tokenInvalid"]);
    const third = await built(federation);
    expect(codeOf(await submit(callerOf(), [third], third.blobs, token))).toBe("tokenInvalid");
  });

  test("a lost answer costs no second use: the same submission again brings the receipt", async () => {
    const token = await tokenOf(ada);
    const one = await built(federation);
    const first = granted(await submit(callerOf(), [one], one.blobs, token));
    expect(granted(await submit(callerOf(), [one], one.blobs, token)).receipts[0]?.index).toBe(
      first.receipts[0]?.index,
    );
  });

  test("the same submission twice at once is served by a token for one", async () => {
    const token = await tokenOf(ada);
    const one = await built(federation);
    const send = () => submit(callerOf(), [one], one.blobs, token);
    const [first, second] = (await Promise.all([send(), send()])).map((answer) => granted(answer).receipts[0]);
    expect(second).toMatchObject({ digest: first?.digest, index: first?.index });
  });

  test("an expired token is refused", async () => {
    const { token, hash } = newToken();
    const past = Date.now() - 1;
    const row = { hash, purpose: "join", guardian: ada.key.key, usesLeft: 1, createdAt: past, expiresAt: past };
    await (await database()).joinToken.create({ data: row });
    const another = await built(federation);
    expect(codeOf(await submit(callerOf(), [another], another.blobs, token))).toBe("tokenInvalid");
  });

  test("a guessed token, one for recovering, and one of nobody in the roster make no backup", async () => {
    const another = await built(federation);
    const send = (token: Uint8Array<ArrayBuffer>) => submit(callerOf(), [another], another.blobs, token);
    expect(codeOf(await send(random(16)))).toBe("tokenInvalid");
    expect(codeOf(await send(await tokenOf(ada, "recover")))).toBe("tokenInvalid");
    const { token, hash } = newToken();
    const now = Date.now();
    const guardian = signingKey().key;
    const row = { hash, purpose: "join", guardian, usesLeft: 1, createdAt: now, expiresAt: now + 60_000 };
    await (await database()).joinToken.create({ data: row });
    expect(codeOf(await send(token))).toBe("tokenInvalid");
  });

  test("a refused statement does not spend the token", async () => {
    const another = await built(federation);
    const { token, hash } = newToken();
    const now = Date.now();
    const row = { hash, purpose: "join", guardian: ada.key.key, usesLeft: 1, createdAt: now, expiresAt: now + 60_000 };
    await (await database()).joinToken.create({ data: row });
    expect(codeOf(await submit(callerOf(), [another], another.blobs.slice(1), token))).toBe("blobMissing");
    expect(await usesLeft(hash)).toBe(1);
    expect(codeOf(await submit(callerOf(), [another], another.blobs, token))).toBe("granted");
  });

  test("few cases a day are opened without a token, and a repeated one costs nothing", async () => {
    const caller = callerOf();
    const first = await request(federation, backup.lookup);
    for (let again = 0; again < 8; again++) {
      expect(codeOf(await submit(caller, [first], first.blobs))).toBe("granted");
    }
    for (let more = 1; more < 5; more++) {
      const made = await request(federation, backup.lookup);
      expect(codeOf(await submit(caller, [made], made.blobs))).toBe("granted");
    }
    const late = await request(federation, backup.lookup);
    expect(codeOf(await submit(caller, [late], late.blobs))).toBe("tooMany");
    expect(codeOf(await submit(caller, [late], late.blobs, await tokenOf(ada, "recover")))).toBe("granted");
  });
});

describe("sealed files", () => {
  test("a file that no statement names is refused", async () => {
    const made = await request(federation, backup.lookup);
    expect(codeOf(await submit(callerOf(), [made], [...made.blobs, random(20)]))).toBe("blobUnasked");
  });

  test("a stranger's statement cannot name a file that did not come with it: it would give the right to read it", async () => {
    const made = await request(federation, backup.lookup);
    const { envelope } = made;
    const body = JSON.parse(Buffer.from(parseEnvelope(envelope).body).toString("utf8"));
    const [bundle] = backup.manifest.bundles;
    const greedy = signStatement("case.opened", { ...body, claim: bundle?.file }, made.key);
    expect(codeOf(await submit(callerOf(), [greedy], made.blobs.slice(0, 1)))).toBe("blobMissing");
  });

  test("an opening brings small files alone: strangers' cases fill no disk", async () => {
    const made = await request(federation, backup.lookup);
    expect(codeOf(await submit(callerOf(), [made], [...made.blobs, random(1_000_000)]))).toBe("tooLarge");
  });

  test("one key brings so many bytes a day, whatever the statements; sent again, they weigh nothing", async () => {
    const theirs = await enrolled(federation);
    const { key, manifest } = theirs;
    const [words] = manifest.compartments;
    if (!words) throw new Error("a backup without compartments");
    const payload = { kind: "text", label: "Ecash", content: "notes" } as const;
    const head = { compartment: words.id, version: 0, digest: words.payload.digest };
    const made = await refreshPayload({ key, manifest, compartment: words.id, head, payload, signedAt: Date.now() });
    await consume(limits.filesOfKey, key.key, limits.filesOfKey.points - 2);
    for (let again = 0; again < 3; again++) {
      expect(codeOf(await submit(callerOf(), [made], [made.blob]))).toBe("granted");
    }
    const more = { ...head, version: 1, digest: blobDigest(made.blob) };
    const late = await refreshPayload({
      ...{ key, manifest, compartment: words.id, payload, signedAt: Date.now() },
      head: more,
    });
    expect(codeOf(await submit(callerOf(), [late], [late.blob]))).toBe("tooMany");
  });

  test("more than the limit of one submission is refused", async () => {
    const made = await request(federation, backup.lookup);
    expect(codeOf(await submit(callerOf(), [made], [random(8_000_001)]))).toBe("tooLarge");
  });
});

describe("the answer", () => {
  test("is a receipt that a client can check with the log's key alone", async () => {
    const made = await request(federation, backup.lookup);
    const answer = granted(await submit(callerOf(), [made], made.blobs, await tokenOf(ada, "recover")));
    const logKey = parseVerifierKey(federation.roster.roster.logKey);
    const checked = await checkReceipt(answer.receipts[0]?.proof ?? "", envelopeDigest(made.envelope), logKey);
    expect(checked).not.toHaveProperty("fault");
    expect(answer.receipts[0]?.digest).toBe(made.caseId);
  });

  test("guardians are told of an opening and of what waits for them, each once", async () => {
    const made = await asked(federation, backup.lookup);
    granted(await submit(ada.caller, [matching(ada, made, backup)]));
    granted(await submit(ben.caller, [matching(ben, made, backup)]));
    const notices = await (await database()).outbox.findMany({ where: { dedupe: { contains: made.caseId } } });
    const opened = notices.filter(({ kind }) => kind === "caseOpened").map(({ recipient }) => recipient);
    expect(opened.sort()).toEqual(federation.guardians.map(({ key }) => key.key).sort());
    expect(new Set(notices.map(({ dedupe }) => dedupe)).size).toBe(notices.length);
    expect(notices.some(({ kind, recipient }) => kind === "caseWaits" && recipient === cleo.key.key)).toBe(true);
  });

  test("approve and release together stand or fall together", async () => {
    const backup = await enrolled(federation);
    const made = await asked(federation, backup.lookup);
    granted(await submit(ada.caller, [matching(ada, made, backup)]));
    const { signed } = await approval(federation, ada, made, backup);
    const before = await entries();
    expect(codeOf(await submit(ada.caller, signed, []))).toBe("blobMissing");
    expect(await entries()).toBe(before);
    expect(isRefused(await approved(federation, ada, made, backup))).toBe(false);
    expect(await entries()).toBe(before + 2);
  });
});
