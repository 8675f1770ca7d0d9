import { describe, expect, test } from "vitest";
import { readEcash, readInvite } from "@/lib/protocol/ecash";
import { typeOf } from "@/lib/protocol/file-type";
import { ecashNotes, inviteCode } from "./ecash-notes";
import { paperPdf } from "./paper-pdf";

const latin = (bytes: Uint8Array) => [...bytes].map((byte) => String.fromCharCode(byte)).join("");

describe("a paper of the demo", () => {
  test("is a PDF: every object stands where its table says, and every stream is as long as it says", () => {
    const sheets = [
      { heading: "First", lines: ["Name: O'Brien (born Zoë)", "", "a \\ b", "Żółć"], foot: "Made up" },
      { heading: "Second", lines: [], foot: "End" },
    ];
    const bytes = paperPdf(...sheets);
    expect(typeOf(bytes)).toBe("pdf");
    const text = latin(bytes);
    const table = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(table).toHaveLength(4 + 2 * sheets.length);
    for (const [place, offset] of table.entries()) {
      expect(text.startsWith(`${place + 1} 0 obj\n`, offset)).toBe(true);
    }
    expect(text.startsWith("xref\n", Number(/startxref\n(\d+)/.exec(text)?.[1]))).toBe(true);
    const streams = [...text.matchAll(/<<\/Length (\d+)>>\nstream\n([\s\S]*?)\nendstream/g)];
    expect(streams).toHaveLength(sheets.length);
    for (const [, length, drawing] of streams) expect(drawing).toHaveLength(Number(length));
    // Its own signs are quoted, and what Latin-1 lacks is left out.
    expect(text).toContain("(Name: O'Brien \\(born Zoë\\)) Tj");
    expect(text).toContain("(a \\\\ b) Tj");
    expect(text).toContain("(?ó??) Tj");
  });
});

describe("ecash of the demo", () => {
  test.each([1, 21, 64_500, 2_100_000])(
    "of %i sats is read as this sum, of the federation of its invite code",
    (sats) => {
      const read = readEcash(ecashNotes(sats));
      const invite = readInvite(inviteCode);
      expect(read?.msat).toBe(sats * 1000);
      expect(invite).toMatchObject({ checked: true, urls: ["wss://mint.riverside.example/"] });
      expect(invite?.federation.startsWith(read?.federation ?? "none")).toBe(true);
    },
  );
});
