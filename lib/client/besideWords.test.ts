/** What others did beside a request, as the sentences that its report has. */
import { describe, expect, test } from "vitest";
import type { BesideEvent } from "@/lib/domain/timeline/beside";
import { sayIn } from "@/lib/words/say";
import { besideInWords } from "./besideWords";

const other = "ab".repeat(32);
const fold = { at: 1, by: { role: "fold" }, entry: null, from: 3 } as const;
const ada = { at: 1, by: { role: "guardian", key: "cd".repeat(32) }, entry: 3, from: null } as const;
const telling = { guardian: () => "Ada", moment: () => "5 May" };
const tell = (event: BesideEvent, language: "en" | "es" = "en") =>
  besideInWords(event, sayIn(language, "report"), telling);

const all: BesideEvent[] = (["recovery", "inheritance"] as const).flatMap((kind) => [
  ...(["otherMatched", "otherApproved", "otherPreferred"] as const).map((what) => ({ ...ada, what, other, kind })),
  ...(["completed", "withdrawn", "denied", "expired", "vetoed"] as const).map((how) => ({
    ...{ ...fold, what: "otherEnded" as const, other, kind, how },
  })),
  { ...fold, what: "frozen" as const, other, until: 5 },
  { ...fold, what: "frozen" as const, other, until: null },
  { ...fold, what: "thawed" as const, other },
  { ...fold, what: "choiceOpen" as const },
  ...(["chosen", "alone"] as const).map((how) => ({ ...fold, what: "choiceOver" as const, how })),
  { ...fold, what: "leftElsewhere" as const, other, kind },
]);

describe("beside a request", () => {
  test("who did it is named, and until when it stood still", () => {
    expect(tell({ ...ada, what: "otherMatched", other, kind: "recovery" }).says).toBe(
      "Ada chose the same card for a recovery: somebody had come who says to be the owner.",
    );
    expect(tell({ ...fold, what: "frozen", other, until: 5 })).toEqual({
      says: expect.stringContaining("until 5 May"),
      tone: "stop",
    });
  });

  test.each(["en", "es"] as const)("everything has a sentence in %s", (language) => {
    for (const event of all) {
      const { says } = tell(event, language);
      expect(says).toMatch(/\p{L}.*\.$/u);
      expect(says).not.toMatch(/beside\.|[{}]/);
    }
  });
});
