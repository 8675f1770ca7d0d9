/**
 * What a log says to a witness of somebody else's, and what comes back (C2SP tlog-witness, `add-checkpoint`).
 *
 *   request  = "old " size LF, base64(hash) LF for each hash of the consistency proof, LF, signed checkpoint
 *   answer   = 200 with signature lines of the witness; 409 with the size it stands at, as text/x.tlog.size
 */
import { toBase64 } from "../bytes";
import { verifyCosignatures } from "./cosignature";
import { type NoteSignature, parseNote, signaturesBy, type VerifierKey } from "./note";

/** Hashes of a consistency proof at most. */
const proofAtMost = 63;

/**
 * @param oldSize the tree that the witness cosigned last, 0 for none. @param proof from there to the checkpoint's tree.
 * @throws RangeError for a proof that no witness takes.
 */
export function formatAddCheckpoint(oldSize: number, proof: readonly Uint8Array[], checkpoint: string): string {
  if (proof.length > proofAtMost || (oldSize === 0 && proof.length > 0)) throw new RangeError("not such a proof");
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${checkpoint}`;
}

/** The size that a witness says to stand at; null for what is no such answer. */
export const parseWitnessSize = (answer: string): number | null =>
  /^(?:0|[1-9]\d{0,14})\n$/.test(answer) ? Number(answer) : null;

/**
 * The newest line by this witness in its answer, if it holds for the checkpoint; lines by others are ignored.
 * @returns null where there is none, or one does not verify.
 */
export async function cosignatureIn(
  answer: string,
  checkpoint: string,
  witness: VerifierKey,
): Promise<{ line: NoteSignature; time: number } | null> {
  let lines: NoteSignature[];
  const { text } = parseNote(checkpoint);
  try {
    lines = signaturesBy(witness, parseNote(`${text}\n${answer}`));
  } catch {
    return null;
  }
  const held = await Promise.all(
    lines.map(async (line) => {
      const found = await verifyCosignatures({ text, signatures: [line] }, [witness]);
      return found?.[0] ? { line, time: found[0].time } : null;
    }),
  );
  if (held.includes(null)) return null;
  return held.toSorted((a, b) => (b?.time ?? 0) - (a?.time ?? 0))[0] ?? null;
}
