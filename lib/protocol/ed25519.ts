/**
 * Ed25519 (RFC 8032 §5.1), one rule for every fold: the equation without cofactor, canonical encodings only, no key of small
 * order, under which anybody could sign, and no R of small order. node:crypto and WebCrypto verify the equation just so, but
 * some accept any key and R, and some refuse those of small order: so every verification looks at both. Where neither is at
 * hand, the same equation is reckoned with noble's points; noble's own `verify` multiplies by the cofactor and accepts what
 * the others refuse.
 */
import type { KeyObject } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
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

/** The encodings of the eight points of small order whose y is below the prime of the field, with either sign of x. */
const smallOrder: ReadonlySet<PublicKey> = new Set(
  [
    `${"00".repeat(31)}00`,
    `01${"00".repeat(30)}00`,
    `ec${"ff".repeat(30)}7f`,
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  ].flatMap((key) => [key, key.slice(0, 62) + (Number.parseInt(key.slice(62), 16) | 0x80).toString(16)]),
);

/** Their first bytes: nearly every signature is told apart by its own. */
const smallOrderBegins: ReadonlySet<number | undefined> = new Set([0x00, 0x01, 0xec, 0x26, 0xc7]);

/** Whether the first half of a signature, R, is of small order: no honest signer makes one, and verifiers disagree on it. */
const hasSmallR = (signature: Uint8Array): boolean =>
  smallOrderBegins.has(signature[0]) && smallOrder.has(toHex(signature.subarray(0, 32)));

/** A y of the field's prime or more: nineteen numbers, little-endian, with either sign. */
const unreduced = /^(e[d-f]|f[0-9a-f])(ff){30}[7f]f$/;

/**
 * Whether a key is written as ours are and is not of small order. It need not be a point at all: what is none verifies
 * nothing, so that this is all that a key lacks under which a signature has verified.
 */
export const wellEncodedKey = (key: PublicKey): boolean =>
  /^[0-9a-f]{64}$/.test(key) && !smallOrder.has(key) && !unreduced.test(key);

/** To find out whether there is a point of that name takes as long as to verify, and a log names the same keys often. */
const screened = new Map<PublicKey, boolean>();
const screenedAtMost = 50_000;

/** True for a canonically encoded point of the curve that is not of small order: the keys we accept. */
export function screenPublicKey(key: PublicKey): boolean {
  const known = screened.get(key);
  if (known !== undefined) return known;
  if (!wellEncodedKey(key)) return false;
  const verdict = isPoint(fromHex(key));
  if (screened.size >= screenedAtMost) screened.clear();
  screened.set(key, verdict);
  return verdict;
}

function isPoint(bytes: Uint8Array): boolean {
  try {
    ed25519.Point.fromBytes(bytes, false);
    return true;
  } catch {
    return false;
  }
}

/** Notes that a key has passed, in another thread of this very program or by a signature under it. */
export const noteScreened = (key: PublicKey): void => {
  if (screened.size >= screenedAtMost) screened.clear();
  screened.set(key, true);
};

/** @returns false for whatever is not a valid signature, malformed input included; throws nothing. */
export async function verifySignature(key: PublicKey, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  return wellEncodedKey(key) && verifyUnderScreened(key, signature, message);
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
  if (signature.length !== 64 || hasSmallR(signature)) return false;
  if (nodeCrypto) {
    try {
      return nodeCrypto.verify(null, message, nodeKey(key, nodeCrypto), signature);
    } catch {
      return false;
    }
  }
  try {
    return await crypto.subtle.verify("Ed25519", await subtleKey(key), signature as Bytes, message as Bytes);
  } catch {
    return /^[0-9a-f]{64}$/.test(key) && verifyWithoutNative(fromHex(key), signature, message);
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

/**
 * As JWK, which is imported as it is; DER would go through a parser that takes as long as to verify.
 * @throws Error unless the key has 32 bytes in hexadecimal.
 */
function nodeKey(key: PublicKey, { createPublicKey }: NonNullable<typeof nodeCrypto>): KeyObject {
  const known = nodeKeys.get(key);
  if (known) return known;
  const jwk = { kty: "OKP", crv: "Ed25519", x: toBase64url(fromHex(key)) };
  return keep(nodeKeys, key, createPublicKey({ key: jwk, format: "jwk" }));
}

/** @throws Error unless the key has 32 bytes in hexadecimal. */
async function subtleKey(key: PublicKey): Promise<CryptoKey> {
  const known = subtleKeys.get(key);
  return (
    known ?? keep(subtleKeys, key, await crypto.subtle.importKey("raw", fromHex(key), "Ed25519", false, ["verify"]))
  );
}

/** The same rule in JavaScript alone; exported so that the tests hold both to the same vectors. */
export function verifyWithoutNative(keyBytes: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  if (keyBytes.length !== 32 || signature.length !== 64 || !wellEncodedKey(toHex(keyBytes))) return false;
  if (hasSmallR(signature)) return false;
  const { Point } = ed25519;
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
  if (s >= Point.Fn.ORDER) return false;
  try {
    const k = Point.Fn.create(littleEndian(sha512(concat(r, keyBytes, message))));
    const key = Point.fromBytes(keyBytes, false);
    const expected = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k));
    return toHex(expected.toBytes()) === toHex(r);
  } catch {
    return false;
  }
}

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes.slice().reverse())}`);
