import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "./aead";
import { own, toHex, utf8 } from "./bytes";
import { unwrap, type WrapContext, wrap, wrappedDigest } from "./wrapping";

const key = new Uint8Array(32).fill(1);
const context: WrapContext = { backup: "aa".repeat(32), compartment: "bb".repeat(8), grant: "owner" };
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("unwrap is the inverse of wrap", () => {
  fc.assert(
    fc.property(anyKey, fc.uint8Array({ maxLength: 200 }).map(own), (anyOtherKey, plaintext) => {
      const wrapped = wrap(anyOtherKey, plaintext, context);
      expect(wrapped).toHaveLength(24 + plaintext.length + 16);
      expect(unwrap(anyOtherKey, wrapped, context)).toEqual(plaintext);
    }),
  );
});

test("a mistyped name, that is another key, gives null", () => {
  const wrapped = wrap(key, utf8("identity"), context);
  fc.assert(
    fc.property(anyKey, (other) => {
      fc.pre(toHex(other) !== toHex(key));
      expect(unwrap(other, wrapped, context)).toBeNull();
    }),
  );
});

test.each<[string, WrapContext]>([
  ["backup", { ...context, backup: "ab".repeat(32) }],
  ["compartment", { ...context, compartment: "ba".repeat(8) }],
  ["grant", { ...context, grant: "heirs" }],
])("a swapped context, another %s, gives null under the very same key", (_, other) => {
  expect(unwrap(key, wrap(key, utf8("identity"), context), other)).toBeNull();
});

test("every changed byte gives null", () => {
  const wrapped = wrap(key, utf8("identity"), context);
  for (let at = 0; at < wrapped.length; at++) {
    const changed = wrapped.map((byte, i) => (i === at ? byte ^ 0x80 : byte));
    expect(unwrap(key, changed, context)).toBeNull();
    expect(wrappedDigest(changed)).not.toBe(wrappedDigest(wrapped));
  }
  expect(unwrap(key, wrapped.subarray(0, -1), context)).toBeNull();
});

test("no nonce comes twice", () => {
  const nonces = Array.from({ length: 200 }, () => toHex(wrap(key, utf8("x"), context).subarray(0, 24)));
  expect(new Set(nonces).size).toBe(200);
});

test("keys and files of wrong lengths are refused", () => {
  const wrapped = wrap(key, utf8(""), context);
  expect(wrapped).toHaveLength(40);
  expect(unwrap(key, wrapped, context)).toHaveLength(0);
  for (const length of [0, 16, 31, 33, 64]) {
    expect(() => wrap(new Uint8Array(length), utf8("x"), context)).toThrow(RangeError);
    expect(() => unwrap(new Uint8Array(length), wrapped, context)).toThrow(RangeError);
  }
  expect(() => unwrap(key, wrapped.subarray(1), context)).toThrow(RangeError);
});

test("what was encrypted for one purpose opens under no other", () => {
  const file = encrypt(key, utf8("x"), ["keyring", "a"]);
  expect(decrypt(key, file, ["keyring", "a"])).toEqual(utf8("x"));
  expect(decrypt(key, file, ["keyring"])).toBeNull();
  expect(decrypt(key, file, ["keyring", "a", ""])).toBeNull();
  expect(decrypt(key, file, ["wrapping", "a"])).toBeNull();
});
