import { describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { DeskNotes } from "@/lib/protocol/notes";
import {
  draftFormat,
  faultsOf,
  freshDocument,
  freshDraft,
  notesOf,
  questionsOf,
  type RecordDraft,
  recordOf,
} from "./recordDraft";

const community = questionsOf(presets.community.policy(3).recovery);
const asking = questionsOf({ clauses: [{ count: 2, methods: ["applicantReference"], proofing: ["onsiteAttended"] }] });

const known: RecordDraft = {
  ...freshDraft,
  met: true,
  door: "knownPersonally",
  relationship: " neighbour ",
  years: "6",
  recognised: "voice\nand face",
  compared: true,
  consent: true,
};
const passport = {
  type: "passport" as const,
  issuer: "HM Passport Office",
  country: "gb",
  strength: "superior" as const,
  validation: "visualAndTactileInspection" as const,
  result: "genuine" as const,
};
const papers: RecordDraft = { ...known, door: "byDocument", documents: [passport] };
const fields = (draft: RecordDraft, questions = community) => faultsOf(draft, questions).map(({ field }) => field);

describe("what a guardian is asked", () => {
  test("a policy without filters asks for no method and no place", () => {
    expect(community).toMatchObject({ method: false, proofing: false });
    expect(asking).toMatchObject({ method: true, proofing: true });
  });

  test("a policy that wants documents offers them first", () => {
    expect(questionsOf({ clauses: [{ count: 1, minimumStrength: "strong" }] }).doors[0]).toBe("byDocument");
    expect(community.doors[0]).toBe("knownPersonally");
  });

  test("nothing is signed that was not answered", () => {
    expect(fields(freshDraft)).toEqual(["door", "compared", "consent"]);
    expect(fields({ ...freshDraft, door: "knownPersonally" })).toEqual([
      ...["relationship", "years", "recognised"],
      ...["compared", "consent"],
    ]);
    expect(fields({ ...freshDraft, door: "byDocument" })).toEqual([
      ...["type-0", "strength-0", "validation-0", "result-0"],
      ...["compared", "consent"],
    ]);
    expect(fields(known, asking)).toEqual(["method"]);
    expect(fields(known)).toEqual([]);
    expect(fields(papers)).toEqual([]);
  });

  test.each(["six", "-1", "121", "6.5", ""])("%j are no years", (years) =>
    expect(fields({ ...known, years })).toEqual(["years"]),
  );

  test("a false document alone lets nobody in", () => {
    expect(fields({ ...papers, documents: [{ ...passport, result: "notGenuine" }] })).toEqual(["result-0"]);
    expect(fields({ ...papers, documents: [{ ...passport, result: "inconclusive" }, passport] })).toEqual([]);
    expect(fields({ ...papers, documents: [{ ...passport, country: "England" }] })).toEqual(["country-0"]);
  });

  test("what cannot be shown safely is said, not thrown", () => {
    expect(fields({ ...known, note: "a\u202eb" })).toEqual(["note"]);
  });
});

describe("what the draft becomes", () => {
  test("the statement says type, strength and method, and nothing that the guardian wrote", () => {
    expect(recordOf(papers, community)).toEqual({
      door: "byDocument",
      proofing: "onsiteAttended",
      method: "inPersonFacialComparison",
      evidence: [
        { type: "passport", strength: "superior", validation: "visualAndTactileInspection", result: "genuine" },
      ],
      code: "typed",
      comparedWithCard: true,
      consent: true,
    });
    expect(recordOf(known, community)).toMatchObject({ method: "applicantReference", evidence: [] });
    expect(recordOf({ ...known, codeBy: "scanned" }, community)).toMatchObject({ code: "scanned" });
  });

  test("the statement says how the code came from the person's screen", () => {
    expect(recordOf({ ...known, codeBy: "scanned" }, community)).toMatchObject({ code: "scanned" });
    expect(recordOf({ ...known, codeBy: "typed" }, community)).toMatchObject({ code: "typed" });
  });

  test("signs of coercion go into the sealed notes, and into no statement", () => {
    const draft: RecordDraft = { ...known, coercion: ["accompanied"], note: " two men outside " };
    expect(notesOf(draft)).toEqual({
      relationship: "neighbour",
      yearsKnown: 6,
      recognisedBy: "voice and face",
      coercion: ["accompanied"],
      note: "two men outside",
    });
    expect(JSON.stringify(recordOf(draft, community))).not.toMatch(/accompanied|outside|neighbour/);
    expect(DeskNotes.safeParse(notesOf(papers)).success).toBe(true);
    expect(notesOf(papers)).toEqual({ documents: [{ issuer: "HM Passport Office", country: "GB" }] });
  });

  test("an unticked sentence is signed by nobody", () => {
    expect(() => recordOf({ ...known, compared: false }, community)).toThrow();
    expect(() => recordOf({ ...known, consent: false }, community)).toThrow();
  });

  test("a draft comes back as it was kept", () => {
    const draft = { ...papers, documents: [passport, freshDocument], coercion: ["afraid" as const] };
    expect(draftFormat.parse(draftFormat.format(draft))).toEqual(draft);
  });
});
