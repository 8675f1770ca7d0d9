/**
 * An alarm: two states of a log that do not go together, as one browser was shown them, signed by its guardian or auditor.
 * It goes from hand to hand as a file, past the server it is about, and holds all that it takes to check it.
 *
 *   body = {"chain":["<base64url of an envelope>", …],      the rosters, genesis first: whose log it is, and who signs
 *           "fork":{"proof":["<hash>", …],"root":"<hash>"}, where there is one, see below
 *           "raisedAt":<ms>,"seen":"<signed note>","shown":"<signed note>"}
 *
 * as the body of a DSSE envelope with one signature. `seen` is the checkpoint up to which the browser had read, `shown`
 * the later one. Under one and the same key of the log, they convict whoever holds it: if they tell two roots of one size; or if
 * `fork` proves (RFC 9162 §2.1.4.1) that the larger tree began with another one than was seen. Where `shown` is smaller,
 * or no proof could be had, that one came after the other is the signer's word; and likewise where the guardians had named
 * another key meanwhile: who keeps the old one could sign anything by it.
 *
 * Of a note that is shown with more than it takes, the lines of others are left out: no server can make what it shows too
 * long to be passed on.
 */
import { z } from "zod";
import { type Bytes, fromBase64url, fromHex, toBase64url } from "./bytes";
import { encodeCanonical, parseCanonical } from "./canonical";
import { formatEnvelope, parseEnvelope, preAuthEncoding } from "./dsse";
import { type SigningKey, signBytes, verifySignature } from "./ed25519";
import { Digest, type LogHead, Millis, type PublicKey } from "./fields";
import { isFingerprintOf } from "./fingerprint";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "./log/checkpoint";
import { formatNote, parseNote, parseVerifierKey } from "./log/note";
import { verifyConsistency } from "./log/tree";
import { type Chain, latestRoster, verifyChain } from "./roster";
import { parseStatement } from "./statements/statement";

const type = "application/vnd.holdfast.log-alarm+json";

/** Characters: a checkpoint with the cosignatures of thirty guardians has about four thousand. */
const noteAtMost = 65_536;
/** May be empty: a server can show anything. */
const Note = z.string().max(noteAtMost);
const Body = z.strictObject({
  chain: z.array(z.string().max(600_000)).min(1).max(1_000),
  fork: z.strictObject({ root: Digest, proof: z.array(Digest).max(120) }).optional(),
  raisedAt: Millis,
  seen: Note,
  shown: Note,
});

export interface Raised {
  /** Envelopes of the rosters, genesis first. */
  chain: readonly Uint8Array[];
  /** Signed notes, as they were shown. */
  seen: string;
  shown: string;
  /** Root of the first leaves of what was shown, as many as were seen, and the proof of it. */
  fork?: { root: Digest; proof: readonly Digest[] } | undefined;
}

/** Bytes of an alarm at most. */
export const alarmAtMost = 8_000_000;

/** The alarm as a file. @throws ZodError for what could not be read again. */
export function raiseAlarm({ chain, seen, shown, fork }: Raised, { secret, key }: SigningKey, now: number): Bytes {
  const envelopes = chain.map((one) => toBase64url(one));
  const notes = { seen: withinBounds(seen), shown: withinBounds(shown) };
  const body = encodeCanonical(Body.parse({ chain: envelopes, ...notes, raisedAt: now, ...(fork && { fork }) }));
  return formatEnvelope({
    type,
    body,
    signatures: [{ key, signature: signBytes(secret, preAuthEncoding(type, body)) }],
  });
}

/** The note without the lines of others than its log, if it is too long; what is too long even so is cut. */
function withinBounds(source: string): string {
  if (source.length <= noteAtMost) return source;
  try {
    const { text, signatures } = parseNote(source);
    const { origin } = parseCheckpoint(text);
    const own = signatures.filter(({ name, signature }) => name === origin && signature.length === 64);
    const note = formatNote({ text, signatures: own });
    if (note.length <= noteAtMost) return note;
  } catch {
    // Not a checkpoint: no key of the log has signed it.
  }
  return source.slice(0, noteAtMost).toWellFormed();
}

export interface Alarm {
  chain: Chain;
  /**
   * Who raised it: in which of the rosters' lists, and by which name. `until`: when the roster was signed that names the
   * key no more, in milliseconds; null if the latest one in the alarm does. Whether a still later one does, the file cannot tell.
   */
  by: { key: PublicKey; name: string; role: "guardian" | "auditor"; until: number | null };
  raisedAt: number;
  seen: LogHead;
  /** Null where the log's key did not sign it. */
  shown: LogHead | null;
  /** One key of the log convicts whoever holds it; else it is the signer's word that the one came after the other. */
  proven: boolean;
}

export type AlarmFault =
  /** Not an alarm, or altered since. */
  | "malformed"
  /** The rosters in it do not follow each other. */
  | "chainFalse"
  /** Nobody whom the rosters name has signed it. */
  | "signerUnknown"
  /** It is about the log of another federation than whoever asks had in mind. */
  | "otherFederation"
  /** What was seen before is not signed by the log's key. */
  | "seenUnsigned"
  /** Both states are of one and the same log, as far as it tells. */
  | "nothingWrong";

/**
 * @param fingerprint of the federation that it must be about (`readFingerprint`).
 * @throws nothing: whatever is no alarm is told by its fault.
 */
export async function openAlarm(bytes: Uint8Array, fingerprint?: string): Promise<Alarm | { fault: AlarmFault }> {
  const read = await readAlarm(bytes);
  if (!read) return { fault: "malformed" };
  const { body, key } = read;
  let chain: Chain;
  try {
    chain = await verifyChain(body.chain.map((envelope) => fromBase64url(envelope)));
  } catch {
    return { fault: "chainFalse" };
  }
  if (fingerprint !== undefined && !isFingerprintOf(fingerprint, chain.genesis)) return { fault: "otherFederation" };
  const by = signerIn(chain, body.chain, key);
  if (!by) return { fault: "signerUnknown" };
  const [seen, shown] = await Promise.all([body.seen, body.shown].map((note) => headIn(note, chain)));
  if (!seen) return { fault: "seenUnsigned" };
  const found = { chain, by, raisedAt: body.raisedAt, seen: seen.head };
  if (!shown) return { ...found, shown: null, proven: false };
  const contradicts = contradict(seen.head, shown.head, body.fork);
  if (!contradicts && shown.head.size === seen.head.size) return { fault: "nothingWrong" };
  return { ...found, shown: shown.head, proven: contradicts && seen.key === shown.key };
}

async function readAlarm(bytes: Uint8Array): Promise<{ body: z.infer<typeof Body>; key: PublicKey } | null> {
  if (bytes.length > alarmAtMost) return null;
  try {
    const envelope = parseEnvelope(bytes);
    const [signed, ...more] = envelope.signatures;
    if (envelope.type !== type || !signed || more.length > 0) return null;
    const message = preAuthEncoding(type, envelope.body);
    if (!(await verifySignature(signed.key, signed.signature, message))) return null;
    return { body: Body.parse(parseCanonical(envelope.body)), key: signed.key };
  } catch {
    return null;
  }
}

/** As the latest roster has it that names the key. @param envelopes those of the chain. */
function signerIn({ rosters }: Chain, envelopes: readonly string[], key: PublicKey): Alarm["by"] | null {
  for (const [place, { roster }] of [...rosters.entries()].reverse()) {
    for (const role of ["guardian", "auditor"] as const) {
      const found = roster[`${role}s`].find((one) => one.key === key);
      if (!found) continue;
      const next = envelopes[place + 1];
      const until = next === undefined ? null : parseStatement(parseEnvelope(fromBase64url(next))).body.signedAt;
      return { key, name: found.name, role, until };
    }
  }
  return null;
}

/** What a note says, if the log's key of any of the rosters signed it; and which one did. */
async function headIn(note: string, chain: Chain): Promise<{ head: LogHead; key: string } | null> {
  const keys = new Set([latestRoster(chain).roster.logKey, ...chain.rosters.map(({ roster }) => roster.logKey)]);
  for (const key of keys) {
    const opened = await openUnder(key, note);
    if (!opened) continue;
    const { size, root } = opened;
    return { head: { size, root }, key };
  }
  return null;
}

/** Null also where a roster names as the log's key what is none. */
async function openUnder(logKey: string, note: string): Promise<Checkpoint | null> {
  try {
    const opened = await openCheckpoint(note, parseVerifierKey(logKey));
    return "fault" in opened ? null : opened.checkpoint;
  } catch {
    return null;
  }
}

/** Can no honest log have had both? */
function contradict(seen: LogHead, shown: LogHead, fork: Raised["fork"]): boolean {
  if (seen.size === shown.size) return seen.root !== shown.root;
  if (seen.size > shown.size || !fork || fork.root === seen.root) return false;
  const claim = {
    oldSize: seen.size,
    oldRoot: fromHex(fork.root),
    newSize: shown.size,
    newRoot: fromHex(shown.root),
  };
  return verifyConsistency(fork.proof.map(fromHex), claim);
}
