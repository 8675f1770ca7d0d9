/**
 * Ed25519 (RFC 8032 §5.1), one rule for every fold: the equation without cofactor, canonical encodings only, and keys
 * of prime order. node:crypto and WebCrypto verify the equation just so, but accept any key; where neither is at hand,
 * noble verifies with `zip215: false` and R is held to be free of torsion, because noble alone accepts what they refuse.
 * Under a key of small order anybody can sign, and under one with torsion verifiers disagree: so every verification
 * screens its key, whether or not it was screened when it was registered. The verdicts are remembered.
 */
import type { KeyObject } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, concat, fromHex, own, toBase64url, toHex } from "./bytes";
import type { PublicKey } from "./fields";
import { nodeCrypto } from "./native";

/** DER PrivateKeyInfo of an Ed25519 key is this, then the 32 bytes of the seed (RFC 8410 §7). */
const pkcs8Prefix = fromHex("302e020100300506032b657004220420");

export interface SigningKey {
  /** 32-byte seed. */
  secret: Bytes;
  /** 32-byte public key in hexadecimal. */
  key: PublicKey;
}

/** The key pair of a 32-byte seed, or of a fresh one. @throws RangeError if the seed is not 32 bytes. */
export function signingKey(seed: Uint8Array = ed25519.utils.randomSecretKey()): SigningKey {
  if (seed.length !== 32) throw new RangeError("an Ed25519 seed has 32 bytes");
  return { secret: own(seed), key: toHex(ed25519.getPublicKey(seed)) };
}

/**
 * 64-byte signature. RFC 8032 leaves no choice in it, so that whoever signs gets the same bytes; node:crypto, where it is
 * at hand, is many times faster.
 */
export function signBytes(secret: Uint8Array, message: Uint8Array): Bytes {
  if (!nodeCrypto) return own(ed25519.sign(message, secret));
  return own(nodeCrypto.sign(null, message, imported.get(secret) ?? importSecret(secret, nodeCrypto)));
}

/** By the array that holds the seed, which nobody changes: to import a key takes ten times as long as to sign with it. */
const imported = new WeakMap<Uint8Array, KeyObject>();

function importSecret(secret: Uint8Array, { createPrivateKey }: NonNullable<typeof nodeCrypto>): KeyObject {
  const key = createPrivateKey({ key: concat(pkcs8Prefix, secret) as unknown as Buffer, format: "der", type: "pkcs8" });
  imported.set(secret, key);
  return key;
}

/** The point if it is canonically encoded and in the prime-order subgroup (which holds the identity), else null. */
function torsionFreePoint(bytes: Uint8Array) {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return point.isTorsionFree() ? point : null;
  } catch {
    return null;
  }
}

/** A screening costs about ten verifications of node:crypto, and a log names the same keys again and again. */
const screened = new Map<PublicKey, boolean>();
const screenedAtMost = 50_000;

/** True for a canonically encoded point of the prime-order subgroup other than the identity: the keys we accept. */
export function screenPublicKey(key: PublicKey): boolean {
  const known = screened.get(key);
  if (known !== undefined) return known;
  if (!/^[0-9a-f]{64}$/.test(key)) return false;
  const point = torsionFreePoint(fromHex(key));
  const verdict = point !== null && !point.is0();
  if (screened.size >= screenedAtMost) screened.clear();
  screened.set(key, verdict);
  return verdict;
}

/** Notes a verdict that {@link screenPublicKey} gave in another thread of this very program. */
export const noteScreened = (key: PublicKey): void => {
  if (screened.size >= screenedAtMost) screened.clear();
  screened.set(key, true);
};

/** @returns false for whatever is not a valid signature, malformed input included; throws nothing. */
export async function verifySignature(key: PublicKey, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  return screenPublicKey(key) && verifyUnderScreened(key, signature, message);
}

/**
 * The equation alone, for whoever sees to it that the key is screened: an audit screens every key where it is registered,
 * once, and lets nobody sign who was not registered. @returns as {@link verifySignature}.
 */
export async function verifyUnderScreened(
  key: PublicKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (signature.length !== 64 || !/^[0-9a-f]{64}$/.test(key)) return false;
  const keyBytes = fromHex(key);
  if (nodeCrypto) {
    try {
      return nodeCrypto.verify(null, message, nodeKey(key, keyBytes, nodeCrypto), signature);
    } catch {
      return false;
    }
  }
  try {
    return await crypto.subtle.verify("Ed25519", await subtleKey(key, keyBytes), own(signature), own(message));
  } catch {
    return verifyWithoutNative(keyBytes, signature, message);
  }
}

/** Keys as the platform has them: most statements of a log are signed by the same few guardians. */
const nodeKeys = new Map<PublicKey, KeyObject>();
const subtleKeys = new Map<PublicKey, CryptoKey>();
const keysAtMost = 2_000;

function keep<K>(keys: Map<PublicKey, K>, name: PublicKey, key: K): K {
  if (keys.size >= keysAtMost) keys.clear();
  keys.set(name, key);
  return key;
}

/** As JWK, which is imported as it is; DER would go through a parser that takes as long as to verify. */
function nodeKey(key: PublicKey, bytes: Uint8Array, { createPublicKey }: NonNullable<typeof nodeCrypto>): KeyObject {
  const known = nodeKeys.get(key);
  if (known) return known;
  const jwk = { kty: "OKP", crv: "Ed25519", x: toBase64url(bytes) };
  return keep(nodeKeys, key, createPublicKey({ key: jwk, format: "jwk" }));
}

async function subtleKey(key: PublicKey, bytes: Bytes): Promise<CryptoKey> {
  const known = subtleKeys.get(key);
  return known ?? keep(subtleKeys, key, await crypto.subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]));
}

/** The same rule in JavaScript alone; exported so that the tests hold both to the same vectors. */
export function verifyWithoutNative(keyBytes: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  if (keyBytes.length !== 32 || signature.length !== 64 || !screenPublicKey(toHex(keyBytes))) return false;
  try {
    return (
      torsionFreePoint(signature.subarray(0, 32)) !== null &&
      ed25519.verify(signature, message, keyBytes, { zip215: false })
    );
  } catch {
    return false;
  }
}
