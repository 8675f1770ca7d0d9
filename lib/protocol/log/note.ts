/**
 * Signed notes (C2SP signed-note), with Ed25519 signatures (type 0x01).
 *
 *   note           = text LF signature-line …             the text ends in LF; so a blank line comes between
 *   signature-line = "— " name " " base64(key id ‖ signature) LF
 *   key id         = SHA-256(name ‖ LF ‖ type ‖ public key)[:4]
 *   verifier key   = name "+" hex(key id) "+" base64(type ‖ public key)
 *
 * UTF-8 without control characters below U+0020 other than LF; a name is not empty and has neither white space nor
 * "+". A text may hold blank lines: the last one of the note separates. Example (from the specification):
 *
 *   This is an example message.
 *
 *   — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
 */
import { type Bytes, concat, fromBase64, fromHex, toBase64, toHex, utf8 } from "../bytes";
import { type SigningKey, signBytes, verifySignature } from "../ed25519";
import type { PublicKey } from "../fields";
import { sha256 } from "../hash";

/** Signature types of C2SP signed-note that Holdfast reads: notes, and cosignatures of checkpoints. */
export const signatureTypes = { note: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

export interface VerifierKey {
  name: string;
  type: SignatureType;
  /** Ed25519, hexadecimal. */
  key: PublicKey;
}

export interface NoteSignature {
  name: string;
  /** Key id: 4 bytes in hexadecimal. */
  id: string;
  /** All bytes behind the key id; what they are depends on the type of the key. */
  signature: Bytes;
}

export interface Note {
  /** Ends in LF. */
  text: string;
  signatures: NoteSignature[];
}

/** More than a roster has guardians; a note with more is refused unread. */
const maxSignatures = 100;

const isName = (name: string): boolean => /^[^\p{White_Space}+]+$/u.test(name) && name.isWellFormed();

/** The key id by which signature lines name the key: 8 hexadecimal digits. */
export const keyId = ({ name, type, key }: VerifierKey): string =>
  toHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), fromHex(key))).subarray(0, 4));

/** @throws RangeError on a name that a verifier key cannot have. */
export function formatVerifierKey(key: VerifierKey): string {
  if (!isName(key.name)) throw new RangeError("a key name is not empty and has neither white space nor plus");
  return `${key.name}+${keyId(key)}+${toBase64(concat(Uint8Array.of(key.type), fromHex(key.key)))}`;
}

/** Inverse of {@link formatVerifierKey}; judges no point. @throws Error on what it would not write, other types too. */
export function parseVerifierKey(text: string): VerifierKey {
  const [name, , material, ...more] = text.split("+") as [string, string?, string?, ...string[]];
  // The base64 of the key may itself contain a plus.
  const bytes = fromBase64([material ?? "", ...more].join("+"));
  const type = Object.values(signatureTypes).find((known) => known === bytes[0]);
  if (type === undefined || bytes.length !== 33) throw new RangeError("not a verifier key of a known type");
  const key: VerifierKey = { name, type, key: toHex(bytes.subarray(1)) };
  if (formatVerifierKey(key) !== text) throw new RangeError("not the one spelling of its verifier key");
  return key;
}

/** @throws RangeError on a text, name or number of signatures that a note cannot have. */
export function formatNote({ text, signatures }: Note): string {
  if (!text.endsWith("\n")) throw new RangeError("the text of a note ends in a line feed");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text) || !text.isWellFormed()) {
    throw new RangeError("the text of a note has no control characters and no lone surrogates");
  }
  if (signatures.length < 1 || signatures.length > maxSignatures) throw new RangeError("bad number of signatures");
  const lines = signatures.map(({ name, id, signature }) => {
    if (!isName(name) || !/^[0-9a-f]{8}$/.test(id) || signature.length === 0) throw new RangeError("bad signature");
    return `— ${name} ${toBase64(concat(fromHex(id), signature))}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/** Inverse of {@link formatNote}; verifies nothing. @throws Error on what it would not write. */
export function parseNote(source: string): Note {
  const end = source.lastIndexOf("\n\n");
  if (end < 0 || !source.endsWith("\n")) throw new RangeError("not a signed note");
  const lines = source.slice(end + 2, -1).split("\n");
  if (lines.length > maxSignatures) throw new RangeError("too many signatures");
  const signatures = lines.map((line): NoteSignature => {
    const [dash, name, encoded, ...more] = line.split(" ");
    if (dash !== "—" || !name || !encoded || more.length > 0) throw new RangeError("not a signature line");
    const bytes = fromBase64(encoded);
    return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
  });
  const note = { text: source.slice(0, end + 1), signatures };
  if (formatNote(note) !== source) throw new RangeError("not the one spelling of its note");
  return note;
}

/** The signature lines that claim to be by this key. */
export function signaturesBy(key: VerifierKey, note: Note): NoteSignature[] {
  const id = keyId(key);
  return note.signatures.filter((line) => line.name === key.name && line.id === id);
}

/** Signature of a text (with its last LF) under this name, of type 0x01. */
export function signNote(text: string, name: string, { secret, key }: SigningKey): NoteSignature {
  return { name, id: keyId({ name, type: signatureTypes.note, key }), signature: signBytes(secret, utf8(text)) };
}

/**
 * The keys among `known` (of type 0x01) that signed the note. Lines by other keys are ignored, as the specification asks.
 * @returns `null` if a line that claims to be by a known key does not verify: then nothing in the note is to be believed.
 * @throws RangeError if a known key is of another type.
 */
export async function verifyNote(note: Note, known: readonly VerifierKey[]): Promise<VerifierKey[] | null> {
  const message = utf8(note.text);
  const signers: VerifierKey[] = [];
  for (const key of known) {
    if (key.type !== signatureTypes.note) throw new RangeError("not a key for notes");
    const lines = signaturesBy(key, note);
    const verdicts = await Promise.all(lines.map((line) => verifySignature(key.key, line.signature, message)));
    if (verdicts.includes(false)) return null;
    if (lines.length > 0) signers.push(key);
  }
  return signers;
}
