import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHex, own, prefixed, toHex, utf8 } from "./bytes";
import { blobDigest, digestOf, sha256 } from "./hash";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("FIPS 180-4: SHA-256 of %j", (text, digest) => {
  expect(toHex(sha256(utf8(text)))).toBe(digest);
  expect(blobDigest(utf8(text))).toBe(digest);
});

test("agrees with node:crypto at every length around a block", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(blobDigest(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("digestOf is SHA-256 over purpose and parts, each behind its length", () => {
  const byHand = fromHex(`0000000000000010${toHex(utf8("holdfast/v1/test"))}00000000000000016100000000000000020102`);
  const expected = createHash("sha256").update(byHand).digest("hex");
  expect(digestOf("test", "a", Uint8Array.of(1, 2))).toBe(expected);
});

test("digests of other purposes and other parts differ", () => {
  const part = fc.uint8Array({ maxLength: 8 }).map(own);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(digestOf("share", ...parts)).not.toBe(digestOf("wrapped", ...parts));
      expect(digestOf("share", ...parts)).not.toBe(digestOf("share", prefixed(...parts)));
      expect(digestOf("share", ...parts)).not.toBe(digestOf("share", ...parts, new Uint8Array()));
    }),
  );
});
