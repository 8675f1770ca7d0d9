/**
 * Requests of people without an account, authorised by the key of their backup or case.
 *
 *   header  = "Authorization: Holdfast " ‖ token
 *   token   = key (64 hex) "." at (milliseconds, decimal) "." base64url(signature)
 *   message = prefixed("holdfast/v1/request", method, path with query, digest of the body or "", u64(at))
 *
 * Ten minutes each way; within them the same request may be sent again, so it must be harmless to do so.
 */
import { fromBase64url, prefixed, toBase64url, u64 } from "./bytes";
import { type SigningKey, signBytes, verifySignature } from "./ed25519";
import type { Digest, PublicKey } from "./fields";

export interface RequestToSign {
  /** In capitals: `GET`, `POST`. */
  method: string;
  /** From the first slash on, with the query as it is sent. */
  path: string;
  /** SHA-256 of the body's bytes, where there is one (`blobDigest`). */
  bodyDigest?: Digest | undefined;
}

/** How far a request's time may lie from the server's, in milliseconds. */
export const requestSkew = 600_000;

const messageOf = ({ method, path, bodyDigest }: RequestToSign, at: number) =>
  prefixed("holdfast/v1/request", method, path, bodyDigest ?? "", u64(at));

/** @param at milliseconds since the epoch. */
export function signRequest(key: SigningKey, request: RequestToSign, at: number): string {
  return `${key.key}.${at}.${toBase64url(signBytes(key.secret, messageOf(request, at)))}`;
}

/** The key that signed this very request, or null: malformed, of another request, too old, or of an unsafe key. */
export async function verifyRequest(token: string, request: RequestToSign, now: number): Promise<PublicKey | null> {
  const [, key, time, signature] = /^([0-9a-f]{64})\.(0|[1-9]\d{0,15})\.([A-Za-z0-9_-]{86})$/.exec(token) ?? [];
  const at = Number(time);
  if (!key || !signature || !Number.isSafeInteger(at) || Math.abs(now - at) > requestSkew) return null;
  const bytes = decode(signature);
  return bytes !== null && (await verifySignature(key, bytes, messageOf(request, at))) ? key : null;
}

function decode(text: string): Uint8Array | null {
  try {
    return fromBase64url(text);
  } catch {
    return null;
  }
}
