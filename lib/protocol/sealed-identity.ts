/**
 * Files for several readers: an age identity of their own, itself sealed to each reader. Card, case files and desk are
 * such. What is added later is sealed to the one recipient, and new readers need one small file.
 *
 *   identity file = age file to all readers of the UTF-8 text "AGE-SECRET-KEY-PQ-1…"
 */
import { heldTo, refOf } from "./blob";
import { type Bytes, fromUtf8, utf8 } from "./bytes";
import type { BlobRef, Recipient } from "./fields";
import { newIdentity, open, recipientOf, seal } from "./sealing";

/** What a statement says of it. */
export interface SealedIdentityRef {
  recipient: Recipient;
  identity: BlobRef;
}

export interface SealedIdentity {
  ref: SealedIdentityRef;
  /** The secret. */
  identity: string;
  /** The identity file. */
  file: Bytes;
}

/** @throws RangeError without readers, or if one is no hybrid recipient. */
export async function sealNewIdentity(readers: readonly string[]): Promise<SealedIdentity> {
  const { identity, recipient } = await newIdentity();
  const file = await seal(utf8(identity), readers);
  return { ref: { recipient, identity: refOf(file) }, identity, file };
}

/**
 * Inverse of {@link sealNewIdentity} for one of the readers.
 * @throws RangeError if the file is not the signed one, not sealed to `reader`, or holds another recipient's identity.
 */
export async function openSealedIdentity(ref: SealedIdentityRef, file: Uint8Array, reader: string): Promise<string> {
  const identity = fromUtf8(await open(heldTo(ref.identity, file), reader));
  if ((await recipientOf(identity)) !== ref.recipient) throw new RangeError("the sealed identity is another one");
  return identity;
}
