/**
 * Following the log: how a reader that trusts nobody goes from one checkpoint to the next. The guardian's browser, the
 * auditor's browser and the offline verifier all read the log by this function and no other.
 *
 * A reader keeps the last checkpoint it believed, the compact range of all leaves up to it, and the head of every scope.
 * A new checkpoint is believed if
 *
 *   1. it is well formed, names this log and is signed by the log's key;
 *   2. it is not smaller than the one before, and where it is of the same size it has the same root;
 *   3. the range, extended by the new leaves, has exactly its size and its root;
 *   4. every new leaf is well formed, follows the head of its scope, and is not older than that.
 *
 * (3) shows that the new tree begins with all that was read before: no consistency proof is needed. (3) comes before
 * (4), so a leaf changed on the way is `rootDiffers`; `chainBroken` and the like say that the log signed something wrong.
 * Whatever the fault, the reader stays where it was.
 */
import { type Bytes, own, toHex } from "../bytes";
import type { Digest, LogHead } from "../fields";
import { sha256 } from "../hash";
import { type Checkpoint, type CheckpointFault, openCheckpoint } from "./checkpoint";
import { addLeaves, type CompactRange, emptyRange, rangeRoot } from "./compact";
import { checkLink, type Entry, headOf, type LinkFault, parseEntry, type ScopeHead } from "./entry";
import type { VerifierKey } from "./note";
import { emptyRoot, type HashFunction, hashLeaf } from "./tree";

/** What a reader keeps; may be stored as it is (structured clone). Made by {@link follow} alone, but for the first. */
export interface ReaderState {
  /** The last checkpoint that was believed, signatures and all; `null` before the first. */
  readonly checkpoint: string | null;
  readonly head: LogHead;
  readonly range: CompactRange;
  /** By scope. */
  readonly heads: ReadonlyMap<Digest, ScopeHead>;
}

/** A reader that has read nothing. */
export const newReader: ReaderState = {
  checkpoint: null,
  head: { size: 0, root: toHex(emptyRoot) },
  range: emptyRange,
  heads: new Map(),
};

/** An entry that stands in the log at `index`. */
export interface ReadEntry {
  index: number;
  leaf: Bytes;
  entry: Entry;
}

export type FollowFault =
  | CheckpointFault
  /** Smaller than what was read before: a tree never shrinks. */
  | { fault: "rewound" }
  /** Of the same size as what was read before, with another root: two histories are being shown. */
  | { fault: "forked" }
  /** The server gave fewer or more leaves than the checkpoint counts. */
  | { fault: "leavesMissing" | "leavesLeftOver" }
  /** These leaves after those read before do not make this tree: leaves were changed, or history was. */
  | { fault: "rootDiffers" }
  | { fault: "malformedLeaf"; index: number }
  | { fault: LinkFault; scope: Digest; index: number };

export type Followed = { state: ReaderState; entries: ReadEntry[] };

/** (2): how the checkpoint stands to what was read before. */
function checkGrowth(before: LogHead, now: Checkpoint): FollowFault | null {
  if (now.size < before.size) return { fault: "rewound" };
  if (now.size === before.size && now.root !== before.root) return { fault: "forked" };
  return null;
}

/** (4): parses the leaves and links each to the head of its scope. */
function link(
  heads: ReadonlyMap<Digest, ScopeHead>,
  firstIndex: number,
  leaves: readonly Bytes[],
  hash: HashFunction,
): { heads: Map<Digest, ScopeHead>; entries: ReadEntry[] } | FollowFault {
  const newHeads = new Map(heads);
  const entries: ReadEntry[] = [];
  for (const [i, leaf] of leaves.entries()) {
    const index = firstIndex + i;
    let entry: Entry;
    try {
      entry = parseEntry(leaf);
    } catch {
      return { fault: "malformedLeaf", index };
    }
    const fault = checkLink(newHeads.get(entry.scope), entry);
    if (fault) return { fault, scope: entry.scope, index };
    newHeads.set(entry.scope, headOf(entry, leaf, hash));
    entries.push({ index, leaf, entry });
  }
  return { heads: newHeads, entries };
}

/** As many leaves as wanted and not one more, copied. */
async function collect(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<Bytes[] | FollowFault> {
  const leaves: Bytes[] = [];
  for await (const leaf of source) {
    if (leaves.length === wanted) return { fault: "leavesLeftOver" };
    leaves.push(own(leaf));
  }
  return leaves.length === wanted ? leaves : { fault: "leavesMissing" };
}

/**
 * Takes the reader to a new checkpoint.
 *
 * `leaves` are those from `state.head.size` up to the checkpoint's size, in order; an async iterable may fetch them as
 * it goes (the size is known from `openCheckpoint`) and is not begun before the checkpoint itself has been judged.
 * What it throws is passed on. `logKey` is the key that the roster chain names: the caller's business.
 *
 * @returns the reader's new state with the new entries in order, or the first fault.
 */
export async function follow(
  state: ReaderState,
  checkpoint: string,
  leaves: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  logKey: VerifierKey,
  hash: HashFunction = sha256,
): Promise<Followed | FollowFault> {
  const opened = await openCheckpoint(checkpoint, logKey);
  if ("fault" in opened) return opened;
  const { size, root } = opened.checkpoint;
  const growthFault = checkGrowth(state.head, opened.checkpoint);
  if (growthFault) return growthFault;

  const collected = await collect(leaves, size - state.head.size);
  if ("fault" in collected) return collected;
  const range = addLeaves(
    state.range,
    collected.map((leaf) => hashLeaf(leaf, hash)),
    hash,
  );
  if (toHex(rangeRoot(range, hash)) !== root) return { fault: "rootDiffers" };

  const linked = link(state.heads, state.head.size, collected, hash);
  if ("fault" in linked) return linked;
  return { state: { checkpoint, head: { size, root }, range, heads: linked.heads }, entries: linked.entries };
}
