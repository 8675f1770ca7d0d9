/**
 * The pepper: RFC 9497 POPRF over P256-SHA256. The server evaluates without learning the input, the browser checks
 * the proof against the public key that the guardians signed.
 *
 *   info    "lookup" | "owner/<backup, hex>" | "heirs/<backup, hex>"        (UTF-8; the server builds it itself)
 *   input   utf8(fold(name)) for lookup and owner, utf8(backup, hex) for heirs
 *   output  32 bytes
 *
 * Elements are compressed points of 33 bytes and nothing else (the library would also read uncompressed ones, and then
 * one try could be spelt in two ways); a proof has 64 bytes. A {@link Blinding} outlives a crash: kept as text, it asks
 * for the same element again, which costs no try.
 */
import { p256, p256_oprf } from "@noble/curves/nist.js";
import { z } from "zod";
import { type Bytes, fromBase64url, fromHex, fromUtf8, own, toBase64url, toHex, utf8 } from "./bytes";
import { encodeCanonical, parseCanonical } from "./canonical";
import { BackupId, type Digest, P256Point } from "./fields";
import { digestOf } from "./hash";

/** What the browser keeps while the server evaluates. Secret: with the answer it tells the output. */
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
 * Blinds `input` (at most 65,535 bytes) under fresh randomness.
 * @throws RangeError if `publicKey` is not a compressed point of the curve, in hexadecimal.
 */
export function blindName(input: Uint8Array, info: string, publicKey: string): Blinding {
  const { blind, blinded } = refusing("the pepper's public key is unusable", () =>
    p256_oprf.poprf(utf8(info)).blind(input, pointOf(publicKey)),
  );
  return { input: own(input), info, blind: own(blind), blinded: own(blinded) };
}

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

const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);
const BlindingJson = z.strictObject({ blind: base64url, blinded: base64url, info: z.string(), input: base64url });

/** Canonical JSON of the blinding, its bytes in base64url; a secret. */
export function formatBlinding({ blind, blinded, info, input }: Blinding): string {
  return fromUtf8(
    encodeCanonical({
      blind: toBase64url(blind),
      blinded: toBase64url(blinded),
      info,
      input: toBase64url(input),
    }),
  );
}

/** Inverse of {@link formatBlinding}. @throws Error on what it would not write. */
export function parseBlinding(text: string): Blinding {
  const json = BlindingJson.parse(parseCanonical(utf8(text)));
  const blinding = {
    blind: fromBase64url(json.blind),
    blinded: fromBase64url(json.blinded),
    info: json.info,
    input: fromBase64url(json.input),
  };
  checkElement(blinding.blinded);
  if (blinding.blind.length !== 32) throw new RangeError("a blinding scalar has 32 bytes");
  return blinding;
}

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
