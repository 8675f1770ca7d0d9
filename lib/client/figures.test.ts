import { describe, expect, it } from "vitest";
import { DraftInput } from "@/lib/contract/setup";
import { day } from "@/lib/domain/time";
import {
  draftOf,
  type Figures,
  type FiguresKind,
  figuresOf,
  freshFigures,
  meaningOf,
  recoveryWaits,
  withKind,
} from "./figures";

const riverside: Figures = { ...freshFigures, federation: "Riverside" };

describe("figures of a federation", () => {
  it.each(["neighbourhood", "community", "large", "own"] satisfies FiguresKind[])(
    "%s goes out and comes back",
    (kind) => {
      const figures = withKind({ ...riverside, guardians: 7, threshold: 4 }, kind);
      const made = draftOf(figures);
      if (!("draft" in made)) throw new Error("refused");
      expect(DraftInput.parse(made.draft)).toEqual(made.draft);
      expect(figuresOf(made.draft)).toEqual(figures);
    },
  );

  it("lets recoveries wait where guardians don't know the members, or as one's own figures say; heirs wait always", () => {
    const waits = (figures: Figures) => {
      const made = draftOf(figures);
      if (!("draft" in made)) throw new Error("refused");
      expect(figuresOf(made.draft)).toEqual(figures);
      expect(made.draft.policy.inheritance.wait).toBeGreaterThan(0);
      return made.draft.policy.recovery.wait;
    };
    expect(waits(withKind(riverside, "neighbourhood"))).toBe(0);
    expect(waits(withKind(riverside, "community"))).toBe(0);
    expect(waits(withKind(riverside, "large"))).toBe(day);
    for (const recoveryWait of recoveryWaits) {
      expect(waits({ ...withKind(riverside, "own"), recoveryWait })).toBe(recoveryWait);
    }
  });

  it("names every field that is not right", () => {
    const faults = (figures: Partial<Figures>) => {
      const made = draftOf({ ...riverside, kind: "own", ...figures });
      return "faults" in made ? made.faults.map(({ field, fault }) => `${field} ${fault}`) : [];
    };
    expect(faults({ federation: "  " })).toEqual(["federation missing"]);
    expect(faults({ federation: "River\u202eside" })).toEqual(["federation unsafe"]);
    expect(faults({ guardians: 31 })).toEqual(["guardians range"]);
    expect(faults({ guardians: Number.NaN, threshold: 1 })).toEqual(["guardians range", "threshold range"]);
    expect(faults({ guardians: 3, threshold: 4 })).toEqual(["threshold aboveGuardians"]);
    expect(faults({ fedimint: "fed1" })).toEqual(["fedimint length"]);
    expect(faults({ federation: " Riverside " })).toEqual([]);
  });

  it("warns when a minority could stall a wait: n < 2t − 1", () => {
    expect(meaningOf({ guardians: 5, threshold: 3 })).toMatchObject({ minorityStalls: false, spare: 2, enough: 5 });
    expect(meaningOf({ guardians: 4, threshold: 3 })).toMatchObject({ minorityStalls: true, noneSpare: false });
    expect(meaningOf({ guardians: 3, threshold: 3 })).toMatchObject({ minorityStalls: true, noneSpare: true });
  });
});
