import { describe, expect, test } from "vitest";
import { formOf, type Papers, paperWarnings } from "./instruments";
import { Instrument } from "./statements/evidence";

const papers = (instrument: Instrument, died: string, issued?: string, deathPaper?: string): Papers => ({
  decedent: { deathDate: died },
  death: deathPaper ? { issued: deathPaper } : {},
  authority: { instrument, paper: issued ? { issued } : {} },
});
const warned = (...given: Parameters<typeof papers>) => paperWarnings(papers(...given), "2026-06-01");

test("every instrument has a form, with something to look at", () => {
  for (const instrument of Instrument.options) {
    const form = formOf(instrument);
    expect(form.instrument).toBe(instrument);
    expect(form.checklist.length).toBeGreaterThan(0);
    expect(new Set(form.fields).size).toBe(form.fields.length);
  }
});

describe("what a date tells", () => {
  test("nothing is wrong with a usual grant", () => {
    expect(warned("ew.grantOfProbate", "2026-03-01", "2026-05-01", "2026-03-04")).toEqual([]);
    expect(warned("us.lettersTestamentary", "2026-03-01", "2026-03-02")).toEqual([]);
    expect(warned("other", "2026-03-01")).toEqual([]);
  });

  test("papers from before the death, and from days that are still to come", () => {
    expect(warned("za.lettersOfAuthority", "2026-03-01", "2026-02-28", "2026-02-01")).toEqual([
      { warning: "deathPaperEarly" },
      { warning: "authorityEarly" },
    ]);
    expect(warned("other", "2026-06-02", "2026-06-03", "2026-06-03")).toEqual([
      { warning: "deathInFuture" },
      { warning: "deathPaperInFuture" },
      { warning: "authorityInFuture" },
    ]);
  });

  test("England and Wales: seven days for probate, fourteen for administration (Non-Contentious Probate Rules 1987, r. 6)", () => {
    expect(warned("ew.grantOfProbate", "2026-03-01", "2026-03-07")).toEqual([{ warning: "tooSoon", days: 7 }]);
    expect(warned("ew.grantOfProbate", "2026-03-01", "2026-03-08")).toEqual([]);
    expect(warned("ew.lettersOfAdministration", "2026-03-01", "2026-03-14")).toEqual([
      { warning: "tooSoon", days: 14 },
    ]);
    expect(warned("ew.lettersOfAdministration", "2026-03-01", "2026-03-15")).toEqual([]);
  });

  test("a small-estate affidavit: thirty days (Uniform Probate Code § 3-1201)", () => {
    expect(warned("us.smallEstateAffidavit", "2026-03-01", "2026-03-30")).toEqual([{ warning: "tooSoon", days: 30 }]);
    expect(warned("us.smallEstateAffidavit", "2026-03-01", "2026-03-31")).toEqual([]);
  });

  test("a copy of a European Certificate of Succession: six months (Regulation 650/2012, art. 70)", () => {
    expect(warned("eu.certificateOfSuccession", "2025-01-01", "2025-12-01")).toEqual([]);
    expect(warned("eu.certificateOfSuccession", "2025-01-01", "2025-11-30")).toEqual([
      { warning: "ranOut", months: 6 },
    ]);
    // August has a 31st, February has not.
    const { instrument } = formOf("eu.certificateOfSuccession");
    const late = papers(instrument, "2025-01-01", "2025-08-31");
    expect(paperWarnings(late, "2026-02-28")).toEqual([]);
    expect(paperWarnings(late, "2026-03-01")).toEqual([{ warning: "ranOut", months: 6 }]);
  });
});
