/**
 * Secrets that a person saves as a file, prints, or shows as a QR code: fixed fields in one line of capitals.
 *
 *   line = KIND ":" Crockford base32 of ( fields ‖ first 4 bytes of SHA-256(prefixed("holdfast/v1/paper", KIND, fields)) )
 *
 * A file has sentences above the line; the line is folded there, so white space within it does not count. All of it
 * fits the alphanumeric mode of a QR code.
 */
import { type Bytes, concat, equal, fromHex } from "./bytes";
import { fromCrockford, toCrockford } from "./crockford";
import { digestOf } from "./hash";

const checkLength = 4;

const checkOf = (kind: string, fields: Uint8Array): Bytes =>
  fromHex(digestOf("paper", kind, fields)).slice(0, checkLength);

/** The line, unfolded: what a QR code carries. */
export const formatLine = (kind: string, fields: Uint8Array): string =>
  `${kind}:${toCrockford(concat(fields, checkOf(kind, fields)))}`;

/**
 * Inverse of {@link formatLine} and {@link formatPaper}: finds the line in whatever text a person hands in.
 * @throws RangeError if there is none of this kind, or its check does not hold.
 */
export function parsePaper(kind: string, text: string): Bytes {
  const [, folded] = new RegExp(`(?:^|\\s)${kind}:([0-9A-Z\\s]+)$`).exec(text.trimEnd()) ?? [];
  if (folded === undefined) throw new RangeError("there is no such line in the text");
  const bytes = decode(folded.replace(/\s/g, ""));
  const fields = bytes.slice(0, -checkLength);
  if (!equal(bytes.slice(-checkLength), checkOf(kind, fields))) throw new RangeError("the line was changed or cut");
  return fields;
}

function decode(text: string): Bytes {
  try {
    return fromCrockford(text);
  } catch {
    throw new RangeError("the line was changed or cut");
  }
}

/** A text file: the sentences, then the line folded to 60 characters. */
export function formatPaper(sentences: string[], kind: string, fields: Uint8Array): string {
  const folded = formatLine(kind, fields).match(/.{1,60}/g) ?? [];
  return [...sentences, "", ...folded, ""].join("\n");
}
