import { describe, expect, it } from "vitest";
import { eitherOf, listOf } from "./list";

describe("names in a list", () => {
  it.each([
    ["en", [], ""],
    ["en", ["Amara"], "Amara"],
    ["en", ["Amara", "Ben"], "Amara and Ben"],
    ["en", ["Amara", "Ben", "Kofi"], "Amara, Ben and Kofi"],
    ["es", ["Amara", "Ben", "Kofi"], "Amara, Ben y Kofi"],
    // Before the sound of an i, Spanish joins by another word.
    ["es", ["Amara", "Inés"], "Amara e Inés"],
  ])("in %s: %s", (locale, names, said) => expect(listOf(locale, names)).toBe(said));

  it.each([
    ["en", ["Amara"], "Amara"],
    ["en", ["Amara", "Ben", "Kofi"], "Amara, Ben or Kofi"],
    ["es", ["Amara", "Olga"], "Amara u Olga"],
  ])("of which one is meant, in %s: %s", (locale, names, said) => expect(eitherOf(locale, names)).toBe(said));
});
