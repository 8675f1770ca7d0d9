/**
 * Log proofs (C2SP tlog-proof): an entry is in the log, checked with no server at hand. Lines, each with LF:
 *
 *   c2sp.org/tlog-proof@v1
 *   extra <base64>                 optional; not authenticated by itself
 *   index <decimal>
 *   <base64, 32 bytes>             inclusion proof, the leaf's sibling first; none to 63 lines
 *   (blank)
 *   <signed checkpoint, verbatim>
 *
 * A Holdfast *receipt* is such a proof whose extra data are the leaf itself (129 bytes, see `entry.ts`), so that
 * envelope and receipt together can be checked by anyone who has the log's verifier key.
 */
import { type Bytes, fromBase64, fromHex, toBase64 } from "../bytes";
import type { Digest } from "../fields";
import { type Checkpoint, type CheckpointFault, openCheckpoint, parseCheckpoint } from "./checkpoint";
import { type Entry, parseEntry } from "./entry";
import { parseNote, type VerifierKey } from "./note";
import { hashLeaf, hashSize, verifyInclusion } from "./tree";

export interface LogProof {
  index: number;
  /** From the leaf's sibling to the root's child. */
  hashes: Bytes[];
  /** Signed checkpoint, verbatim. */
  checkpoint: string;
  /** At least one byte, if there is any. */
  extra?: Bytes;
}

/** The first line. */
export const receiptHeader = "c2sp.org/tlog-proof@v1";
const maxHashes = 63;

/** @throws RangeError on an index, hashes, extra data or a checkpoint that a proof cannot have. */
export function formatProof({ index, hashes, checkpoint, extra }: LogProof): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError("an index is an unsigned safe integer");
  if (extra?.length === 0) throw new RangeError("extra data without a byte");
  if (hashes.length > maxHashes || hashes.some((h) => h.length !== hashSize)) throw new RangeError("bad hashes");
  parseCheckpoint(parseNote(checkpoint).text);
  const lines = [
    receiptHeader,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
  ];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Inverse of {@link formatProof}; verifies nothing. @throws Error on what it would not write. */
export function parseProof(source: string): LogProof {
  const end = source.indexOf("\n\n");
  const [, ...lines] = source.slice(0, Math.max(end, 0)).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64((lines.shift() as string).slice(6)) : undefined;
  const index = Number(lines.shift()?.slice(6));
  if (lines.length > maxHashes) throw new RangeError("too many hashes");
  const proof: LogProof = {
    index,
    hashes: lines.map(fromBase64),
    checkpoint: source.slice(end + 2),
    ...(extra && { extra }),
  };
  if (formatProof(proof) !== source) throw new RangeError("not the one spelling of its proof");
  return proof;
}

export type ProofFault = CheckpointFault | { fault: "malformedProof" | "notIncluded" | "otherEnvelope" };

/** Holds a proof to the log's key and to the leaf it is said to be about. @returns the checkpoint, or what is wrong. */
export async function checkProof(
  proof: LogProof,
  leaf: Uint8Array,
  logKey: VerifierKey,
): Promise<{ checkpoint: Checkpoint } | ProofFault> {
  const opened = await openCheckpoint(proof.checkpoint, logKey);
  if ("fault" in opened) return opened;
  const { size, root } = opened.checkpoint;
  const claim = { index: proof.index, size, leaf: hashLeaf(leaf), root: fromHex(root) };
  if (!verifyInclusion(proof.hashes, claim)) return { fault: "notIncluded" };
  return { checkpoint: opened.checkpoint };
}

/** The receipt of an entry: the proof that carries its leaf. */
export const formatReceipt = (leaf: Bytes, proof: Omit<LogProof, "extra">): string =>
  formatProof({ ...proof, extra: leaf });

export interface Receipt {
  index: number;
  entry: Entry;
  checkpoint: Checkpoint;
}

/**
 * Checks a receipt for an envelope (`envelopeDigest` of its bytes) against the log's key.
 * @returns what the log attests, or what is wrong.
 */
export async function checkReceipt(
  source: string,
  envelope: Digest,
  logKey: VerifierKey,
): Promise<Receipt | ProofFault> {
  let proof: LogProof;
  let leaf: Bytes;
  let entry: Entry;
  try {
    proof = parseProof(source);
    leaf = proof.extra ?? new Uint8Array();
    entry = parseEntry(leaf);
  } catch {
    return { fault: "malformedProof" };
  }
  if (entry.envelope !== envelope) return { fault: "otherEnvelope" };
  const checked = await checkProof(proof, leaf, logKey);
  return "fault" in checked ? checked : { index: proof.index, entry, checkpoint: checked.checkpoint };
}
