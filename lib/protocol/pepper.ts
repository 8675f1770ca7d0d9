/**
 * The pepper: RFC 9497 POPRF over P256-SHA256. The server evaluates without learning the input, the browser checks
 * the proof against the public key that the guardians signed.
 *
 *   info    "lookup" | "owner/<backup, hex>" | "heirs/<backup, hex>"        (UTF-8; the server builds it itself)
 *   input   utf8(fold(name)) for lookup and owner, utf8(backup, hex) for heirs
 *   output  32 bytes
 *
 * Elements are compressed points of 33 bytes and nothing else (the library would also read uncompressed ones, and then
 * one try could be spelt in two ways); a proof has 64 bytes. The scalar of a {@link Blinding} outlives a crash: kept, it
 * makes the same element out of the same input, and to ask for that again costs no try. The input itself is kept nowhere.
 */
import { p256, p256_oprf } from "@noble/curves/nist.js";
import { type Bytes, fromHex, own, toHex, utf8 } from "./bytes";
import { BackupId, type Digest, P256Point } from "./fields";
import { digestOf } from "./hash";

/** What the browser holds while the server evaluates. Secret: it tells the input, and with the answer the output. */
export interface Blinding {
  input: Bytes;
  info: string;
  /** The blinding scalar, 32 bytes. */
  blind: Bytes;
  /** The blinded element, which goes to the server: 33 bytes. */
  blinded: Bytes;
}

export interface PepperAnswer {
  /** The evaluated element, 33 bytes. */
  evaluated: Bytes;
  /** 64 bytes. */
  proof: Bytes;
}

export const lookupInfo = "lookup";
/** @throws ZodError unless `backup` is 64 hexadecimal digits. */
export const ownerInfo = (backup: string): string => `owner/${BackupId.parse(backup)}`;
/** @throws ZodError unless `backup` is 64 hexadecimal digits. */
export const heirsInfo = (backup: string): string => `heirs/${BackupId.parse(backup)}`;

/** The public key of a pepper key, a compressed point in hexadecimal. @throws Error unless it is a scalar of 32 bytes. */
export const pepperPublicKey = (secretKey: Uint8Array): string => toHex(p256.getPublicKey(secretKey, true));

/**
 * Blinds `input` (at most 65,535 bytes): under fresh randomness, or under the scalar of an earlier blinding that was kept.
 * @throws RangeError if `publicKey` is not a compressed point of the curve, in hexadecimal, or `kept` is no scalar.
 */
export function blindName(input: Uint8Array, info: string, publicKey: string, kept?: Uint8Array): Blinding {
  const { blind, blinded } = refusing("the pepper's public key is unusable", () =>
    p256_oprf.poprf(utf8(info)).blind(input, pointOf(publicKey), kept && (() => drawn(kept))),
  );
  if (kept && toHex(blind) !== toHex(kept)) throw new RangeError("a blinding scalar is a number from 1 to n - 1");
  return { input: own(input), info, blind: own(blind), blinded: own(blinded) };
}

/** The 48 random bytes out of which the library comes to this scalar: it takes them modulo n − 1 and adds one. */
const drawn = (scalar: Uint8Array): Bytes =>
  fromHex((BigInt(`0x${toHex(scalar)}`) - 1n).toString(16).padStart(96, "0"));

/** The server's half. @throws RangeError if `blinded` is not a compressed point, or the key not a scalar. */
export function evaluatePepper(secretKey: Uint8Array, blinded: Uint8Array, info: string): PepperAnswer {
  checkElement(blinded);
  const answer = refusing("the blinded element cannot be evaluated", () =>
    p256_oprf.poprf(utf8(info)).blindEvaluate(secretKey, blinded),
  );
  return { evaluated: own(answer.evaluated), proof: own(answer.proof) };
}

/**
 * The output, 32 bytes. The proof is always checked: against `publicKey`, and the info and element of the blinding.
 * @throws RangeError if the answer is malformed, or was made under another key or info, or for another element.
 */
export function finishPepper(blinding: Blinding, answer: PepperAnswer, publicKey: string): Bytes {
  checkElement(answer.evaluated);
  return refusing("the pepper's answer is not proven under the federation's key", () => {
    const poprf = p256_oprf.poprf(utf8(blinding.info));
    // The tweaked key is made anew out of key and info: one that was stored might belong to others.
    const { tweakedKey } = poprf.blind(blinding.input, pointOf(publicKey));
    const { input, blind, blinded } = blinding;
    return own(poprf.finalize(input, blind, answer.evaluated, blinded, answer.proof, tweakedKey));
  });
}

/** `digestOf("blinded", element)`: by this a `pepper.asked` statement names its element. */
export const blindedDigest = (blinded: Uint8Array): Digest => digestOf("blinded", blinded);

function checkElement(element: Uint8Array): void {
  if (element.length !== 33 || !P256Point.safeParse(toHex(element)).success) {
    throw new RangeError("an element must be a compressed P-256 point");
  }
}

function pointOf(publicKey: string): Bytes {
  if (!P256Point.safeParse(publicKey).success) throw new RangeError("the key must be a compressed P-256 point");
  return fromHex(publicKey);
}

/** Runs library code, whose errors are of many kinds and whose texts may repeat what they were given. */
function refusing<T>(because: string, run: () => T): T {
  try {
    return run();
  } catch {
    throw new RangeError(because);
  }
}
