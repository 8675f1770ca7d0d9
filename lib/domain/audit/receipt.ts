/** A log receipt by itself: what it says of its entry, held to the log's key. */
import type { Digest } from "@/lib/protocol/fields";
import { parseEntry } from "@/lib/protocol/log/entry";
import type { VerifierKey } from "@/lib/protocol/log/note";
import { checkReceipt, type ProofFault, parseProof, type Receipt, receiptHeader } from "@/lib/protocol/log/proof";

/** Longer than any receipt: 63 hashes and a checkpoint with a hundred signatures. */
export const receiptAtMost = 65_536;

/** Whether a file that begins so means to be a receipt. */
export const beginsAsReceipt = (text: string): boolean => text.startsWith(`${receiptHeader}\n`);

/**
 * @param envelope SHA-256 of the envelope that it must be about; the one that it names, unless told.
 * @returns what the log attests, or what is wrong.
 */
export async function verifyReceipt(
  source: string,
  logKey: VerifierKey,
  envelope: Digest | null = envelopeIn(source),
): Promise<Receipt | ProofFault> {
  return envelope === null ? { fault: "malformedProof" } : checkReceipt(source, envelope, logKey);
}

function envelopeIn(source: string): Digest | null {
  try {
    return parseEntry(parseProof(source).extra ?? new Uint8Array()).envelope;
  } catch {
    return null;
  }
}
