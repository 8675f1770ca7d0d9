import { hkdfSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { concat, prefixed, toHex, utf8 } from "./bytes";
import { expand, heirsKeys, lookupOf, ownerKeys } from "./derive";
import { sha256 } from "./hash";
import type { Stretch } from "./stretch";

const output = new Uint8Array(32).fill(7);
/** Any function of password and salt: what Argon2id does is not under test here. */
const stretch: Stretch = async (password, salt) => sha256(concat(password, salt));

describe("keys", () => {
  test("HKDF-SHA-256 as node:crypto has it", () => {
    const expected = hkdfSync("sha256", output, new Uint8Array(0), prefixed("holdfast/v1/owner-key", "00ff"), 32);
    expect(toHex(expand(output, "owner-key", "00ff"))).toBe(toHex(new Uint8Array(expected)));
  });

  test("the lookup is the stretched fold under the pepper's output", async () => {
    expect(await lookupOf("jose", output, stretch)).toBe(toHex(sha256(concat(utf8("jose"), output))));
  });

  test("each compartment, each name, each answer and each grant has a key of its own", async () => {
    const owner = await ownerKeys("jose", output, stretch);
    const other = await ownerKeys("joze", output, stretch);
    const elsewhere = await ownerKeys("jose", new Uint8Array(32), stretch);
    const heirs = heirsKeys(output);
    const keys = [owner("aa"), owner("bb"), other("aa"), elsewhere("aa"), heirs("aa"), heirs("bb")].map(toHex);
    expect(new Set(keys).size).toBe(keys.length);
    expect(toHex(owner("aa"))).toBe(keys[0]);
  });

  test("an output of another length is refused", async () => {
    await expect(lookupOf("jose", new Uint8Array(31), stretch)).rejects.toThrow(RangeError);
    await expect(ownerKeys("jose", new Uint8Array(33), stretch)).rejects.toThrow(RangeError);
    expect(() => heirsKeys(new Uint8Array(0))).toThrow(RangeError);
  });
});
