/**
 * Crockford's base32 (crockford.com/base32), for what people scan, read aloud and type: digits and capitals without
 * I, L, O, U. Bits big-endian, the last character filled up with zero bits; no check character.
 * Example: `ff00` ⇄ `ZW00`.
 */
import { base32crockford } from "@scure/base";
import { type Bytes, own } from "./bytes";

export const toCrockford = (bytes: Uint8Array): string => base32crockford.encode(bytes);

/** Inverse of {@link toCrockford}. @throws Error on any other character, spelling, length or non-zero filling. */
export function fromCrockford(text: string): Bytes {
  const bytes = own(base32crockford.decode(text));
  if (toCrockford(bytes) !== text) throw new RangeError("not the canonical spelling");
  return bytes;
}

/** What a person may have meant: capitals, without white space and hyphens, O as 0, I and L as 1. */
export function correctCrockford(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
