/**
 * An export: the whole log up to one checkpoint, in one file that is written and read as a stream.
 *
 *   export = "holdfast/v1/export" LF ‖ u64(size) ‖ entry × size ‖ u32(n) ‖ checkpoint      big-endian
 *   entry  = leaf ‖ u32(m) ‖ envelope
 *
 *   size         leaves of the tree, as the checkpoint says
 *   leaf         129 bytes (see `entry.ts`)
 *   envelope     m bytes, 1 to 1,000,000: canonical DSSE, whose SHA-256 the leaf names (see `dsse.ts`)
 *   checkpoint   n bytes, 1 to 65,536: the signed note in UTF-8 with all its signature lines (see `checkpoint.ts`)
 *
 * Entries stand in the order of the log, and nothing stands behind the checkpoint. A checker needs nothing else: the
 * first entry is the genesis, which carries guardians, policy and the log's key, and each later roster is in the log.
 * A part of the log, for whoever holds the entries before it, counts the places of its entries from the whole log's first:
 *
 *   part   = "holdfast/v1/export-part" LF ‖ u64(from) ‖ u64(size) ‖ entry × (size − from) ‖ u32(n) ‖ checkpoint
 *
 *   from   at least 1, at most size: entries before the first one of the part
 *
 * What it cannot learn from the file is whether this is the federation that it means: that is for whoever holds the
 * genesis' digest against the fingerprint that the guardians read to each other.
 *
 * Example: the export of a log of two entries begins 68 6f 6c 64 66 61 73 74 2f 76 31 2f 65 78 70 6f 72 74 0a
 * 00 00 00 00 00 00 00 02 68 6f 6c 64 66 61 73 74 2f 76 31 2f 65 6e 74 72 79 …
 */
import { type Bytes, concat, equal, fromU64, fromUtf8, u64, utf8 } from "../bytes";
import { parseCheckpoint } from "./checkpoint";
import { type Entry, leafSize, parseEntry } from "./entry";
import { parseNote } from "./note";

/** An entry as it stands in an export. */
export interface Exported {
  leaf: Uint8Array;
  /** What the leaf says. */
  entry: Entry;
  /** Not held against the leaf yet. */
  envelope: Uint8Array;
}

const magic = utf8("holdfast/v1/export\n");
const partMagic = utf8("holdfast/v1/export-part\n");
const maxEnvelope = 1_000_000;
const maxCheckpoint = 65_536;

/** What stands before the size. */
const beginningOf = (from: number): Bytes => (from === 0 ? magic : concat(partMagic, u64(from)));

/** All that stands before the entries. */
export const formatHead = (from: number, size: number): Bytes => concat(beginningOf(from), u64(size));

/** All that stands behind them. */
export function formatTail(checkpoint: string): Bytes {
  const note = utf8(checkpoint);
  return concat(u32(note.length), note);
}

/** Bytes of the export, or of a part from there on, of a log of `size` entries, at most. */
export const exportAtMost = (from: number, size: number): number =>
  formatHead(from, size).length + (size - from) * (leafSize + 4 + maxEnvelope) + 4 + maxCheckpoint;

function u32(n: number): Bytes {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, n);
  return out;
}

const readU32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

const sizeIn = (checkpoint: string): number => parseCheckpoint(parseNote(checkpoint).text).size;

function formatRecord({ leaf, envelope }: Pick<Exported, "leaf" | "envelope">): Bytes {
  parseEntry(leaf);
  if (envelope.length < 1 || envelope.length > maxEnvelope) throw new RangeError("no envelope has this length");
  return concat(leaf, u32(envelope.length), envelope);
}

/**
 * The file, in chunks. The entries are taken as they come, as many as the checkpoint counts.
 * @param from how many entries of the log stand before the first of these: more than none make it a part.
 * @throws Error on a checkpoint, leaf or envelope that an export cannot have, RangeError on fewer or more entries.
 */
export async function* writeExport(
  checkpoint: string,
  entries: Iterable<Pick<Exported, "leaf" | "envelope">> | AsyncIterable<Pick<Exported, "leaf" | "envelope">>,
  from = 0,
): AsyncGenerator<Bytes, void> {
  const size = sizeIn(checkpoint);
  if (!Number.isSafeInteger(from) || from < 0 || from > size) throw new RangeError("the part begins behind its end");
  const note = utf8(checkpoint);
  if (note.length > maxCheckpoint) throw new RangeError("no checkpoint is so long");
  yield formatHead(from, size);
  let written = from;
  for await (const exported of entries) {
    if (written++ === size) throw new RangeError("more entries than the checkpoint counts");
    yield formatRecord(exported);
  }
  if (written < size) throw new RangeError("fewer entries than the checkpoint counts");
  yield concat(u32(note.length), note);
}

export type ExportFaultCode =
  /** It does not begin as an export of this version does. */
  | "notAnExport"
  /** The file ends before it is whole. */
  | "cutShort"
  | "malformedLeaf"
  /** No envelope, or one longer than any may be. */
  | "envelopeLength"
  | "malformedCheckpoint"
  /** The checkpoint counts another number of entries than stand in the file. */
  | "sizesDiffer"
  /** Something stands behind the checkpoint. */
  | "leftOver";

/** Why a file is not an export. */
export class ExportFault extends RangeError {
  override readonly name = "ExportFault";
  constructor(
    readonly fault: ExportFaultCode,
    /** The entry at which it was found; null outside the entries. */
    readonly index: number | null = null,
  ) {
    super(index === null ? fault : `${fault} at entry ${index}`);
  }
}

/** What is read of an export, one after the other: the size, the entries in batches, the checkpoint. */
export type ExportPart =
  | { part: "size"; size: number }
  | { part: "entries"; entries: Exported[] }
  | { part: "checkpoint"; checkpoint: string };

/** Bytes that have come and were not read yet: joined only when as many are there as are wanted. */
class Pending {
  private chunks: Uint8Array[] = [];
  private length = 0;

  add(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  get empty(): boolean {
    return this.length === 0;
  }

  /** All of them, if there are at least `wanted`. */
  take(wanted: number): Uint8Array | null {
    if (this.length < wanted) return null;
    const all = this.chunks.length === 1 ? (this.chunks[0] as Uint8Array) : concat(...this.chunks);
    this.chunks = [];
    this.length = 0;
    return all;
  }
}

/**
 * Inverse of {@link writeExport}. No more is kept than a chunk and an entry, and every length is judged before anything is
 * kept for it; the entries share the memory of the chunk that they came in.
 * @param from where the part begins that this must be; a whole export, unless told otherwise.
 * @throws ExportFault as soon as it is known that the writer would not have written this.
 */
export async function* readExport(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  from = 0,
): AsyncGenerator<ExportPart, void> {
  const pending = new Pending();
  const beginning = beginningOf(from);
  const headLength = beginning.length + 8;
  let wanted = 1;
  let size: number | null = null;
  let read = from;
  let ended = false;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (ended) throw new ExportFault("leftOver");
    pending.add(chunk);
    const bytes = pending.take(wanted);
    if (!bytes) continue;
    let at = 0;
    if (size === null) {
      const begun = Math.min(bytes.length, beginning.length);
      if (!equal(bytes.subarray(0, begun), beginning.subarray(0, begun))) throw new ExportFault("notAnExport");
      if (bytes.length < headLength) {
        pending.add(bytes);
        wanted = headLength;
        continue;
      }
      size = readSize(bytes.subarray(beginning.length, headLength));
      if (size < from) throw new ExportFault("sizesDiffer");
      at = headLength;
      yield { part: "size", size };
    }
    const entries: Exported[] = [];
    for (wanted = 0; read < size; read++) {
      const { exported, length } = readEntry(bytes, at, read);
      if (!exported) {
        wanted = length;
        break;
      }
      entries.push(exported);
      at += length;
    }
    if (entries.length > 0) yield { part: "entries", entries };
    if (wanted === 0) {
      const length = checkpointLength(bytes, at);
      if (bytes.length - at > length) throw new ExportFault("leftOver");
      if (bytes.length - at === length) {
        yield { part: "checkpoint", checkpoint: readCheckpoint(bytes.subarray(at + 4), size) };
        ended = true;
        continue;
      }
      wanted = length;
    }
    if (at < bytes.length) pending.add(bytes.subarray(at));
  }
  if (ended) return;
  throw new ExportFault(
    size === null && pending.empty ? "notAnExport" : "cutShort",
    size !== null && read < size ? read : null,
  );
}

function readSize(bytes: Uint8Array): number {
  try {
    return fromU64(bytes);
  } catch {
    throw new ExportFault("notAnExport");
  }
}

/** The entry that begins at `at` and its length; where it is not all there, how many bytes are wanted of it. */
function readEntry(bytes: Uint8Array, at: number, index: number): { exported: Exported | null; length: number } {
  const there = bytes.length - at;
  if (there < leafSize + 4) return { exported: null, length: leafSize + 4 };
  const leaf = bytes.subarray(at, at + leafSize);
  let entry: Entry;
  try {
    entry = parseEntry(leaf);
  } catch {
    throw new ExportFault("malformedLeaf", index);
  }
  const envelopeLength = readU32(bytes, at + leafSize);
  if (envelopeLength < 1 || envelopeLength > maxEnvelope) throw new ExportFault("envelopeLength", index);
  const length = leafSize + 4 + envelopeLength;
  if (there < length) return { exported: null, length };
  return { exported: { leaf, entry, envelope: bytes.subarray(at + leafSize + 4, at + length) }, length };
}

/** Bytes of the checkpoint with its length; 4 while that is not there. */
function checkpointLength(bytes: Uint8Array, at: number): number {
  if (bytes.length - at < 4) return 4;
  const length = readU32(bytes, at);
  if (length < 1 || length > maxCheckpoint) throw new ExportFault("malformedCheckpoint");
  return 4 + length;
}

function readCheckpoint(bytes: Uint8Array, size: number): string {
  let checkpoint: string;
  let counted: number;
  try {
    checkpoint = fromUtf8(bytes);
    counted = sizeIn(checkpoint);
  } catch {
    throw new ExportFault("malformedCheckpoint");
  }
  if (counted !== size) throw new ExportFault("sizesDiffer");
  return checkpoint;
}
