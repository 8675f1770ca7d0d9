import { beforeAll, describe, expect, test } from "vitest";
import { fromUtf8 } from "./bytes";
import { heirsAlone } from "./enrol";
import { blobDigest } from "./hash";
import { rehearse, type WrappedKeys, wrappedKeys, wrappedKeysFormat } from "./rehearsal";
import { flipped, name, ownerKeysFor, phrase, testBackup, usualCompartments } from "./testing/backup";
import { type TestFederation, testFederation } from "./testing/federation";

let federation: TestFederation;
let built: Awaited<ReturnType<typeof testBackup>>;
let kept: WrappedKeys;
beforeAll(async () => {
  federation = await testFederation(3, 2);
  built = await testBackup(federation);
  kept = await wrappedKeys(built);
});

const keysOf = (typed: string, of = built) => ownerKeysFor(federation, of.manifest.backup, typed);

describe("the rehearsal", () => {
  test("opens what the owner will see, and not the will", async () => {
    const keys = await keysOf("  jose   O'BRIEN ");
    expect(await rehearse(built.manifest, kept, built.blobs, keys)).toEqual([usualCompartments[0]?.payload]);
  });

  test("a name typed differently the second time opens nothing", async () => {
    expect(await rehearse(built.manifest, kept, built.blobs, await keysOf("Joze O’Brien"))).toBeNull();
  });

  test("opens nothing, and does not fail, where all is for the heirs alone", async () => {
    const [words] = usualCompartments;
    if (!words) throw new Error("nothing to back up");
    const theirs = await testBackup(federation, { compartments: [{ ...words, grants: heirsAlone }] });
    const none = await wrappedKeys(theirs);
    expect(none.keys).toEqual([]);
    expect(await rehearse(theirs.manifest, none, theirs.blobs, await keysOf(name, theirs))).toEqual([]);
  });

  test("fails aloud if a payload was lost", async () => {
    const digest = built.manifest.compartments[0]?.payload.digest;
    const files = built.blobs.filter((blob) => blobDigest(blob) !== digest);
    await expect(rehearse(built.manifest, kept, files, await keysOf(name))).rejects.toThrow(/lacks a payload/);
  });

  test("fails aloud if the shares do not give what was wrapped", async () => {
    const dealt = built.dealt.map((set) => ({
      ...set,
      shares: set.shares.map((share) => ({ ...share, share: flipped(share.share, 0) })),
    }));
    await expect(wrappedKeys({ ...built, dealt })).rejects.toThrow(/cannot be restored/);
    await expect(wrappedKeys({ ...built, dealt: built.dealt.slice(-1) })).rejects.toThrow(/cannot be restored/);
  });

  test("fails aloud with the keys of another backup", async () => {
    const other = await testBackup(federation);
    const keys = await keysOf(name, other);
    await expect(rehearse(other.manifest, kept, other.blobs, keys)).rejects.toThrow(/another backup/);
    const [key] = kept.keys;
    const altered = {
      ...kept,
      keys: [{ compartment: key?.compartment ?? "", wrapped: flipped(key?.wrapped ?? built.envelope, 30) }],
    };
    await expect(rehearse(built.manifest, altered, built.blobs, await keysOf(name))).rejects.toThrow(/another backup/);
  });
});

describe("what is kept for it", () => {
  test("comes back from its file, and says nothing of the contents", () => {
    const file = wrappedKeysFormat.format(kept);
    expect(wrappedKeysFormat.parse(file)).toEqual(kept);
    const text = fromUtf8(file);
    expect(text.startsWith(`{"backup":"${built.manifest.backup}","format":"holdfast/v1/rehearsal"`)).toBe(true);
    // The longer words alone: base64 has one of four letters by chance now and then.
    const words = phrase.split(" ").filter((word) => word.length > 5);
    for (const secret of [...words, "AGE-SECRET-KEY", "Wallet"]) expect(text).not.toContain(secret);
  });

  test("is refused where it is not as it was written", () => {
    const text = fromUtf8(wrappedKeysFormat.format(kept));
    for (const other of [text.replace("rehearsal", "payload"), `${text} `, text.replace('"keys"', '"key"'), "{}"]) {
      expect(() => wrappedKeysFormat.parse(new TextEncoder().encode(other))).toThrow();
    }
  });
});
