import { describe, expect, test } from "vitest";
import { keyOf, known, sign } from "@/lib/domain/testing/statements";
import { type Signed, type StatementName, schemas } from "@/lib/protocol/statements/statement";
import type { Locale } from "@/lib/words/locale";
import { sayIn } from "@/lib/words/say";
import { type EntryTelling, entryInWords, signersInWords } from "./entryWords";

const names = new Map([
  [keyOf("ada"), "Ada"],
  [keyOf("ben"), "Ben"],
]);

function telling(locale: Locale): EntryTelling {
  const words = sayIn(locale, "words");
  const say = sayIn(locale, "explorer");
  return { words, say, locale, guardian: (key) => names.get(key) ?? "?", moment: String, day: (at) => `day ${at}` };
}

/** What sentences are made of, where a statement says more than who and about what. */
const bodies: Partial<Record<StatementName, object>> = {
  "roster.genesis": { roster: { federation: "Lakeside" } },
  "shares.accepted": { accepted: [1, 2], refused: [] },
  "day.counted": { day: "2026-03-01", lookups: 3, refusedLookups: 1, failedSignIns: 0 },
  "case.opened": { kind: "recovery" },
  "case.approved": { record: known },
  "case.denied": { reason: "codeDiffers" },
  "case.recused": { reason: "executor" },
  "notice.sent": { outcome: "failed", round: "start" },
  "notice.stood": { how: "byLetter" },
  "share.refused": { guardian: keyOf("ben") },
  "case.completed": { outcome: "restored" },
};

const signed = (name: StatementName, body: object = bodies[name] ?? {}): Signed =>
  ({ name, body, signers: [keyOf("ada")], digest: "00".repeat(32) }) as unknown as Signed;

describe.each(["en", "es"] as const)("in %s", (locale) => {
  test("every act there is has a sentence of its own, which begins and ends like one", () => {
    const all = (Object.keys(schemas) as StatementName[]).map(
      (name) => entryInWords(signed(name), telling(locale)).says,
    );
    for (const says of all) expect(says).toMatch(/^\p{Lu}.*\.$/su);
    for (const says of all) expect(says).not.toMatch(/[{}?]|undefined|explorer\.|timeline\./);
    expect(new Set(all).size).toBe(all.length);
  });

  test("every act there is has a name, and every signer", () => {
    const { say } = telling(locale);
    const labels = (Object.keys(schemas) as StatementName[]).map((name) => say(`acts.${name}`));
    expect(new Set(labels).size).toBe(labels.length);
    for (const name of Object.keys(schemas) as StatementName[]) {
      expect(signersInWords(signed(name), telling(locale)).join()).not.toBe("");
    }
  });
});

test("who did it and what came of it is told, and what stops a request stands out", () => {
  const en = telling("en");
  expect(entryInWords(signed("case.approved"), en).says).toBe(
    "Ada verified the person who asks (known personally, face to face) and approved.",
  );
  expect(entryInWords(signed("case.denied"), en)).toEqual({
    says: "Ada said no: the code on the screen is another request’s.",
    tone: "stop",
  });
  const bad = sign("shares.accepted", { accepted: [], refused: [], signedAt: 1 }, keyOf("ada"));
  expect(entryInWords(bad, en).says).toBe("Ada checked shares: 0 are good.");
  const read = entryInWords(signed("day.counted", { ...bodies["day.counted"], readings: 4, exports: 1 }), en);
  expect(read.says).toMatch(/^On day 1772323200000 strangers asked for 3 names/);
  expect(read.says).toMatch(/ Auditors opened 4 records, and the log was exported once\.$/);
  expect(entryInWords(signed("case.approved"), telling("es"), true).says).toContain("verificó al albacea");
  expect(entryInWords(signed("case.opened", { kind: "inheritance" }), en).says).toBe(
    "The executor opened this request.",
  );
  expect(entryInWords(signed("share.released"), en, true).says).toBe("Ada handed over a share.");
  expect(signersInWords(signed("notice.sent"), en)).toEqual(["the server"]);
  expect(signersInWords(signed("backup.created"), en)).toEqual(["the backup’s own key"]);
});
