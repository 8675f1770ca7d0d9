/**
 * A token by which a script reads in the stead of its owner:
 *
 *   token = "holdfast." ‖ base64url(name) ‖ "." ‖ base64url(secret)        name 16 bytes, secret 32 bytes, both random
 *   hash  = digestOf("access-token", name, secret)
 *
 * The server knows name and hash. It goes in a header alone, `Authorization: Bearer <token>`, never in an address.
 *
 * Example: holdfast.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
 */
import { type Bytes, fromBase64url, toBase64url, toHex } from "./bytes";
import type { Digest } from "./fields";
import { digestOf } from "./hash";

export interface AccessToken {
  /** In hexadecimal; no secret. */
  name: string;
  hash: Digest;
}

const nameSize = 16;
const secretSize = 32;

/** @throws RangeError on parts of another length. */
export function formatAccessToken(name: Uint8Array, secret: Uint8Array): string {
  if (name.length !== nameSize || secret.length !== secretSize) throw new RangeError("no token has parts like these");
  return `holdfast.${toBase64url(name)}.${toBase64url(secret)}`;
}

/** Inverse of {@link formatAccessToken}, as far as anybody needs it; null for a text that is no such token. */
export function parseAccessToken(text: string): AccessToken | null {
  const [prefix, first, second, ...more] = text.length > 100 ? [] : text.split(".");
  if (prefix !== "holdfast" || first === undefined || second === undefined || more.length > 0) return null;
  const name = bytesOf(first, nameSize);
  const secret = bytesOf(second, secretSize);
  return name && secret && { name: toHex(name), hash: digestOf("access-token", name, secret) };
}

function bytesOf(text: string, size: number): Bytes | null {
  try {
    const bytes = fromBase64url(text);
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}
