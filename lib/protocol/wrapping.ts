/**
 * Wrapping: a compartment's identity under the key of one of its grants. The wrapped bytes are what is split.
 *
 *   wrapped = nonce(24) ‖ XChaCha20-Poly1305 ciphertext and tag
 *   associated data = prefixed("holdfast/v1/wrapping", backup(32), compartment(8), grant)
 *
 * so that what was wrapped for one grant opens under no other, even where the keys were the same.
 */
import { type Binding, decrypt, encrypt } from "./aead";
import { type Bytes, fromHex } from "./bytes";
import type { Digest, GrantKind } from "./fields";
import { digestOf } from "./hash";

export interface WrapContext {
  /** 64 hexadecimal digits. */
  backup: string;
  /** 16 hexadecimal digits. */
  compartment: string;
  grant: GrantKind;
}

/** @throws RangeError unless the key has 32 bytes. */
export const wrap = (key: Uint8Array, plaintext: Uint8Array, context: WrapContext): Bytes =>
  encrypt(key, plaintext, bindingOf(context));

/**
 * Inverse of {@link wrap}.
 * @returns null under a wrong key (a mistyped name) or in another context.
 * @throws RangeError unless the key has 32 bytes and the wrapped bytes are at least 40.
 */
export const unwrap = (key: Uint8Array, wrapped: Uint8Array, context: WrapContext): Bytes | null =>
  decrypt(key, wrapped, bindingOf(context));

/** `digestOf("wrapped", bytes)`: tells, whatever the epoch, whether the shares gave the right bytes. */
export const wrappedDigest = (wrapped: Uint8Array): Digest => digestOf("wrapped", wrapped);

const bindingOf = ({ backup, compartment, grant }: WrapContext): Binding => [
  "wrapping",
  fromHex(backup),
  fromHex(compartment),
  grant,
];
