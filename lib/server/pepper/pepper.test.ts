import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { PepperDto, PepperInput } from "@/lib/contract/pepper";
import { presets } from "@/lib/domain/presets";
import { refOf } from "@/lib/protocol/blob";
import { fromBase64url, toHex, utf8 } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { sha256 } from "@/lib/protocol/hash";
import { backupIdOf } from "@/lib/protocol/manifest";
import { openCase } from "@/lib/protocol/open-case";
import {
  type Blinding,
  blindedDigest,
  blindName,
  finishPepper,
  heirsInfo,
  lookupInfo,
  ownerInfo,
} from "@/lib/protocol/pepper";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { enter } from "@/lib/store/append";
import type { Caller } from "../caller";
import { dayOf } from "../day-count";
import { consume, limits } from "../limits";
import { database, ownStore } from "../own-store";
import type { Refused } from "../refused";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import {
  approved,
  asked,
  type Enrolled,
  enrolled,
  matching,
  random,
  released,
  submit,
  tokenOf,
} from "../testing/scene";
import { askPepper } from "./evaluate";

let house: House;
let federation: Founded;
let backup: Enrolled;
let publicKey: string;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  const { inheritance, ...policy } = presets.neighbourhood.policy(2);
  // Heirs need not wait here: what their wait does is tried elsewhere.
  const atOnce = { ...inheritance, wait: 0, notice: false, evidence: [] };
  federation = await opened(3, 2, { ...policy, inheritance: atOnce });
  backup = await enrolled(federation);
  publicKey = federation.roster.roster.pepper[0] as string;
});
afterAll(() => house.close());

const blind = (info: string) => blindName(utf8("jose o brien"), info, publicKey);
const finish = (blinding: Blinding, answer: PepperDto | Refused) => {
  const { evaluated, proof } = granted(answer);
  return finishPepper(blinding, { evaluated: fromBase64url(evaluated), proof: fromBase64url(proof) }, publicKey);
};
const ask = (input: PepperInput, key?: string, over: Partial<Caller> = {}) =>
  askPepper(callerOf({ key: key ?? null, ...over }), input);
/** A day that no midnight ends while the tests run, and that the background work does not take to be over. */
const now = Date.UTC(2100, 0, 1, 12);
const thatDay = async () => (await database()).dayCount.findUnique({ where: { day: dayOf(now) } });

describe("the lookup", () => {
  test("is answered to a fresh key, proven under the federation's key, and counted", async () => {
    const blinding = blind(lookupInfo);
    const before = (await thatDay())?.lookups ?? 0;
    const answer = await ask({ purpose: "lookup", blinded: blinding.blinded }, signingKey().key, { now });
    expect(finish(blinding, answer)).toHaveLength(32);
    expect((await thatDay())?.lookups).toBe(before + 1);
  });

  test("is refused to a request that nobody signed", async () => {
    expect(codeOf(await ask({ purpose: "lookup", blinded: blind(lookupInfo).blinded }))).toBe("notAllowed");
  });

  test("an answer for one purpose is of no use for another", async () => {
    const blinding = blind(ownerInfo(backup.id));
    const answer = await ask({ purpose: "lookup", blinded: blinding.blinded }, signingKey().key);
    expect(() => finish(blinding, answer)).toThrow(RangeError);
  });

  test("one key asks three times a day, and the refusal is counted", async () => {
    const { key } = signingKey();
    const input: PepperInput = { purpose: "lookup", blinded: blind(lookupInfo).blinded };
    for (let i = 0; i < 3; i++) expect(codeOf(await ask(input, key))).toBe("granted");
    const before = (await thatDay())?.refusedLookups ?? 0;
    expect(codeOf(await ask(input, key, { now }))).toBe("tooMany");
    expect((await thatDay())?.refusedLookups).toBe(before + 1);
  });

  test("a stranger with many keys is limited by address", async () => {
    const address = "one place";
    const input: PepperInput = { purpose: "lookup", blinded: blind(lookupInfo).blinded };
    for (let i = 0; i < 30; i++) expect(codeOf(await ask(input, signingKey().key, { address }))).toBe("granted");
    const late = signingKey().key;
    expect(codeOf(await ask(input, late, { address }))).toBe("tooMany");
    // And leaves no row for every key that it makes.
    expect(await (await database()).rateLimit.count({ where: { key: { endsWith: late } } })).toBe(0);
  });

  test("strangers who use up the day's lookups keep out nobody who has scanned a guardian's code", async () => {
    const [guardian] = federation.guardians as [Guardian];
    const input: PepperInput = { purpose: "lookup", blinded: blind(lookupInfo).blinded };
    await consume(limits.lookupAll, "all", limits.lookupAll.points);
    expect(codeOf(await ask(input, signingKey().key))).toBe("tooMany");
    for (const purpose of ["join", "recover"] as const) {
      const token = await tokenOf(guardian, purpose);
      expect(codeOf(await ask({ ...input, token }, signingKey().key))).toBe("granted");
    }
    expect(codeOf(await ask({ ...input, token: random(16) }, signingKey().key))).toBe("tokenInvalid");
    await (await database()).rateLimit.deleteMany({ where: { key: { startsWith: limits.lookupAll.name } } });
  });

  test("one who holds a code for many cannot use it up for the others, and all together only so far", async () => {
    const token = await tokenOf(federation.guardians[0] as Guardian, "join", 50);
    const input: PepperInput = { purpose: "lookup", blinded: blind(lookupInfo).blinded, token };
    const rogue = () => ask(input, signingKey().key, { address: "a rogue" });
    for (let i = 0; i < limits.pepperTokenAddress.points; i++) expect(codeOf(await rogue())).toBe("granted");
    expect(codeOf(await rogue())).toBe("tooMany");
    expect(codeOf(await ask(input, signingKey().key))).toBe("granted");
    const use = `${toHex(sha256(token))}/50`;
    await consume(limits.pepperToken, use, limits.pepperToken.points - limits.pepperTokenAddress.points - 1);
    expect(codeOf(await ask(input, signingKey().key))).toBe("tooMany");
  });

  test("bytes that are no point of the curve are refused", async () => {
    const blinded = random(33);
    blinded[0] = 5;
    expect(codeOf(await ask({ purpose: "lookup", blinded }, signingKey().key))).toBe("badInput");
  });
});

describe("a backup's own key", () => {
  test("asks before the backup exists with a join token, and not without", async () => {
    const { key } = signingKey();
    const id = backupIdOf(key);
    const blinding = blind(ownerInfo(id));
    const input = { purpose: "owner", backup: id, blinded: blinding.blinded } as const;
    expect(codeOf(await ask(input, key))).toBe("tokenInvalid");
    expect(codeOf(await ask({ ...input, token: random(16) }, key))).toBe("tokenInvalid");
    const token = await tokenOf(federation.guardians[0] as Guardian);
    expect(finish(blinding, await ask({ ...input, token }, key))).toHaveLength(32);
    const heirs = blind(heirsInfo(id));
    const answer = await ask({ purpose: "heirs", backup: id, blinded: heirs.blinded, token }, key);
    expect(finish(heirs, answer)).toHaveLength(32);
  });

  test("asks for its own backup alone", async () => {
    const input = { purpose: "owner", backup: backup.id, blinded: blind(ownerInfo(backup.id)).blinded } as const;
    expect(codeOf(await ask(input, signingKey().key))).toBe("notAllowed");
  });

  test("asks ten times a day", async () => {
    const input = { purpose: "owner", backup: backup.id, blinded: blind(ownerInfo(backup.id)).blinded } as const;
    for (let i = 0; i < 10; i++) expect(codeOf(await ask(input, backup.key.key))).toBe("granted");
    expect(codeOf(await ask(input, backup.key.key))).toBe("tooMany");
  });
});

describe("a case's key", () => {
  test("is not answered without a try in the log", async () => {
    const made = await released(federation, backup);
    const blinded = blind(ownerInfo(backup.id)).blinded;
    const input = { purpose: "case", case: made.caseId, backup: backup.id, grant: "owner", blinded } as const;
    expect(codeOf(await ask(input, made.key.key))).toBe("pepperNotAsked");
  });

  test("is answered for the element of its try, again for nothing, and for no other element", async () => {
    const another = await enrolled(federation);
    const made = await released(federation, another);
    const blinding = blind(ownerInfo(another.id));
    const body = { case: made.caseId, backup: another.id, grant: "owner", signedAt: Date.now() } as const;
    const blinded = blindedDigest(blinding.blinded);
    granted(await submit(callerOf(), [signStatement("pepper.asked", { ...body, blinded }, made.key)]));
    const input = { purpose: "case", case: made.caseId, backup: another.id, grant: "owner" } as const;
    const send = () => ask({ ...input, blinded: blinding.blinded }, made.key.key);
    expect(finish(blinding, await send())).toEqual(finish(blinding, await send()));
    const other = blind(ownerInfo(another.id));
    expect(codeOf(await ask({ ...input, blinded: other.blinded }, made.key.key))).toBe("pepperNotAsked");
    expect(codeOf(await ask({ ...input, grant: "heirs", blinded: blinding.blinded }, made.key.key))).toBe(
      "pepperNotAsked",
    );
    expect(codeOf(await ask({ ...input, blinded: blinding.blinded }, signingKey().key))).toBe("notAllowed");
  });

  test("cannot put a try into the log before shares were released", async () => {
    const made = await asked(federation, backup.lookup);
    const body = { case: made.caseId, backup: backup.id, grant: "owner", signedAt: Date.now() } as const;
    const blinded = blindedDigest(blind(ownerInfo(backup.id)).blinded);
    const refusal = await submit(callerOf(), [signStatement("pepper.asked", { ...body, blinded }, made.key)]);
    expect(codeOf(refusal)).toBe("notMatched");
  });
});

describe("the key of heirs", () => {
  /** Past the doors, which are tried elsewhere. */
  async function into({ envelope }: SignedEnvelope, blobs: Uint8Array<ArrayBuffer>[]): Promise<void> {
    const signed = await openStatement(envelope);
    const outcome = await enter(await ownStore(), { statements: [{ envelope, signed }], blobs });
    if ("refused" in outcome) throw new Error(`${outcome.refused}: ${outcome.because}`);
  }

  test("is not answered once somebody has come who says to be the owner, though its try stood in the log before", async () => {
    const [ada, ben] = federation.guardians as [Guardian, Guardian];
    const theirs = await enrolled(federation);
    const key = signingKey();
    const { roster, genesis } = federation;
    const plan = { key, genesis, roster, claim: { displayName: "Ana" }, signedAt: Date.now() };
    const made = { ...(await openCase({ kind: "inheritance", ...plan })), key };
    await into(made, made.blobs);
    const dossier = random(100);
    const laid = { version: 1, dossier: refOf(dossier), files: [], provides: [], instrument: "other" as const };
    await into(signStatement("case.evidence", { case: made.caseId, ...laid, signedAt: Date.now() }, key), [dossier]);
    granted(await submit(ada.caller, [matching(ada, made, theirs)]));
    for (const guardian of [ada, ben]) granted(await approved(federation, guardian, made, theirs));
    const { blinded } = blind(heirsInfo(theirs.id));
    const about = { case: made.caseId, backup: theirs.id, grant: "heirs" as const };
    const tried = signStatement(
      "pepper.asked",
      { ...about, blinded: blindedDigest(blinded), signedAt: Date.now() },
      key,
    );
    granted(await submit(callerOf(), [tried]));
    const send = async () => codeOf(await ask({ purpose: "case", ...about, blinded }, key.key));
    expect(await send()).toBe("granted");

    const recovery = await asked(federation, theirs.lookup);
    granted(await submit(ada.caller, [matching(ada, recovery, theirs)]));
    expect(await send()).toBe("caseFrozen");
  });
});
