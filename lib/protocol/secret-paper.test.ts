import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BackupSheet, formatSheet, formatSheetLine, parseSheet } from "./backup-sheet";
import { own, toHex } from "./bytes";
import { formatIdentity, identitySeed } from "./identity-seed";
import { newIdentity } from "./sealing";
import { formatLine, formatPaper, parsePaper } from "./secret-paper";
import { formatTicket, formatTicketLine, parseTicket, type Ticket } from "./ticket";

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(own);
const digest = bytes32.map(toHex);
const sheets: fc.Arbitrary<BackupSheet> = fc.record({ genesis: digest, roster: digest, backupSeed: bytes32 });
const tickets: fc.Arbitrary<Ticket> = fc.record(
  {
    genesis: digest,
    roster: digest,
    caseId: digest,
    caseSeed: bytes32,
    recipientIdentity: bytes32.map(formatIdentity),
    fileIdentity: bytes32.map(formatIdentity),
    lookup: digest,
  },
  { requiredKeys: ["genesis", "roster", "caseId", "caseSeed", "recipientIdentity", "fileIdentity"] },
);
const [sheet] = fc.sample(sheets, 1) as [BackupSheet];
const [ticket] = fc.sample(tickets, 1) as [Ticket];

describe("age identities as seeds", () => {
  test("both ways, as the library makes them", async () => {
    const { identity } = await newIdentity();
    expect(formatIdentity(identitySeed(identity))).toBe(identity);
  });

  test("anything else is refused, and not repeated", async () => {
    const { identity } = await newIdentity();
    const x25519 = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    for (const wrong of ["", identity.toLowerCase(), `${identity}Q`, identity.slice(0, -1), x25519]) {
      expect(() => identitySeed(wrong)).toThrow("not a hybrid age identity");
    }
    expect(() => formatIdentity(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe("papers", () => {
  test("tickets and sheets survive, as a line and as a file", () => {
    fc.assert(
      fc.property(sheets, tickets, (anySheet, anyTicket) => {
        const sentences = ["Your sheet.", "Keep it secret: it is one."];
        expect(parseSheet(formatSheetLine(anySheet))).toEqual(anySheet);
        expect(parseSheet(formatSheet(anySheet, sentences))).toEqual(anySheet);
        expect(parseTicket(formatTicketLine(anyTicket))).toEqual(anyTicket);
        expect(parseTicket(formatTicket(anyTicket, sentences))).toEqual(anyTicket);
      }),
      { numRuns: 50 },
    );
  });

  test("a line fits the alphanumeric mode of a QR code", () => {
    for (const line of [formatSheetLine(sheet), formatTicketLine(ticket)])
      expect(line).toMatch(/^[0-9A-Z:-]{100,500}$/);
  });

  test("other line ends and foldings don't matter", () => {
    const file = formatTicket(ticket, ["A ticket."]);
    expect(parseTicket(file.replaceAll("\n", "\r\n"))).toEqual(ticket);
    expect(parseTicket(`  ${formatTicketLine(ticket)} \n`)).toEqual(ticket);
  });

  test("every changed or missing character of the line is noticed", () => {
    const line = formatSheetLine(sheet);
    for (let at = 0; at < line.length; at++) {
      const changed = `${line.slice(0, at)}${line[at] === "7" ? "8" : "7"}${line.slice(at + 1)}`;
      expect(() => parseSheet(changed), `character ${at}`).toThrow(RangeError);
      expect(() => parseSheet(line.slice(0, at))).toThrow(RangeError);
    }
    expect(() => parseSheet(`${line}7`)).toThrow(RangeError);
  });

  test("a ticket is no sheet, and a sheet of another length is none", () => {
    expect(() => parseSheet(formatTicket(ticket, ["A ticket."]))).toThrow(/no such line/);
    expect(() => parseTicket(formatSheetLine(sheet))).toThrow(/no such line/);
    expect(() => parseSheet(formatLine("HOLDFAST-BACKUP-1", new Uint8Array(95)))).toThrow(/not a backup sheet/);
    expect(() => parseTicket(formatLine("HOLDFAST-TICKET-1", new Uint8Array(160)))).toThrow(/not a ticket/);
    expect(() => parsePaper("X", formatPaper(["Y:0"], "Y", new Uint8Array(3)))).toThrow(RangeError);
  });

  test("a field of another length is not written", () => {
    expect(() => formatSheetLine({ ...sheet, backupSeed: new Uint8Array(31) })).toThrow(RangeError);
    expect(() => formatTicketLine({ ...ticket, caseId: "00" })).toThrow(RangeError);
    expect(() => formatTicketLine({ ...ticket, caseSeed: new Uint8Array(64) })).toThrow(RangeError);
  });
});
