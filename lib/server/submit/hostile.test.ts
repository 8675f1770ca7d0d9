import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { blobDigest } from "@/lib/protocol/hash";
import { signStatement } from "@/lib/protocol/signing";
import { consume, limits } from "../limits";
import { isRefused } from "../refused";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { asked, built, type Enrolled, enrolled, matching, random, submit, tokenOf } from "../testing/scene";
import { readBlob } from "../trail/read-blob";
import { submitStatements } from "./submit";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let cleo: Guardian;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada, ben, cleo] = federation.guardians as [Guardian, Guardian, Guardian];
});
afterAll(() => house.close());

describe("another's signed statement, brought again and again", () => {
  const times = limits.submitKey.points + 2;

  test("leaves the requester the own statements: a thief who has the backup's key cannot use up another key's share", async () => {
    const made = await asked(federation, (await enrolled(federation)).lookup);
    for (let i = 0; i < times; i++) {
      expect(codeOf(await submitStatements(callerOf(), { envelopes: [made.envelope], blobs: [] }))).toBe("granted");
    }
    const withdrawn = signStatement("case.withdrawn", { case: made.caseId, signedAt: Date.now() }, made.key);
    expect(codeOf(await submit(callerOf(), [withdrawn]))).toBe("granted");
  });

  test("leaves the owner the veto, whoever brings it, and whatever comes with it", async () => {
    const theirs = await enrolled(federation);
    const made = await asked(federation, theirs.lookup);
    granted(await submit(ada.caller, [matching(ada, made, theirs)]));
    for (let i = 0; i < times; i++) {
      const kit = signStatement("kit.checked", { genesis: federation.genesis, signedAt: Date.now() + i }, ada.key);
      const envelopes = i < 9 ? [theirs.envelope, kit.envelope] : [theirs.envelope];
      await submitStatements(ada.caller, { envelopes, blobs: i < 9 ? [random(7_000_000)] : [] });
    }
    expect(isRefused(await consume(limits.filesOfKey, theirs.key.key))).toBe(false);
    const veto = signStatement(
      "case.vetoed",
      { case: made.caseId, backup: theirs.id, signedAt: Date.now() },
      theirs.key,
    );
    expect(codeOf(await submit(callerOf(), [veto]))).toBe("granted");
  });
});

describe("trust lines 3 and 8: what a new backup names stays readable for whom it is sealed to", () => {
  const withBundle = (theirs: Enrolled, change: (manifest: Enrolled["manifest"]) => void) => {
    const manifest = structuredClone(theirs.manifest);
    change(manifest);
    return signStatement("backup.created", { manifest, signedAt: Date.now() }, theirs.key);
  };
  const readableBy = async (digest: string) =>
    Promise.all([ada, ben, cleo].map(async ({ caller }) => codeOf(await readBlob(caller, { digest }))));

  test("another backup's card as the own bundle is refused, and every guardian still reads the card", async () => {
    const theirs = await enrolled(federation);
    const { digest, size } = theirs.manifest.card.file;
    const bytes = granted(await readBlob(ada.caller, { digest }));
    const evil = await built(federation);
    const created = withBundle(evil, ({ bundles: [first] }) => Object.assign(first?.file ?? {}, { digest, size }));
    const outcome = await submit(callerOf(), [created], [...evil.blobs, bytes], await tokenOf(ada));
    expect(codeOf(outcome)).toBe("manifestInvalid");
    expect(await readableBy(digest)).toEqual(["granted", "granted", "granted"]);
  });

  test("bundles dealt round to the wrong guardians by whoever has the backup's key are refused", async () => {
    const theirs = await enrolled(federation);
    const thief = callerOf({ key: theirs.key.key });
    const files = theirs.manifest.bundles.map(({ file }) => file);
    const stolen = await Promise.all(files.map(async ({ digest }) => granted(await readBlob(thief, { digest }))));
    const evil = await built(federation);
    const created = withBundle(evil, ({ bundles }) => {
      for (const [place, bundle] of bundles.entries()) Object.assign(bundle.file, files[(place + 1) % files.length]);
    });
    const outcome = await submit(callerOf(), [created], [...evil.blobs, ...stolen], await tokenOf(ada));
    expect(codeOf(outcome)).toBe("manifestInvalid");
    const [own] = files;
    expect((await readableBy(own?.digest ?? ""))[0]).toBe("granted");
  });

  test("one file in two places of a namesake's backup is refused", async () => {
    const evil = await built(federation);
    const created = withBundle(evil, ({ bundles, card }) => {
      for (const bundle of bundles.slice(0, 2)) Object.assign(bundle.file, card.file);
    });
    const unnamed = evil.manifest.bundles.slice(0, 2).map(({ file }) => file.digest);
    const blobs = evil.blobs.filter((blob) => !unnamed.includes(blobDigest(blob)));
    expect(codeOf(await submit(callerOf(), [created], blobs, await tokenOf(ada)))).toBe("manifestInvalid");
  });

  test("a card of megabytes is refused: guardians' browsers fetch the cards of all namesakes", async () => {
    const evil = await built(federation);
    const big = random(400_001);
    const created = () =>
      withBundle(evil, ({ card }) => Object.assign(card.file, { digest: blobDigest(big), size: big.length }));
    expect(created).toThrow();
  });
});
