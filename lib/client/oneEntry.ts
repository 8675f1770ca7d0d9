/**
 * One entry of the log, by its place: fetched, and held in this browser to the tree that it has read and whose root the
 * log's key has signed. Whatever the server shows instead of it is found out: another leaf does not hash to its place,
 * another envelope is not the one that the leaf names.
 */
import { cosigners, type Witness } from "@/lib/domain/audit/witnesses";
import { scopeOf } from "@/lib/domain/scope";
import type { Bytes } from "@/lib/protocol/bytes";
import { fromHex } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import type { LogHead } from "@/lib/protocol/fields";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { type Entry, parseBundle, parseEntry } from "@/lib/protocol/log/entry";
import { parseNote } from "@/lib/protocol/log/note";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { type TileName, tileReader, tileWidth } from "@/lib/protocol/log/tile";
import { hashLeaf, inclusionProof, inclusionSteps, type ProofStep, verifyInclusion } from "@/lib/protocol/log/tree";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { Desk } from "./desk";
import { openEnvelope } from "./entries";
import type { Standing } from "./keptLog";
import { fetchTile, hashTiles, pathOf } from "./logTiles";
import { granted, Stop } from "./outcome";
import { holdBackupKey, holdCaseKey } from "./ownKeys";

/** An entry of which everything that is told here was checked. */
export interface CheckedEntry {
  index: number;
  entry: Entry;
  leaf: Bytes;
  leafHash: Bytes;
  envelope: Bytes;
  signed: Signed;
  /** From the leaf's hash to the root. */
  steps: ProofStep[];
  /** The tree that it stands in, and its checkpoint with the lines of witnesses. */
  head: LogHead;
  checkpoint: string;
  /** Of this very checkpoint. `bad`: the name of a guardian whose line does not hold. */
  witnesses: { good: Witness[]; bad: string | null; guardians: number };
  /** How many entries its scope has, and the places of those before and behind it. */
  inScope: { count: number; before: number | null; after: number | null };
  /** To be checked by anybody with no server (C2SP tlog-proof). */
  receipt: string;
  checkedAt: number;
}

export type EntryAnswer = CheckedEntry | { missing: true; size: number };

/** @throws Stop, kept by the reader, where what was shown is not the entry; RefusedError, Offline. */
export async function readEntry(desk: Desk, index: number): Promise<EntryAnswer> {
  const standing = await desk.reader.sync();
  const { size } = standing.state.head;
  if (index >= size) return { missing: true, size };
  try {
    return await holdEntry(desk, standing, index);
  } catch (error) {
    throw error instanceof Stop && error.code !== "answerMalformed" ? await desk.reader.report(error) : error;
  }
}

async function holdEntry(desk: Desk, standing: Standing, index: number): Promise<CheckedEntry> {
  const { api, now } = desk.device;
  const { head, checkpoint } = standing.state;
  if (checkpoint === null) throw new Stop("answerMalformed", "a log with entries and no checkpoint");
  const leaf = await fetchLeaf(desk, index, head.size);
  const { steps, hashes, leafHash } = await climb(desk, leaf, index, head);
  const entry = parseEntry(leaf);
  const evidence = { index, scope: entry.scope, seq: entry.scopeSeq };
  const places = standing.places.get(entry.scope) ?? [];
  if (places[entry.scopeSeq] !== index) {
    throw new Stop("entryAltered", "the entry stands elsewhere in its scope than was read", evidence);
  }
  const envelope = granted(await api.bytes(`/log/envelope/${entry.envelope}`));
  if (envelopeDigest(envelope) !== entry.envelope) {
    throw new Stop("entryAltered", "another envelope than the leaf names", { ...evidence, expected: entry.envelope });
  }
  const signed = await openEnvelope(envelope, evidence);
  if (scopeOf(signed) !== entry.scope) throw new Stop("entryAltered", "an entry of another scope", evidence);
  holdBackupKey(signed, evidence);
  await holdCaseKey(desk, standing, signed, evidence);
  return {
    ...{ index, entry, leaf, leafHash, envelope, signed, steps, head, checkpoint },
    witnesses: await witnessesOf(desk, checkpoint),
    inScope: {
      count: places.length,
      before: places[entry.scopeSeq - 1] ?? null,
      after: places[entry.scopeSeq + 1] ?? null,
    },
    receipt: formatReceipt(leaf, { index, hashes, checkpoint }),
    checkedAt: now(),
  };
}

/** The leaf at this place, as the server shows it: a claim. */
async function fetchLeaf({ device: { api } }: Desk, index: number, size: number): Promise<Bytes> {
  const bundle = Math.floor(index / tileWidth);
  const width = Math.min(tileWidth, size - bundle * tileWidth);
  const tile: TileName = { level: "entries", index: bundle, width };
  const bytes = await fetchTile(api, tile);
  try {
    const leaf = parseBundle(bytes)[index - bundle * tileWidth];
    if (leaf) return leaf;
  } catch {
    // Told below.
  }
  throw new Stop("answerMalformed", "not a bundle of leaves", { path: pathOf(tile) });
}

/** @throws Stop "entryAltered" for a leaf that the tree has not there; "logInconsistent" for tiles of another tree. */
async function climb({ device: { api } }: Desk, leaf: Bytes, index: number, { size, root }: LogHead) {
  const reader = tileReader(size, hashTiles(api));
  const hashes = await inclusionProof(index, size, reader);
  const leafHash = hashLeaf(leaf);
  const claim = { index, size, leaf: leafHash, root: fromHex(root) };
  const steps = inclusionSteps(hashes, claim);
  if (steps) return { steps, hashes, leafHash };
  const [there] = await reader.readHashes([{ level: 0, index }]);
  const evidence = { index, size, root };
  if (there && verifyInclusion(hashes, { ...claim, leaf: there })) {
    throw new Stop("entryAltered", "the leaf is not the one that the signed tree has at this place", evidence);
  }
  throw new Stop("logInconsistent", "the tiles do not lead to the signed root", evidence);
}

async function witnessesOf(desk: Desk, checkpoint: string): Promise<CheckedEntry["witnesses"]> {
  const note = parseNote(checkpoint);
  const { origin } = parseCheckpoint(note.text);
  const { guardians } = desk.roster();
  const found = await cosigners(note, origin, guardians);
  if ("witnesses" in found) return { good: found.witnesses, bad: null, guardians: guardians.length };
  const others = await Promise.all(
    guardians.map(async (guardian) => {
      const one = await cosigners(note, origin, [guardian]);
      return "witnesses" in one ? one.witnesses : [];
    }),
  );
  return { good: others.flat(), bad: found.bad.name, guardians: guardians.length };
}
