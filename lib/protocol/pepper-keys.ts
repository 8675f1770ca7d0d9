/**
 * A name and the pepper, step by step: `begin…` blinds, the server answers, `finish…` checks the proof and stretches.
 * Between the two a page keeps the blinding's scalar, so that a crash costs no try: with the same name it makes the same
 * element, which is answered again. Inputs and infos are those of pepper.ts, keys those of derive.ts.
 */
import { type Bytes, fromHex, fromUtf8, utf8 } from "./bytes";
import { type CompartmentKeys, heirsKeys, lookupOf, ownerKeys } from "./derive";
import type { Digest } from "./fields";
import { digestOf } from "./hash";
import { foldName } from "./names";
import { type Blinding, blindName, finishPepper, heirsInfo, lookupInfo, ownerInfo, type PepperAnswer } from "./pepper";
import type { Stretch } from "./stretch";

/** @throws NameError on a name from which no key can be made, RangeError on an unusable pepper key. */
export const beginLookup = (name: string, pepperKey: string): Blinding =>
  blindName(utf8(foldName(name)), lookupInfo, pepperKey);

/** @throws NameError on a name from which no key can be made, RangeError on an unusable pepper key. */
export const beginOwner = (name: string, backup: Digest, pepperKey: string, kept?: Bytes): Blinding =>
  blindName(utf8(foldName(name)), ownerInfo(backup), pepperKey, kept);

/** Needs no name. @throws RangeError on an unusable pepper key. */
export const beginHeirs = (backup: Digest, pepperKey: string): Blinding =>
  blindName(utf8(backup), heirsInfo(backup), pepperKey);

function outputOf(blinding: Blinding, info: string, answer: PepperAnswer, pepperKey: string) {
  if (blinding.info !== info) throw new RangeError("this element was blinded for something else");
  return finishPepper(blinding, answer, pepperKey);
}

/**
 * The same for a case, under a scalar that follows from the seed of its key: `digestOf("heirs-blind", seed, backup)` with
 * the first bit cleared, which is below the order of the curve. The input is no secret that blinding would hide; but so
 * everybody who holds the ticket makes the same element on every device, and it is asked for once.
 * @param seed of the case key, 32 bytes. @throws RangeError on an unusable pepper key.
 */
export function beginHeirsOf(seed: Uint8Array, backup: Digest, pepperKey: string): Blinding {
  const scalar = fromHex(digestOf("heirs-blind", seed, backup));
  scalar[0] = (scalar[0] as number) & 0x7f;
  return blindName(utf8(backup), heirsInfo(backup), pepperKey, scalar);
}

/** The lookup of the name. @throws RangeError if the answer is not proven under the federation's key. */
export async function finishLookup(
  blinding: Blinding,
  answer: PepperAnswer,
  pepperKey: string,
  stretch: Stretch,
): Promise<Digest> {
  return lookupOf(fromUtf8(blinding.input), outputOf(blinding, lookupInfo, answer, pepperKey), stretch);
}

/** The keys of the owner's grants. @throws RangeError if the answer is not proven under the federation's key. */
export async function finishOwner(
  blinding: Blinding,
  backup: Digest,
  answer: PepperAnswer,
  pepperKey: string,
  stretch: Stretch,
): Promise<CompartmentKeys> {
  return ownerKeys(fromUtf8(blinding.input), outputOf(blinding, ownerInfo(backup), answer, pepperKey), stretch);
}

/** The keys of the heirs' grants. @throws RangeError if the answer is not proven under the federation's key. */
export function finishHeirs(
  blinding: Blinding,
  backup: Digest,
  answer: PepperAnswer,
  pepperKey: string,
): CompartmentKeys {
  return heirsKeys(outputOf(blinding, heirsInfo(backup), answer, pepperKey));
}
