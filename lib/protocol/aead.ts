/**
 * Symmetric encryption: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) under a random nonce.
 *
 *   file = nonce(24) ‖ ciphertext ‖ tag(16)
 *
 * The associated data is `prefixed("holdfast/v1/" + purpose, part, …)`: what was encrypted for one purpose or one
 * context opens under no other.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { randomBytes } from "@noble/hashes/utils.js";
import { type Bytes, concat, own, prefixed } from "./bytes";

const nonceLength = 24;
const tagLength = 16;

/** What a ciphertext is bound to: a purpose, and the parts that tell one thing of that purpose from another. */
export type Binding = readonly [purpose: string, ...parts: (Uint8Array | string)[]];

/** @throws RangeError unless the key has 32 bytes. */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, binding: Binding): Bytes {
  const nonce = randomBytes(nonceLength);
  return concat(nonce, cipher(key, nonce, binding).encrypt(plaintext));
}

/**
 * Inverse of {@link encrypt}.
 * @returns null where the tag does not fit: another key, another binding, or changed bytes (they cannot be told apart).
 * @throws RangeError unless the key has 32 bytes and the file at least 40.
 */
export function decrypt(key: Uint8Array, file: Uint8Array, binding: Binding): Bytes | null {
  if (file.length < nonceLength + tagLength) throw new RangeError("too short to be encrypted");
  const opened = cipher(key, file.subarray(0, nonceLength), binding);
  try {
    return own(opened.decrypt(file.subarray(nonceLength)));
  } catch {
    return null;
  }
}

function cipher(key: Uint8Array, nonce: Uint8Array, [purpose, ...parts]: Binding) {
  if (key.length !== 32) throw new RangeError("the key must have 32 bytes");
  return xchacha20poly1305(key, nonce, prefixed(`holdfast/v1/${purpose}`, ...parts));
}
