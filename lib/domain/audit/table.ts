/**
 * The log as a table for people: CSV (RFC 4180, UTF-8, CRLF), one row an entry, nothing that is sealed. Every cell is
 * quoted; one that a spreadsheet could take for a formula has an apostrophe before it.
 *
 *   index, time, act, by, signers, case, backup, outcome, statement
 *
 *   time        accepted at, ISO 8601 UTC with milliseconds
 *   act         name of the statement
 *   by          names of guardians and auditors as the last roster before it has them; else whose key it is: backup,
 *               case, server
 *   signers     keys, with a space between
 *   outcome     how a case was completed, a notice came out, why it was denied or somebody stepped back
 *   statement   its digest
 */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { scopeOf } from "../scope";
import { signerKinds } from "../signerKinds";

export type NamesOfKeys = Map<PublicKey, string>;

/** The names that a roster gives to keys. */
export function namesIn(signed: Signed): [PublicKey, string][] {
  if (signed.name !== "roster.genesis" && signed.name !== "roster.updated") return [];
  const { guardians, auditors } = signed.body.roster;
  return [...guardians, ...auditors].map(({ key, name }) => [key, name]);
}

export interface TableEntry {
  index: number;
  /** Milliseconds. */
  acceptedAt: number;
  signed: Signed;
}

/** What spreadsheets begin a formula with, the wide forms of East Asian keyboards among them, after any white space. */
const formula = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const line = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

const columns = ["index", "time", "act", "by", "signers", "case", "backup", "outcome", "statement"] as const;

/** The first line. */
export const csvHeader = line(columns);

/** The line of an entry. */
export function csvRow({ index, acceptedAt, signed }: TableEntry, names: ReadonlyMap<PublicKey, string>): string {
  return line([
    String(index),
    new Date(acceptedAt).toISOString(),
    signed.name,
    byWhom(signed, names),
    signed.signers.join(" "),
    caseOf(signed),
    backupOf(signed),
    outcomeOf(signed),
    signed.digest,
  ]);
}

function byWhom({ name, signers }: Signed, names: ReadonlyMap<PublicKey, string>): string {
  const kind = signerKinds[name];
  if (kind === "backup" || kind === "case") return kind;
  return kind === "event" ? "server" : signers.map((key) => names.get(key) ?? key).join(", ");
}

/** The case that a statement is about; empty for none. */
export function caseOf(signed: Signed): Digest | "" {
  if (signed.name === "case.opened") return signed.digest;
  return "case" in signed.body ? signed.body.case : "";
}

function backupOf(signed: Signed): Digest | "" {
  if (signed.name === "backup.created" || signed.name === "backup.updated") return scopeOf(signed);
  return "backup" in signed.body ? signed.body.backup : "";
}

/** What came of an act, in the statement's own word, where it has one. */
export function outcomeOf({ body }: Signed): string {
  if ("outcome" in body) return body.outcome;
  return "reason" in body ? body.reason : "";
}
