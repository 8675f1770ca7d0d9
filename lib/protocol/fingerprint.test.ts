import { describe, expect, test } from "vitest";
import { toHex, utf8 } from "./bytes";
import { isFingerprintOf, readFingerprint } from "./fingerprint";
import { sha256 } from "./hash";
import { fingerprintWords } from "./words";

const genesis = toHex(sha256(utf8("a genesis")));
const other = toHex(sha256(utf8("another")));
const words = fingerprintWords(genesis);

describe("a fingerprint that somebody typed", () => {
  test.each([
    ["its words", words.join(" ")],
    ["its words as a list with numbers and capitals", words.map((w, i) => `${i + 1}. ${w.toUpperCase()}`).join("\n")],
    ["its digits", ` ${genesis.toUpperCase()}\n`],
  ])("is known by %s", (_, text) => {
    const fingerprint = readFingerprint(text);
    expect(fingerprint).not.toBeNull();
    expect(isFingerprintOf(fingerprint as string, genesis)).toBe(true);
    expect(isFingerprintOf(fingerprint as string, other)).toBe(false);
  });

  test("is none with a word too few, one that is not in the list, or digits too few", () => {
    for (const text of ["", words.slice(1).join(" "), [...words.slice(1), "holdfastly"].join(" "), genesis.slice(1)]) {
      expect(readFingerprint(text)).toBeNull();
    }
  });
});
