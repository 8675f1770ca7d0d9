import { describe, expect, test } from "vitest";
import type { CaseStatus } from "@/lib/domain/state";
import { countInWords, endInWords, listInWords, placeInWords, statusInWords } from "./caseWords";
import { isOver } from "./place";

const statuses: CaseStatus[] = [
  ...(["open", "reviewing", "held", "approved", "releasing", "released"] as const),
  ...(["completed", "denied", "vetoed", "withdrawn", "expired"] as const),
];

describe("a case's status in words", () => {
  test.each(statuses)("%s has a tag, and a sentence if and only if it is an end", (status) => {
    expect(statusInWords(status).tag).not.toBe("");
    expect(endInWords(status, "Elena") !== null).toBe(isOver(status));
  });

  test("red is for what stopped it", () => {
    expect(statuses.filter((status) => statusInWords(status).tone === "stop")).toEqual(["held", "denied", "vetoed"]);
  });
});

test.each([
  [[], ""],
  [["Kofi"], "Kofi"],
  [["Kofi", "Mei"], "Kofi and Mei"],
  [["Kofi", "Mei", "Ruth"], "Kofi, Mei and Ruth"],
])("lists %j as “%s”", (names, words) => expect(listInWords(names)).toBe(words));

test("counts in words as far as people do", () => {
  expect([0, 1, 9, 10].map(countInWords)).toEqual(["no", "one", "nine", "10"]);
  expect([1, 9, 10].map(placeInWords)).toEqual(["first", "ninth", "number 10"]);
});
