import { describe, expect, it } from "vitest";
import { guardianOf, keyOf, sign } from "../testing/statements";
import { Story } from "../testing/story";
import { csvHeader, csvRow, type NamesOfKeys, namesIn } from "./table";

/** The cells of a line, as RFC 4180 has them. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell]) => (cell as string).replaceAll('""', '"'));

function tableOf(story: Story): string[][] {
  const names: NamesOfKeys = new Map();
  return story.entries.map(({ signed, acceptedAt }, index) => {
    for (const [key, name] of namesIn(signed)) names.set(key, name);
    return cellsOf(csvRow({ index, acceptedAt, signed }, names));
  });
}

describe("the log as a table", () => {
  it("says of each entry when, what, who, and about which case and backup", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const id = story.matched(backup, "mia");
    story.must(story.act("case.denied", { case: id, reason: "codeDiffers" }, keyOf("ben")));
    const rows = tableOf(story);
    const time = new Date(story.now).toISOString();
    expect(cellsOf(csvHeader)).toHaveLength(9);
    expect(rows.every((row) => row.length === 9)).toBe(true);
    const last = story.entries.at(-1)?.signed;
    expect(rows.at(-1)).toEqual([
      String(rows.length - 1),
      ...[time, "case.denied", "ben", keyOf("ben"), id, "", "codeDiffers", last?.digest],
    ]);
    expect(rows.at(-2)?.slice(2, 7)).toEqual(["case.matched", "ada", keyOf("ada"), id, backup]);
    expect(rows.at(-3)?.slice(2, 6)).toEqual(["case.opened", "case", keyOf("requester 0"), id]);
    expect(rows.at(-4)?.slice(2, 7)).toEqual(["backup.created", "backup", keyOf("mia"), "", backup]);
    expect(rows[0]?.[3]?.split(", ")).toHaveLength(5);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49 1", "'+49 1"],
    ["-2", "'-2"],
    ["@sum", "'@sum"],
    [" =1+1", "' =1+1"],
    ["＝1", "'＝1"],
    ['Ada "the first", =2', 'Ada "the first", =2'],
  ])("lets no name be a formula: %s", (name, told) => {
    const guardian = { ...guardianOf("ada"), name };
    const opened = sign("kit.checked", { genesis: "ab".repeat(32), signedAt: 0 }, guardian.key);
    const row = csvRow({ index: 0, acceptedAt: 0, signed: opened as never }, new Map([[guardian.key, name]]));
    expect(cellsOf(row)[3]).toBe(told);
  });
});
