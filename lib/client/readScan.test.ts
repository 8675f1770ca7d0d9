import { describe, expect, test } from "vitest";
import { formatSheetLine } from "@/lib/protocol/backup-sheet";
import { formatCaseQr } from "@/lib/protocol/code";
import { formatFragment } from "@/lib/protocol/fragment";
import { readScan } from "./readScan";

const digest = "0123456789abcdef".repeat(4);
const fragment = { genesis: digest, roster: digest, token: "t".repeat(22) };
const whole = formatFragment(fragment);

describe("what a camera saw", () => {
  test("the code of a request", () => expect(readScan(formatCaseQr(digest))).toEqual({ kind: "case" }));

  test.each(["join", "recover"] as const)("a guardian's %s code, with its host and port", (kind) => {
    const link = `https://desk.example.org:8443/${kind}#${whole}`;
    expect(readScan(link)).toEqual({ kind, host: "desk.example.org:8443", fragment });
  });

  test("an estate card leads where a recover code does: to a request", () => {
    const link = `https://desk.example.org/inherit#${formatFragment({ genesis: digest, roster: digest })}`;
    const card = { genesis: digest, roster: digest };
    expect(readScan(link)).toEqual({ kind: "recover", host: "desk.example.org", fragment: card });
  });

  test.each([
    ["https://desk.example.org/join", "desk.example.org"],
    [`https://desk.example.org/join#${whole}x.y`, "desk.example.org"],
    [`https://desk.example.org/elsewhere#${whole}`, "desk.example.org"],
    // The host is what the browser would go to, whatever stands before it.
    [`https://desk.example.org@evil.example/x#${whole}`, "evil.example"],
    ["HTTPS://EVIL.EXAMPLE/", "evil.example"],
  ])("%s is a link to %s and no code of a guardian", (text, host) => {
    expect(readScan(text)).toEqual({ kind: "link", host });
  });

  test("a secret that somebody shows by mistake is known as one, also cut or of a later version", () => {
    const line = formatSheetLine({ genesis: digest, roster: digest, backupSeed: new Uint8Array(32) });
    for (const text of [line, line.slice(0, 60), "HOLDFAST-BACKUP-2:00"])
      expect(readScan(text)).toEqual({ kind: "sheet" });
    expect(readScan("HOLDFAST-TICKET-1:00")).toEqual({ kind: "ticket" });
  });

  test.each([
    "",
    "hello",
    "javascript:alert(1)",
    "bitcoin:bc1qexample",
    `HOLDFAST:${"0".repeat(51)}`,
    `holdfast:${"0".repeat(52)}`,
    "https://",
  ])("%j is something else", (text) => expect(readScan(text)).toEqual({ kind: "other" }));
});
