import { argon2id } from "@noble/hashes/argon2.js";
import { expect, test } from "vitest";
import { toHex, utf8 } from "./bytes";
import { stretch, stretcher } from "./stretch";

const salt = utf8("sixteen bytes or more");

test.each([
  ["product", { m: 65_536, t: 3, p: 1 }],
  ["test", { m: 19_456, t: 2, p: 1 }],
] as const)(
  "%s is Argon2id (RFC 9106) with exactly these parameters, by an independent implementation",
  async (profile, cost) => {
    const expected = argon2id(utf8("josé"), salt, { ...cost, dkLen: 32, version: 0x13 });
    expect(toHex(await stretch(utf8("josé"), salt, profile))).toBe(toHex(expected));
    expect(toHex(await stretcher(profile)(utf8("josé"), salt))).toBe(toHex(expected));
  },
);

test("an empty password and a short salt are refused", async () => {
  await expect(stretch(utf8(""), salt, "test")).rejects.toThrow(RangeError);
  await expect(stretch(utf8("x"), new Uint8Array(15), "test")).rejects.toThrow(RangeError);
});
