/**
 * Digests: `SHA-256(prefixed("holdfast/v1/" + purpose, part, …))`, spelt as 64 lower-case hexadecimal digits.
 * The purpose separates the domains: a digest made for one thing is never a digest of another.
 */
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { type Bytes, own, prefixed, toHex } from "./bytes";
import { nodeCrypto } from "./native";

const nativeHash = nodeCrypto?.hash;

/** SHA-256 (FIPS 180-4), 32 bytes. Native where it can be had without waiting. */
export const sha256 = (bytes: Uint8Array): Bytes =>
  nativeHash ? fromCharacters(nativeHash("sha256", bytes, "binary")) : own(nobleSha256(bytes));

/** One byte for each character: a Buffer from native code costs more than the hash itself. */
function fromCharacters(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The same in hexadecimal, as digests are spelt. */
export const sha256Hex = (bytes: Uint8Array): string =>
  nativeHash ? nativeHash("sha256", bytes) : toHex(nobleSha256(bytes));

/** The separated digest of `parts` for `purpose`, in hexadecimal. */
export function digestOf(purpose: string, ...parts: (Uint8Array | string)[]): string {
  return sha256Hex(prefixed(`holdfast/v1/${purpose}`, ...parts));
}

/** Digest by which a stored blob (always ciphertext) is named: plain SHA-256, so that any tool can check it. */
export const blobDigest = sha256Hex;
