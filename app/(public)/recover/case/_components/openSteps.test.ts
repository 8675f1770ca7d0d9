import { describe, expect, test } from "vitest";
import type { RecoverStep } from "@/lib/client/recover";
import { sayIn } from "@/lib/words/say";
import { openStepDone, openStepSays } from "./openSteps";

const way: RecoverStep[] = [
  { step: "fetching" },
  ...["kofi", "mei", "ruth"].map((guardian, place) => ({ step: "checking" as const, guardian, place, of: 3 })),
  { step: "asking" },
  { step: "stretching" },
  { step: "combining" },
  { step: "opening", place: 0, of: 2 },
  { step: "opening", place: 1, of: 2 },
];
const nameOf = (guardian: string) => `${guardian[0]?.toUpperCase()}${guardian.slice(1)}`;

describe("what is told while a backup is opened", () => {
  test("the bar never goes back, and is not full before the end", () => {
    const done = way.map(openStepDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done).size).toBe(way.length);
    expect(done.at(-1)).toBeLessThan(1);
  });

  test("each share is named, counted from one", () => {
    const said = way.map((step) => openStepSays(sayIn("en", "recover.open"), step, nameOf));
    expect(said[2]).toBe("Checking the share of Mei, 2 of 3");
    expect(said.at(-1)).toBe("Opening what you protected, 2 of 2");
    expect(new Set(said).size).toBe(way.length);
  });

  test("of a single thing no number is told", () => {
    expect(openStepSays(sayIn("es", "recover.open"), { step: "opening", place: 0, of: 1 }, nameOf)).not.toMatch(/\d/);
  });
});
