import { describe, expect, test } from "vitest";
import type { CaseEvent } from "@/lib/domain/timeline/event";
import { sayIn } from "@/lib/words/say";
import { eventInWords, type Telling } from "./timelineWords";

const say = sayIn("en", "words");
const inSpanish = sayIn("es", "words");
const telling: Telling = {
  say,
  person: "Elena",
  guardian: (key) => (key === "me" ? null : key),
  moment: (at) => `at ${at}`,
};
const by = (key: string) => ({ at: 1, entry: 0, by: { role: "guardian" as const, key } });
const fold = { at: 1, entry: null, by: { role: "fold" as const } };
const requester = { at: 1, entry: 0, by: { role: "requester" as const } };
const says = (event: CaseEvent) => eventInWords(event, telling).says;

describe("a timeline in plain words", () => {
  test("speaks of heirs otherwise: the executor is not the person of the card, and no name is typed", () => {
    const ofHeirs = (event: CaseEvent) => eventInWords(event, { ...telling, person: "Petra", heirs: true }).says;
    const tried: CaseEvent = { ...requester, what: "nameTried", backup: "b" };
    expect(ofHeirs(tried)).toBe("Petra opened what had arrived.");
    expect(says(tried)).toBe("A name was tried.");
    expect(ofHeirs({ ...by("Kofi"), what: "matched", backup: "b" })).toBe(
      "Kofi chose the card of the person who died.",
    );
    expect(ofHeirs({ ...by("Kofi"), what: "denied", reason: "notThePerson" })).toContain("whom the papers name");
    expect(ofHeirs({ ...fold, what: "enoughReleased", backup: "b", stage: 1 })).toContain("Petra can open this stage");
    expect(ofHeirs({ ...requester, what: "ended", how: "completed" })).toContain("confirmed the receipt");
    expect(ofHeirs({ ...requester, what: "ended", how: "withdrawn" })).toBe(
      says({ ...requester, what: "ended", how: "withdrawn" }).replace("Elena", "Petra"),
    );
  });

  test("tells who did what, and how the person was known", () => {
    const record = {
      door: "byDocument" as const,
      proofing: "onsiteAttended" as const,
      method: "inPersonFacialComparison" as const,
      evidence: [
        {
          type: "passport" as const,
          strength: "superior" as const,
          validation: "visualInspection" as const,
          result: "genuine" as const,
        },
      ],
      code: "typed" as const,
      comparedWithCard: true as const,
      consent: true as const,
    };
    expect(says({ ...by("Kofi"), what: "approved", backup: "b", record })).toBe(
      "Kofi verified Elena (by document (passport, superior, genuine), face to face) and approved.",
    );
    expect(says({ ...by("me"), what: "approved", backup: "b", record: { ...record, door: "knownPersonally" } })).toBe(
      "You verified Elena (known personally, face to face) and approved.",
    );
  });

  test("calls the reader “you” within a sentence, and names the guardian of a bad share", () => {
    expect(says({ ...requester, what: "shareRefused", backup: "b", guardian: "me" })).toContain("found your share bad");
    expect(says({ ...requester, what: "shareRefused", backup: "b", guardian: "Mei" })).toContain("the share of Mei");
  });

  test("says of the reader's own stepping back whose it is", () => {
    expect(says({ ...by("me"), what: "recused", reason: "requester" })).toBe(
      "You stepped back: it is your own request.",
    );
    expect(says({ ...by("Mei"), what: "recused", reason: "requester" })).toContain("of their own");
  });

  test("tells every event in Spanish, too", () => {
    const spanish = { ...telling, say: inSpanish };
    const told = (event: CaseEvent) => eventInWords(event, spanish).says;
    expect(told({ ...by("me"), what: "held" })).toBe("Usted puso la solicitud en pausa.");
    expect(told({ ...requester, what: "shareRefused", backup: "b", guardian: "Mei" })).toContain("la parte de Mei");
  });

  test("tells the end of a wait in the reader's zone", () => {
    expect(says({ ...fold, what: "waitBegan", backup: "b", endsAt: 7 })).toContain("It ends at 7.");
  });

  test("marks what stops a request", () => {
    const tone = (event: CaseEvent) => eventInWords(event, telling).tone;
    expect(tone({ ...by("Kofi"), what: "denied", reason: "notThePerson" })).toBe("stop");
    expect(tone({ at: 1, entry: 0, by: { role: "member" }, what: "vetoed", backup: "b" })).toBe("stop");
    expect(tone({ ...fold, what: "quorumLost", backup: "b", stage: 0 })).toBe("stop");
    expect(tone({ ...fold, what: "ended", how: "denied" })).toBe("stop");
    expect(tone({ ...requester, what: "ended", how: "completed" })).toBe("plain");
  });
});
