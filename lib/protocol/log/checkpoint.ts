/**
 * Checkpoints (C2SP tlog-checkpoint): a signed note whose text is
 *
 *   origin LF              the log's name, equal to the name of its key
 *   size LF                leaves, decimal, no leading zero
 *   base64(root) LF        RFC 6962 root, 32 bytes
 *
 * Extension lines are refused: Holdfast writes none, and nobody could audit them. Example (from the specification):
 *
 *   example.com/behind-the-sofa
 *   20852163
 *   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 */
import { fromBase64, fromHex, toBase64, toHex } from "../bytes";
import type { SigningKey } from "../ed25519";
import type { LogHead } from "../fields";
import { formatNote, type Note, parseNote, signNote, type VerifierKey, verifyNote } from "./note";
import { hashSize } from "./tree";

export interface Checkpoint extends LogHead {
  origin: string;
}

/** The text of the note. @throws RangeError on an origin, size or root that a checkpoint cannot have. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!/^[^\p{White_Space}+]+$/u.test(origin)) throw new RangeError("an origin has neither white space nor plus");
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError("a size is an unsigned safe integer");
  const bytes = fromHex(root);
  if (bytes.length !== hashSize) throw new RangeError("a root has 32 bytes");
  return `${origin}\n${size}\n${toBase64(bytes)}\n`;
}

/** Inverse of {@link formatCheckpoint}; verifies nothing. @throws Error on what it would not write. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root] = text.split("\n") as [string, string?, string?];
  const checkpoint = { origin, size: Number(size), root: toHex(fromBase64(root ?? "")) };
  if (formatCheckpoint(checkpoint) !== text) throw new RangeError("not the one spelling of its checkpoint");
  return checkpoint;
}

/** The signed note, under the log's key; the origin is the key's name. */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const text = formatCheckpoint(checkpoint);
  return formatNote({ text, signatures: [signNote(text, checkpoint.origin, key)] });
}

export interface CheckpointFault {
  fault: "malformedCheckpoint" | "wrongOrigin" | "badSignature";
}

/**
 * Parses a signed checkpoint and holds it to the log's key, whose name it must bear.
 * @returns the checkpoint and the note it came in (for its cosignatures), or why it is not believed.
 * @throws RangeError if `logKey` is not a key for notes; nothing on account of `source`.
 */
export async function openCheckpoint(
  source: string,
  logKey: VerifierKey,
): Promise<{ checkpoint: Checkpoint; note: Note } | CheckpointFault> {
  let opened: { checkpoint: Checkpoint; note: Note };
  try {
    const note = parseNote(source);
    opened = { checkpoint: parseCheckpoint(note.text), note };
  } catch {
    return { fault: "malformedCheckpoint" };
  }
  if (opened.checkpoint.origin !== logKey.name) return { fault: "wrongOrigin" };
  const signers = await verifyNote(opened.note, [logKey]);
  return signers?.length === 1 ? opened : { fault: "badSignature" };
}
