import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, fromUtf8, own, utf8 } from "./bytes";
import { Recipient } from "./fields";
import { blobDigest } from "./hash";
import { newIdentity, open, recipientOf, seal } from "./sealing";
import testkit from "./testdata/age-testkit.json";

const hybrid = "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG";
const classical = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";

/** An age file as the library makes it for whomever it is told. */
function libraryFile(...recipients: string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt("secret");
}

describe("C2SP age test kit", () => {
  // Files that age may open, and we may not: they are as open as their weaker recipient, or of another kind.
  const notOurs = ["hybrid_and_x25519", "hybrid_grease", "x25519", "scrypt"];

  test.each(testkit.vectors)("$name", async ({ name, expect: outcome, identities, file, payload }) => {
    const identity = identities.find((i) => i.startsWith("AGE-SECRET-KEY-PQ-1")) ?? hybrid;
    const opened = open(fromBase64(file), identity);
    if (outcome === "success" && !notOurs.includes(name)) expect(blobDigest(await opened)).toBe(payload);
    else await expect(opened).rejects.toThrow(RangeError);
  });
});

test("each recipient opens the file, at every size around a chunk of 64 KiB", async () => {
  const people = await Promise.all([newIdentity(), newIdentity(), newIdentity()]);
  for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
    const plaintext = new Uint8Array(size).fill(size);
    const file = await seal(
      plaintext,
      people.map((person) => person.recipient),
    );
    for (const { identity } of people) expect(blobDigest(await open(file, identity))).toBe(blobDigest(plaintext));
  }
});

test("somebody else does not open it", async () => {
  const [mine, other] = [await newIdentity(), await newIdentity()];
  await expect(open(await seal(utf8("secret"), [mine.recipient]), other.identity)).rejects.toThrow(RangeError);
});

test("an identity has one recipient, of the kind that statements accept", async () => {
  const { identity, recipient } = await newIdentity();
  expect(await recipientOf(identity)).toBe(recipient);
  expect(Recipient.safeParse(recipient).success).toBe(true);
  expect(recipient).toHaveLength(1959);
});

test("every changed byte is refused", async () => {
  const { identity, recipient } = await newIdentity();
  const file = await seal(utf8("the share of a guardian"), [recipient]);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
      const changed = file.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
      await expect(open(changed, identity)).rejects.toThrow(RangeError);
    }),
    { numRuns: 60 },
  );
  await expect(open(file.subarray(0, -1), identity)).rejects.toThrow(RangeError);
  await expect(open(own(new Uint8Array([...file, 0])), identity)).rejects.toThrow(RangeError);
  await expect(open(new Uint8Array(), identity)).rejects.toThrow(RangeError);
});

describe("what is not hybrid is refused", () => {
  test("as recipient", async () => {
    const { recipient } = await newIdentity();
    const x25519 = await identityToRecipient(await generateX25519Identity());
    await expect(seal(utf8("x"), [x25519])).rejects.toThrow(RangeError);
    await expect(seal(utf8("x"), [recipient, x25519])).rejects.toThrow(RangeError);
  });

  test("in a file that is sealed to us and to a classical key beside", async () => {
    const { identity, recipient } = await newIdentity();
    const x25519 = await identityToRecipient(await generateX25519Identity());
    await expect(open(await libraryFile(recipient, x25519), identity)).rejects.toThrow(RangeError);
    await expect(open(await libraryFile(x25519, recipient), identity)).rejects.toThrow(RangeError);
    expect(fromUtf8(await open(await libraryFile(recipient), identity))).toBe("secret");
  });

  test("as identity", async () => {
    await expect(open(await libraryFile(await identityToRecipient(classical)), classical)).rejects.toThrow(RangeError);
    await expect(recipientOf(classical)).rejects.toThrow(RangeError);
  });
});

test.each([
  ["nobody", []],
  ["nonsense", ["age1pq1qqqq"]],
  ["something empty", [""]],
])("sealing to %s is refused", async (_, recipients) => {
  await expect(seal(utf8("x"), recipients)).rejects.toThrow(RangeError);
});

test("a recipient with a changed letter is refused", async () => {
  const { recipient } = await newIdentity();
  const changed = recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q");
  await expect(seal(utf8("x"), [changed])).rejects.toThrow(RangeError);
  await expect(seal(utf8("x"), [recipient.toUpperCase()])).rejects.toThrow(RangeError);
});

test("more than 64 recipients are refused, when sealing and when opening", async () => {
  const { identity, recipient } = await newIdentity();
  await expect(seal(utf8("x"), Array(65).fill(recipient))).rejects.toThrow(RangeError);
  await expect(open(await libraryFile(...Array(65).fill(recipient)), identity)).rejects.toThrow(RangeError);
});

test("an error does not repeat the identity", async () => {
  const mistyped = `${hybrid.slice(0, -1)}Q`;
  for (const attempt of [
    recipientOf(mistyped),
    open(new Uint8Array(10), mistyped),
    recipientOf(hybrid.toLowerCase()),
  ]) {
    const error = await attempt.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(RangeError);
    expect(`${error} ${(error as Error).cause ?? ""}`.toUpperCase()).not.toContain("HZLGZUPT4");
  }
});
