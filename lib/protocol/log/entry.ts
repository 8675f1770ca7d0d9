/**
 * Log entries. The leaf of an entry, 129 bytes:
 *
 *   offset  bytes
 *        0     17   "holdfast/v1/entry"
 *       17     32   scope: the federation, a backup or a case
 *       49      8   u64 place within the scope, from 0
 *       57     32   SHA-256 of the scope's leaf before this one; zeros for the first
 *       89      8   u64 acceptedAt, milliseconds since the Unix epoch, at most 8.64e15; never decreasing within the scope
 *       97     32   SHA-256 of the envelope's canonical bytes
 *
 * So the entries of a scope are a chain inside the tree: who keeps the head of every scope sees an omission.
 * (The SHA-256 here is over the 129 bytes alone; the tree's hash of the same leaf has 0x00 before them.)
 *
 * Leaves are served in bundles (C2SP tlog-tiles, `/tile/entries/…`), 1 to 256 of them:
 *
 *   bundle = u16(129) ‖ leaf ‖ u16(129) ‖ leaf ‖ …        big-endian
 */
import { type Bytes, concat, equal, fromHex, fromU64, own, toHex, u64, utf8 } from "../bytes";
import { type Digest, latestMillis } from "../fields";
import { sha256 } from "../hash";
import { tileWidth } from "./tile";
import type { HashFunction } from "./tree";

export interface Entry {
  scope: Digest;
  /** Place within the scope, from 0. */
  scopeSeq: number;
  /** {@link leafDigest} of the scope's entry before; {@link noPrevious} for the first. */
  previous: Digest;
  /** Milliseconds since the Unix epoch, by the server's clock. */
  acceptedAt: number;
  /** `envelopeDigest` of the envelope. */
  envelope: Digest;
}

/** Bytes of a leaf. */
export const leafSize = 129;
/** What stands for the leaf before the first of a scope. */
export const noPrevious: Digest = "0".repeat(64);

const domain = utf8("holdfast/v1/entry");

function digestBytes(digest: Digest): Bytes {
  const bytes = fromHex(digest);
  if (bytes.length !== 32) throw new RangeError("a digest has 32 bytes");
  return bytes;
}

/** @throws RangeError on numbers or digests that an entry cannot have. */
export function formatEntry({ scope, scopeSeq, previous, acceptedAt, envelope }: Entry): Bytes {
  if ((scopeSeq === 0) !== (previous === noPrevious)) throw new RangeError("only the first of a scope follows nothing");
  if (acceptedAt > latestMillis) throw new RangeError("no date is so late");
  return concat(
    domain,
    digestBytes(scope),
    u64(scopeSeq),
    digestBytes(previous),
    u64(acceptedAt),
    digestBytes(envelope),
  );
}

/** Inverse of {@link formatEntry}. @throws RangeError on bytes that it would not write. */
export function parseEntry(leaf: Uint8Array): Entry {
  if (leaf.length !== leafSize || !equal(leaf.subarray(0, 17), domain)) throw new RangeError("not a leaf of the log");
  const entry: Entry = {
    scope: toHex(leaf.subarray(17, 49)),
    scopeSeq: fromU64(leaf.subarray(49, 57)),
    previous: toHex(leaf.subarray(57, 89)),
    acceptedAt: fromU64(leaf.subarray(89, 97)),
    envelope: toHex(leaf.subarray(97, 129)),
  };
  if ((entry.scopeSeq === 0) !== (entry.previous === noPrevious)) {
    throw new RangeError("only the first of a scope follows nothing");
  }
  if (entry.acceptedAt > latestMillis) throw new RangeError("no date is so late");
  return entry;
}

/** SHA-256 of the 129 bytes: by this the next entry of the scope names this one. Not the tree's hash of the leaf. */
export const leafDigest = (leaf: Uint8Array, hash: HashFunction = sha256): Digest => toHex(hash(leaf));

/** The last entry of a scope, as far as one has read. */
export interface ScopeHead {
  seq: number;
  /** {@link leafDigest} of the entry. */
  leafDigest: Digest;
  acceptedAt: number;
}

/** The head that an entry makes, given its leaf. */
export const headOf = (entry: Entry, leaf: Uint8Array, hash: HashFunction = sha256): ScopeHead => ({
  seq: entry.scopeSeq,
  leafDigest: leafDigest(leaf, hash),
  acceptedAt: entry.acceptedAt,
});

/** The entry that follows `head` (`undefined`: the scope has none). @throws RangeError if time would run backwards. */
export function nextEntry(
  head: ScopeHead | undefined,
  { scope, acceptedAt, envelope }: Pick<Entry, "scope" | "acceptedAt" | "envelope">,
): Entry {
  if (head && acceptedAt < head.acceptedAt) throw new RangeError("time would run backwards within the scope");
  return { scope, scopeSeq: head ? head.seq + 1 : 0, previous: head?.leafDigest ?? noPrevious, acceptedAt, envelope };
}

export type LinkFault = "chainBroken" | "timeRanBackwards";

/** Whether an entry follows the head of its scope (`undefined`: the scope has none). @returns `null` if it does. */
export function checkLink(head: ScopeHead | undefined, entry: Entry): LinkFault | null {
  const follows = head
    ? entry.scopeSeq === head.seq + 1 && entry.previous === head.leafDigest
    : entry.scopeSeq === 0 && entry.previous === noPrevious;
  if (!follows) return "chainBroken";
  return head && entry.acceptedAt < head.acceptedAt ? "timeRanBackwards" : null;
}

const lengthPrefix = Uint8Array.of(leafSize >> 8, leafSize & 0xff);

/** @throws RangeError unless 1 to 256 leaves of 129 bytes. */
export function formatBundle(leaves: readonly Uint8Array[]): Bytes {
  if (leaves.length < 1 || leaves.length > tileWidth) throw new RangeError("a bundle has 1 to 256 leaves");
  if (leaves.some((leaf) => leaf.length !== leafSize)) throw new RangeError("a leaf has 129 bytes");
  return concat(...leaves.flatMap((leaf) => [lengthPrefix, leaf]));
}

/** Inverse of {@link formatBundle}; the leaves are not parsed. @throws RangeError on bytes that it would not write. */
export function parseBundle(bytes: Uint8Array): Bytes[] {
  const step = lengthPrefix.length + leafSize;
  const count = bytes.length / step;
  if (!Number.isInteger(count) || count < 1 || count > tileWidth) throw new RangeError("not a bundle of leaves");
  return Array.from({ length: count }, (_, i) => {
    const at = i * step;
    if (!equal(bytes.subarray(at, at + 2), lengthPrefix)) throw new RangeError("not a bundle of leaves");
    return own(bytes.subarray(at + 2, at + step));
  });
}
