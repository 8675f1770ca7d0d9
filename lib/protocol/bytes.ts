/**
 * Bytes and their spellings.
 *
 * Every hash and signature of Holdfast is taken over `prefixed(...)`: each part is preceded by its length as an
 * unsigned 64-bit big-endian integer, so that no two lists of parts give the same bytes.
 */
import { base64, base64urlnopad, hex } from "@scure/base";
import { nodeBuffer } from "./native";

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a string. @throws RangeError if the string has a lone surrogate (it would be replaced silently). */
export function utf8(text: string): Bytes {
  if (!text.isWellFormed()) throw new RangeError("text has a lone surrogate");
  return encoder.encode(text);
}

/** @throws TypeError if the bytes are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The parts one after the other, in a buffer of their own. */
export function concat(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Unsigned 64-bit big-endian. @throws RangeError unless 0 ≤ n ≤ 2^53 − 1. */
export function u64(n: number): Bytes {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError("not an unsigned safe integer");
  const out = new Uint8Array(8);
  const view = new DataView(out.buffer);
  view.setUint32(0, Math.floor(n / 2 ** 32));
  view.setUint32(4, n % 2 ** 32);
  return out;
}

/** Inverse of {@link u64}. @throws RangeError if there are not 8 bytes or the number is above 2^53 − 1. */
export function fromU64(bytes: Uint8Array): number {
  if (bytes.length !== 8) throw new RangeError("not 8 bytes");
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const n = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
  if (!Number.isSafeInteger(n)) throw new RangeError("number too large");
  return n;
}

/** `u64(len(p1)) ‖ p1 ‖ u64(len(p2)) ‖ p2 ‖ …`; strings as UTF-8. */
export function prefixed(...parts: (Uint8Array | string)[]): Bytes {
  return concat(
    ...parts.flatMap((part) => {
      const bytes = typeof part === "string" ? utf8(part) : part;
      return [u64(bytes.length), bytes];
    }),
  );
}

/** Equality in time that depends on the lengths alone. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}

/** A copy that owns its buffer: libraries differ in what they return, WebCrypto and `Blob` want this one. */
export function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

interface Spelling {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array;
}

/**
 * The platform's own in Node.js, ten times as fast as JavaScript. It reads more spellings than it writes: what was read is
 * written again and compared.
 */
function spelling(name: "hex" | "base64" | "base64url", elsewhere: Spelling): Spelling {
  if (!nodeBuffer) return elsewhere;
  const { from } = nodeBuffer;
  const encode = ({ buffer, byteOffset, length }: Uint8Array) => from(buffer, byteOffset, length).toString(name);
  return {
    encode,
    decode(text) {
      const bytes = from(text, name);
      if (encode(bytes) !== text) throw new Error(`not the one spelling in ${name}`);
      return bytes;
    },
  };
}

const hexadecimal = spelling("hex", {
  encode: hex.encode,
  decode(text) {
    if (text !== text.toLowerCase()) throw new Error("hexadecimal must be lower-case");
    return hex.decode(text);
  },
});
const base64s = { padded: spelling("base64", base64), url: spelling("base64url", base64urlnopad) };

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => hexadecimal.encode(bytes);

/** @throws Error unless lower-case hexadecimal of even length. */
export const fromHex = (text: string): Bytes => own(hexadecimal.decode(text));

/** base64url without padding (RFC 4648 §5). */
export const toBase64url = (bytes: Uint8Array): string => base64s.url.encode(bytes);

/** @throws Error on any spelling that {@link toBase64url} would not write. */
export const fromBase64url = (text: string): Bytes => own(base64s.url.decode(text));

/** base64 with padding (RFC 4648 §4), for DSSE and the C2SP formats. */
export const toBase64 = (bytes: Uint8Array): string => base64s.padded.encode(bytes);

/** @throws Error on any spelling that {@link toBase64} would not write. */
export const fromBase64 = (text: string): Bytes => own(base64s.padded.decode(text));
