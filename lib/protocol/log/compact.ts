/**
 * Compact range: the left part [0, size) of the tree in as few hashes as can be extended, one for each complete
 * subtree, largest first (one for each 1 in the binary form of the size).
 *
 * Example: a range of 7 leaves holds MTH(D[0:4]), MTH(D[4:6]), MTH(D[6:7]).
 */
import { type Bytes, own } from "../bytes";
import { sha256 } from "../hash";
import { foldRight, type HashFunction, type HashReader, hashNode, hashSize, placesOf } from "./tree";

export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Bytes[];
}

/** The range of the tree without leaves. */
export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** The range with leaves appended, given by their hashes (`hashLeaf`). The range given is left as it was. */
export function addLeaves(
  range: CompactRange,
  leafHashes: Iterable<Uint8Array>,
  hash: HashFunction = sha256,
): CompactRange {
  const hashes = [...range.hashes];
  let size = range.size;
  for (const leafHash of leafHashes) {
    if (leafHash.length !== hashSize) throw new RangeError("a leaf hash has 32 bytes");
    let joined = own(leafHash);
    // Every trailing 1 of the size is a complete subtree that the new leaf makes part of a larger one.
    for (let n = size; n % 2 === 1; n = (n - 1) / 2) joined = hashNode(hashes.pop() as Bytes, joined, hash);
    hashes.push(joined);
    size++;
  }
  return { size, hashes };
}

/** RFC 6962 root of the tree with the leaves of the range. */
export const rangeRoot = (range: CompactRange, hash: HashFunction = sha256): Bytes => foldRight(range.hashes, hash);

/** The range of the first `size` leaves of a tree. @throws RangeError if the reader returns too little. */
export async function readRange(size: number, reader: HashReader): Promise<CompactRange> {
  const places = placesOf(0, size);
  const hashes = await reader.readHashes(places);
  if (hashes.length !== places.length || hashes.some((h) => h.length !== hashSize)) {
    throw new RangeError("the reader did not return one hash for each place");
  }
  return { size, hashes: hashes.map(own) };
}
