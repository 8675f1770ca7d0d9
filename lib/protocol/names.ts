/**
 * The recovery name, folded: many spellings, one key.
 *
 *   fold = NFKD → drop U+0300–U+036F → lower-case → each run of characters that are neither letters, marks nor digits
 *          becomes one space → trim → NFKC
 *
 * Examples: `O’Brien` and `O'Brien` → `o brien`; `José` and `Jose` → `jose`; `  Ana-Maria  ` → `ana maria`.
 * Fixed for ever: a change would lock people out. Unicode promises that normalisation of *assigned* characters never
 * changes, so a name with an unassigned one is refused. Letters are `\p{L}`, marks `\p{M}`, digits `\p{Nd}`.
 */

export type NameFault = "tooShort" | "unassigned";

/** A name from which no key can be made. The name itself is never in the message. */
export class NameError extends RangeError {
  override readonly name = "NameError";
  constructor(readonly code: NameFault) {
    super(code === "tooShort" ? "a name needs at least two letters" : "the name has characters that Unicode lacks");
  }
}

/** @throws NameError if fewer than two letters are left, or a code point is unassigned (lone surrogates included). */
export function foldName(name: string): string {
  if (/[\p{Cn}\p{Cs}]/u.test(name)) throw new NameError("unassigned");
  const folded = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
    .trim()
    .normalize("NFKC");
  if ((folded.match(/\p{L}/gu) ?? []).length < 2) throw new NameError("tooShort");
  return folded;
}
