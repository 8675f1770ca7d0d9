/**
 * From a name and the pepper's answers to keys.
 *
 *   lookup                 = Argon2id(fold, salt = POPRF(fold, "lookup"))                        32 bytes, hexadecimal
 *   owner key of compartment = HKDF-SHA-256(Argon2id(fold, salt = POPRF(fold, "owner/" + backup)), info("owner-key"))
 *   heirs key of compartment = HKDF-SHA-256(POPRF(backup, "heirs/" + backup),                    info("heirs-key"))
 *   info(purpose)          = prefixed("holdfast/v1/" + purpose, compartment)                     HKDF without salt
 *
 * `fold` is the folded name in UTF-8; POPRF outputs have 32 bytes (RFC 9497, P256-SHA256).
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, own, prefixed, toHex, utf8 } from "./bytes";
import type { Digest } from "./fields";
import type { Stretch } from "./stretch";

/** The 32-byte key that wraps what a grant of this compartment gives. */
export type CompartmentKeys = (compartment: string) => Bytes;

/** 32 bytes out of key material, separated by `purpose` and `parts`. */
export function expand(material: Uint8Array, purpose: string, ...parts: string[]): Bytes {
  if (material.length !== 32) throw new RangeError("key material has 32 bytes");
  return own(hkdf(sha256, material, undefined, prefixed(`holdfast/v1/${purpose}`, ...parts), 32));
}

function assertOutput(output: Uint8Array): void {
  if (output.length !== 32) throw new RangeError("an output of the pepper has 32 bytes");
}

/** @param output the pepper's output for `fold` under `lookup`. @throws RangeError on an output of another length. */
export async function lookupOf(fold: string, output: Uint8Array, stretch: Stretch): Promise<Digest> {
  assertOutput(output);
  return toHex(await stretch(utf8(fold), output));
}

/** @param output the pepper's output for `fold` under `owner/<backup>`. One Argon2id for all compartments. */
export async function ownerKeys(fold: string, output: Uint8Array, stretch: Stretch): Promise<CompartmentKeys> {
  assertOutput(output);
  const material = await stretch(utf8(fold), output);
  return (compartment) => expand(material, "owner-key", compartment);
}

/** @param output the pepper's output for the backup's id under `heirs/<backup>`: nothing that only the owner knew. */
export function heirsKeys(output: Uint8Array): CompartmentKeys {
  assertOutput(output);
  return (compartment) => expand(output, "heirs-key", compartment);
}
