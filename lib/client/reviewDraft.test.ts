import { describe, expect, test } from "vitest";
import {
  checkOf,
  freshReview,
  type ReviewDraft,
  reviewFaults,
  reviewFormat,
  reviewOf,
  signedReview,
  withCheck,
} from "./reviewDraft";

const statement = "a".repeat(64);
const questions = { statement, required: ["proofOfDeath", "authority"] as const, willKnown: false };
const sound: ReviewDraft = {
  statement,
  checks: questions.required.map((kind) => ({ kind, how: "inPublicRegister", result: "sound" })),
  deathAgrees: true,
  noConflict: true,
  willKnown: false,
};

describe("the check of an executor's papers", () => {
  test("asks for way and result of each required paper, and for both ticks", () => {
    expect(reviewFaults({ ...freshReview, statement }, questions)).toEqual([
      { field: "how-proofOfDeath", fault: "how" },
      { field: "result-proofOfDeath", fault: "result" },
      { field: "how-authority", fault: "how" },
      { field: "result-authority", fault: "result" },
      { field: "deathAgrees", fault: "deathAgrees" },
      { field: "noConflict", fault: "noConflict" },
    ]);
    expect(reviewFaults(sound, questions)).toEqual([]);
  });

  test.each(["unclear", "notSound"] as const)("a paper found %s cannot be signed as checked", (result) => {
    const checks = withCheck(sound, { ...checkOf(sound, "authority"), result });
    expect(reviewFaults({ ...sound, checks }, questions)).toEqual([{ field: "result-authority", fault: "notSound" }]);
  });

  test("a later stage asks whether the will is known, and says so", () => {
    const later = { ...questions, willKnown: true };
    expect(reviewFaults(sound, later)).toEqual([{ field: "willKnown", fault: "willKnown" }]);
    expect(signedReview({ ...sound, willKnown: true }, later).willKnown).toBe(true);
    expect(signedReview(sound, questions)).not.toHaveProperty("willKnown");
  });

  test("other papers are looked at anew, and nothing half answered is signed", () => {
    expect(reviewOf(sound, { statement: "b".repeat(64) }).checks).toEqual([]);
    expect(reviewOf(sound, questions)).toBe(sound);
    expect(() => signedReview(freshReview, questions)).toThrow();
  });

  test("is kept as it was", () => {
    expect(reviewFormat.parse(reviewFormat.format(sound))).toEqual(sound);
  });
});
