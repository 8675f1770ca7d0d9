import { entropyToMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "./bytes";
import { checkMnemonic, completeWord, fingerprintWords, joinerWords, readWords } from "./words";

describe("the fingerprint's words", () => {
  test("are the first 165 bits, eleven by eleven", () => {
    expect(fingerprintWords("00".repeat(32))).toEqual(Array(15).fill("abandon"));
    expect(fingerprintWords("ff".repeat(32))).toEqual(Array(15).fill("zoo"));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        // The first 15 of the 24 words that BIP-39 gives for 256 bits.
        expect(fingerprintWords(toHex(bytes))).toEqual(entropyToMnemonic(bytes, wordlist).split(" ").slice(0, 15));
      }),
    );
  });

  test("a joiner has five, and each of the three keys changes them", () => {
    const keys = { key: "aa".repeat(32), recipient: "age1pq1x", witnessKey: "bb".repeat(32) };
    const spoken = joinerWords(keys);
    expect(spoken).toHaveLength(5);
    for (const field of ["key", "recipient", "witnessKey"] as const) {
      expect(joinerWords({ ...keys, [field]: `${keys[field]}c` })).not.toEqual(spoken);
    }
  });
});

/** BIP-39 test vectors (trezor/python-mnemonic). */
const phrases: [entropy: string, phrase: string][] = [
  ["00000000000000000000000000000000", `${"abandon ".repeat(11)}about`],
  ["7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f", "legal winner thank year wave sausage worth useful legal winner thank yellow"],
  [
    "80808080808080808080808080808080",
    "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
  ],
  ["ffffffffffffffffffffffffffffffff", `${"zoo ".repeat(11)}wrong`],
  ["0000000000000000000000000000000000000000000000000000000000000000", `${"abandon ".repeat(23)}art`],
  ["ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", `${"zoo ".repeat(23)}vote`],
];

describe("BIP-39 phrases", () => {
  test.each(phrases)("%s", (entropy, phrase) => {
    expect(entropyToMnemonic(fromHex(entropy), wordlist)).toBe(phrase);
    expect(checkMnemonic(phrase.split(" "))).toEqual({ verdict: "ok" });
  });

  test("unknown words are told by their places, before anything else", () => {
    expect(checkMnemonic(["abandon", "zoologist", "zoo", ""])).toEqual({ verdict: "badWords", at: [1, 3] });
  });

  test.each([0, 1, 11, 13, 23, 25])("%i words are no phrase", (length) => {
    expect(checkMnemonic(Array(length).fill("abandon"))).toEqual({ verdict: "badLength", length });
  });

  test("two words exchanged: the checksum tells, but for one in sixteen", () => {
    const words = (phrases[1] as [string, string])[1].split(" ");
    expect(checkMnemonic([words[1], words[0], ...words.slice(2)] as string[])).toEqual({ verdict: "badChecksum" });
  });

  test("reads what people paste", () => {
    expect(readWords("1. Legal\n2) winner,thank  3 year;")).toEqual(["legal", "winner", "thank", "year"]);
    expect(readWords("  ")).toEqual([]);
  });

  test("completes from the first letters", () => {
    expect(completeWord("zo")).toEqual(["zone", "zoo"]);
    expect(completeWord(" ABAN ")).toEqual(["abandon"]);
    expect(completeWord("a", 3)).toEqual(["abandon", "ability", "able"]);
    expect(completeWord("")).toEqual([]);
    expect(completeWord("q!")).toEqual([]);
  });
});
