import { wordlist } from "@scure/bip39/wordlists/english.js";
import { describe, expect, test } from "vitest";
import { generatePassphrase, normalisePassphrase, passphraseStrength } from "./passphrase";

describe("passphrases", () => {
  test("generated ones have six words of the list, differ, and are strong", () => {
    const made = Array.from({ length: 1000 }, generatePassphrase);
    expect(new Set(made).size).toBe(1000);
    for (const passphrase of made) {
      const words = passphrase.split(" ");
      expect(words).toHaveLength(6);
      expect(words.every((word) => wordlist.includes(word))).toBe(true);
    }
    // A draw like "theory reason cloud win noodle theory" is not offered: the page that offers it would refuse it.
    expect(made.filter((passphrase) => !passphraseStrength(passphrase).strong)).toEqual([]);
  });

  test.each([
    "",
    "password",
    "Password1!",
    "correct horse battery staple",
    "abandon ability able about above",
    "password password password password password password",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "qwertyuiop asdfghjkl zxcvbnm 1234567890",
    "1984 1985 1986 1987",
    "Satoshi2009!Nakamoto",
    "tr0ub4dor&3",
  ])("%j is weak", (text) => expect(passphraseStrength(text).strong).toBe(false));

  test.each(["xK9$vQ2!mZ7#pL4&wT6", "my grandmother kept seventeen geese behind the mill"])("%j is strong", (text) =>
    expect(passphraseStrength(text).strong).toBe(true),
  );

  test("a longer one is never cheaper than its beginning by more than nothing", () => {
    const text = "xK9$vQ2!mZ7#pL4";
    for (let end = 1; end < text.length; end++) {
      expect(passphraseStrength(text.slice(0, end + 1)).bits).toBeGreaterThanOrEqual(
        passphraseStrength(text.slice(0, end)).bits,
      );
    }
  });

  test("what telephones add does not count", () => {
    expect(normalisePassphrase("  one\u00a0two \n three ")).toBe("one two three");
  });
});
