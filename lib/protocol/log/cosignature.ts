/**
 * Cosignatures of checkpoints (C2SP tlog-cosignature, Ed25519, type 0x04): a witness says that, as of that second, this
 * is the largest tree of the log that it has seen, consistent with all that it saw before.
 *
 *   line      = "— " name " " base64(key id ‖ u64(time) ‖ signature) LF       time in POSIX seconds, 72 bytes behind the id
 *   message   = "cosignature/v1" LF "time " time LF text of the checkpoint     time in decimal
 *   signature = Ed25519(witness key, message)
 *
 * Example: the message of a cosignature of 2023-03-20 12:25:47 UTC
 *
 *   cosignature/v1
 *   time 1679315147
 *   example.com/behind-the-sofa
 *   20852163
 *   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 */
import { type Bytes, concat, fromU64, u64, utf8 } from "../bytes";
import { type SigningKey, signBytes, verifySignature } from "../ed25519";
import { latestMillis } from "../fields";
import { keyId, type Note, type NoteSignature, signaturesBy, signatureTypes, type VerifierKey } from "./note";

export interface Cosignature {
  witness: VerifierKey;
  /** POSIX seconds. */
  time: number;
}

/** The bytes that a witness signs; `text` is the text of the checkpoint, `time` in POSIX seconds. */
export const cosignedMessage = (text: string, time: number): Bytes =>
  utf8(`cosignature/v1\ntime ${fromU64(u64(time))}\n${text}`);

/** The line by which a witness of this name cosigns the text of a checkpoint. `time` in POSIX seconds. */
export function cosign(text: string, name: string, { secret, key }: SigningKey, time: number): NoteSignature {
  const id = keyId({ name, type: signatureTypes.cosignature, key });
  return { name, id, signature: concat(u64(time), signBytes(secret, cosignedMessage(text, time))) };
}

/**
 * The time of a line by a witness, in POSIX seconds; `null` if it has not the form of a cosignature, or is later than dates
 * reach.
 */
export function cosignatureTime({ signature }: NoteSignature): number | null {
  if (signature.length !== 72) return null;
  try {
    const time = fromU64(signature.subarray(0, 8));
    return time * 1_000 <= latestMillis ? time : null;
  } catch {
    return null;
  }
}

async function verifyLine(line: NoteSignature, witness: VerifierKey, text: string): Promise<number | null> {
  const time = cosignatureTime(line);
  if (time === null) return null;
  const good = await verifySignature(witness.key, line.signature.subarray(8), cosignedMessage(text, time));
  return good ? time : null;
}

/**
 * The cosignatures by known witnesses (keys of type 0x04), for each the newest. Lines by others are ignored.
 * @returns `null` if a line that claims to be by a known witness does not verify: the note is then not to be believed.
 * @throws RangeError if a known key is of another type.
 */
export async function verifyCosignatures(note: Note, known: readonly VerifierKey[]): Promise<Cosignature[] | null> {
  const found: Cosignature[] = [];
  for (const witness of known) {
    if (witness.type !== signatureTypes.cosignature) throw new RangeError("not a key for cosignatures");
    const times = await Promise.all(signaturesBy(witness, note).map((line) => verifyLine(line, witness, note.text)));
    if (times.includes(null)) return null;
    if (times.length > 0) found.push({ witness, time: Math.max(...(times as number[])) });
  }
  return found;
}
