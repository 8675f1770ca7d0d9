import { describe, expect, test } from "vitest";
import { checkMnemonic, readWords } from "@/lib/protocol/words";
import { sayIn } from "@/lib/words/say";
import { fileName } from "./fileName";
import { phraseSays } from "./phraseSays";

const phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
const say = sayIn("en", "parts.phraseField");
const of = (text: string, bad: number[] = []) => phraseSays(say, checkMnemonic(readWords(text)), new Set(bad));

describe("a phrase as it is typed", () => {
  test("a whole one fits", () => expect(of(phrase)).toBe("All words fit together."));
  test("a misspelt word is named by its place, counted from one", () =>
    expect(of(phrase.replace("thank", "thnak"), [2])).toMatch(/^Word 3 is not in the list/));
  test("several are named together", () => expect(of(phrase, [2, 4])).toMatch(/^Words 3, 5 are not in the list/));
  test("a word that may still become one of the list is not complained of", () => expect(of("legal winne")).toBe(""));
  test("two words that changed places are told", () =>
    expect(of(phrase.replace("legal winner thank year", "winner legal thank year"))).toMatch(/changed places/));
  test("too few are counted", () => expect(of("legal")).toMatch(/^1 word so far/));
});

test("a file's name keeps letters and digits alone", () => {
  expect(fileName("ticket", "  Río/Side № 2 ")).toBe("holdfast-ticket-río-side-2.txt");
});
