import { describe, expect, test } from "vitest";
import type { CaseStatus } from "@/lib/domain/state";
import { day, hour } from "@/lib/domain/time";
import { sayIn } from "@/lib/words/say";
import { countInWords, endInWords, lengthInWords, placeInWords, statusTones } from "./caseWords";
import { isOver } from "./place";

const say = sayIn("en", "words");
const inSpanish = sayIn("es", "words");
const statuses = Object.keys(statusTones) as CaseStatus[];

describe("a case's status in words", () => {
  test.each(statuses)("%s has a word, and a sentence if and only if it is an end", (status) => {
    expect(say(`case.status.${status}`)).not.toBe("");
    expect(endInWords(say, status, "Elena") !== null).toBe(isOver(status));
  });

  test("an estate was received, not got back", () => {
    expect(endInWords(say, "completed", "Petra", true)?.title).toBe("Petra has received what was left");
    expect(endInWords(say, "denied", "Petra", true)).toEqual(endInWords(say, "denied", "Petra"));
  });

  test("red is for what stopped it", () => {
    expect(statuses.filter((status) => statusTones[status] === "stop")).toEqual(["held", "denied", "vetoed"]);
  });
});

test("counts in words as far as people do", () => {
  expect([0, 1, 9, 10].map((count) => countInWords(say, count))).toEqual(["no", "one", "nine", "10"]);
  expect([1, 9, 10].map((place) => placeInWords(say, place))).toEqual(["first", "ninth", "number 10"]);
  expect([1, 3, 10].map((place) => placeInWords(inSpanish, place))).toEqual(["primer", "tercer", "10.º"]);
});

test("says lengths as people do", () => {
  expect([30 * day, day, 36 * hour, hour, 90_000].map((length) => lengthInWords(say, length))).toEqual([
    "30 days",
    "24 hours",
    "36 hours",
    "1 hour",
    "2 minutes",
  ]);
});
