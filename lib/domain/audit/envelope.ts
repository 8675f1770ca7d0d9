/**
 * One envelope by itself, as the explorer saves it: what it says and whose signatures it bears. It tells neither whether a
 * log holds it nor whether the keys are anybody's: the one takes a receipt, the other the rosters.
 */
import { envelopeDigest, parseEnvelope, preAuthEncoding } from "@/lib/protocol/dsse";
import { verifySignature } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { parseStatement, type Statement } from "@/lib/protocol/statements/statement";

/** Bytes of an envelope at most, as the log takes them. */
export const envelopeAtMost = 1_000_000;

/** Whether a file begins as an envelope does: one of a statement, or an alarm. */
export const beginsAsEnvelope = (text: string): boolean => text.startsWith('{"payload":"');

export interface ReadEnvelope {
  statement: Statement & { digest: Digest };
  /** SHA-256 of the file: what a leaf and a receipt name. */
  envelope: Digest;
  /** In the order of the file; `good`: the key did sign this. */
  signatures: { key: PublicKey; good: boolean }[];
}

/** @returns null for what is no envelope of a statement that there is. */
export async function readEnvelope(bytes: Uint8Array): Promise<ReadEnvelope | null> {
  if (bytes.length > envelopeAtMost) return null;
  try {
    const { type, body, signatures } = parseEnvelope(bytes);
    const statement = parseStatement({ type, body });
    const message = preAuthEncoding(type, body);
    const verdicts = signatures.map(async ({ key, signature }) => ({
      key,
      good: await verifySignature(key, signature, message),
    }));
    return { statement, envelope: envelopeDigest(bytes), signatures: await Promise.all(verdicts) };
  } catch {
    return null;
  }
}
