/**
 * Merkle tree of the log (RFC 6962 §2.1), SHA-256.
 *
 *   MTH({})      = SHA-256("")
 *   MTH({d})     = SHA-256(0x00 ‖ d)                                 the hash of a leaf
 *   MTH(D[0:n])  = SHA-256(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n]))          k the largest power of two below n
 *
 * A tree is read through a {@link HashReader} that knows the hashes of *complete* subtrees alone: the place
 * {level l, index i} stands for MTH(D[i·2^l : (i+1)·2^l]). Example: the root over 7 leaves is
 * node((2,0), node((1,2), (0,6))).
 *
 * Sizes and indices are safe integers (below 2^53); no 32-bit arithmetic is done on them.
 */
import { type Bytes, concat, equal } from "../bytes";
import { sha256 } from "../hash";

/** SHA-256, at once: the bytes are others a moment later. A parameter wherever many leaves are hashed, so that a faster implementation can take its place. */
export type HashFunction = (bytes: Uint8Array) => Bytes;

/** Bytes of a hash. */
export const hashSize = 32;

/** Root of the tree without leaves. */
export const emptyRoot: Bytes = sha256(new Uint8Array());

/** What is hashed next stands here: to make an array for each of a million hashes takes longer than to hash. */
const scratch = new Uint8Array(1_024);
const nodeInput = scratch.subarray(0, 1 + 2 * hashSize);

/** SHA-256(0x00 ‖ leaf). */
export function hashLeaf(leaf: Uint8Array, hash: HashFunction = sha256): Bytes {
  if (leaf.length >= scratch.length) return hash(concat(Uint8Array.of(0x00), leaf));
  scratch[0] = 0x00;
  scratch.set(leaf, 1);
  return hash(scratch.subarray(0, 1 + leaf.length));
}

/** SHA-256(0x01 ‖ left ‖ right). @throws RangeError unless both have 32 bytes. */
export function hashNode(left: Uint8Array, right: Uint8Array, hash: HashFunction = sha256): Bytes {
  if (left.length !== hashSize || right.length !== hashSize) throw new RangeError("a hash has 32 bytes");
  scratch[0] = 0x01;
  scratch.set(left, 1);
  scratch.set(right, 1 + hashSize);
  return hash(nodeInput);
}

/** A complete subtree: the leaves from index·2^level up to, not including, (index + 1)·2^level. */
export interface Place {
  level: number;
  index: number;
}

/** Reads hashes of complete subtrees, one for each place, in order. What it returns is not trusted to be right. */
export interface HashReader {
  readHashes(places: readonly Place[]): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
}

type Segment = readonly [lo: number, hi: number];

/** @throws RangeError unless 0 ≤ n ≤ 2^53 − 1. */
function checkSize(n: number, what: string): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${what} must be an unsigned safe integer`);
}

/** Base-2 logarithm of the largest power of two that is ≤ n. */
function floorLog2(n: number): number {
  let level = 0;
  for (let k = 2; k <= n; k *= 2) level++;
  return level;
}

/** The largest power of two below n, where a tree of n ≥ 2 leaves divides. */
const splitPoint = (n: number): number => 2 ** floorLog2(n - 1);

/** The complete subtrees that make up the leaves [lo, hi) of a subtree that begins at lo, largest first. */
export function placesOf(lo: number, hi: number): Place[] {
  const places: Place[] = [];
  for (let at = lo; at < hi; ) {
    const level = floorLog2(hi - at);
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
}

/** Root over neighbouring complete subtrees, largest first: h0 ‖ (h1 ‖ (h2 …)). */
export function foldRight(hashes: readonly Uint8Array[], hash: HashFunction = sha256): Bytes {
  const last = hashes.at(-1);
  if (!last) return emptyRoot.slice();
  let root = new Uint8Array(last);
  for (let i = hashes.length - 2; i >= 0; i--) root = hashNode(hashes[i] as Uint8Array, root, hash);
  return root;
}

async function readSegments(segments: readonly Segment[], reader: HashReader): Promise<Bytes[]> {
  const places = segments.map(([lo, hi]) => placesOf(lo, hi));
  const hashes = await reader.readHashes(places.flat());
  if (hashes.length !== places.flat().length || hashes.some((h) => h.length !== hashSize)) {
    throw new RangeError("the reader did not return one hash for each place");
  }
  let at = 0;
  return places.map(({ length }) => {
    at += length;
    return foldRight(hashes.slice(at - length, at));
  });
}

/** Root of the tree of the first `size` leaves. @throws RangeError on a bad size, or a reader that returns too little. */
export async function rootOf(size: number, reader: HashReader): Promise<Bytes> {
  checkSize(size, "size");
  if (size === 0) return emptyRoot.slice();
  const [root] = await readSegments([[0, size]], reader);
  return root as Bytes;
}

/**
 * PATH(index, D[size]) of RFC 6962 §2.1.1: the leaf's sibling first, the root's child last.
 * @throws RangeError unless index < size.
 */
export async function inclusionProof(index: number, size: number, reader: HashReader): Promise<Bytes[]> {
  checkSize(index, "index");
  checkSize(size, "size");
  if (index >= size) throw new RangeError("the tree has no such leaf");
  const passed: Segment[] = [];
  let [lo, hi] = [0, size];
  while (hi - lo > 1) {
    const middle = lo + splitPoint(hi - lo);
    passed.push(index < middle ? [middle, hi] : [lo, middle]);
    if (index < middle) hi = middle;
    else lo = middle;
  }
  return readSegments(passed.reverse(), reader);
}

/**
 * PROOF(oldSize, D[newSize]) of RFC 6962 §2.1.2; empty where the sizes are equal.
 * @throws RangeError unless 1 ≤ oldSize ≤ newSize: there is nothing to prove about the empty tree.
 */
export async function consistencyProof(oldSize: number, newSize: number, reader: HashReader): Promise<Bytes[]> {
  checkSize(oldSize, "size");
  checkSize(newSize, "size");
  if (oldSize < 1 || oldSize > newSize) throw new RangeError("the sizes must be 1 ≤ old ≤ new");
  const passed: Segment[] = [];
  let [lo, hi] = [0, newSize];
  while (hi !== oldSize) {
    const middle = lo + splitPoint(hi - lo);
    passed.push(oldSize <= middle ? [middle, hi] : [lo, middle]);
    if (oldSize <= middle) hi = middle;
    else lo = middle;
  }
  if (lo > 0) passed.push([lo, hi]);
  return readSegments(passed.reverse(), reader);
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isHash = (bytes: Uint8Array): boolean => bytes.length === hashSize;
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** What an inclusion proof claims: the hash of the leaf at `index` of the tree with this size and root. */
export interface Inclusion {
  index: number;
  size: number;
  /** {@link hashLeaf} of the leaf. */
  leaf: Uint8Array;
  root: Uint8Array;
}

/** One step of a proof: the neighbour, on which side it stands, and what both together hash to. */
export interface ProofStep {
  side: "left" | "right";
  sibling: Uint8Array;
  hash: Uint8Array;
}

/**
 * The way from the leaf to the root (RFC 9162 §2.1.3.2), a step for each hash of the proof.
 * @returns null for whatever is not a proof of the claim, malformed input included.
 */
export function inclusionSteps(
  proof: readonly Uint8Array[],
  { index, size, leaf, root }: Inclusion,
): ProofStep[] | null {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return null;
  const steps: ProofStep[] = [];
  let [at, last] = [index, size - 1];
  let computed = leaf;
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(at) || at === last) {
      computed = hashNode(sibling, computed);
      steps.push({ side: "left", sibling, hash: computed });
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)];
    } else {
      computed = hashNode(computed, sibling);
      steps.push({ side: "right", sibling, hash: computed });
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(computed, root) ? steps : null;
}

/** @returns false for whatever is not a proof of the claim, malformed input included. */
export const verifyInclusion = (proof: readonly Uint8Array[], claim: Inclusion): boolean =>
  inclusionSteps(proof, claim) !== null;

/** What a consistency proof claims: the new tree begins with all leaves of the old one, in their order. */
export interface Consistency {
  oldSize: number;
  oldRoot: Uint8Array;
  newSize: number;
  newRoot: Uint8Array;
}

/**
 * RFC 9162 §2.1.4.2. @returns false for whatever is not a proof of the claim, malformed input included; also for an
 * old tree without leaves, about which a proof says nothing.
 */
export function verifyConsistency(proof: readonly Uint8Array[], claim: Consistency): boolean {
  const { oldSize, oldRoot, newSize, newRoot } = claim;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize < 1 || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  if (oldSize === newSize) return proof.length === 0 && equal(oldRoot, newRoot);

  let [at, last] = [oldSize - 1, newSize - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  // An old tree that is one complete subtree of the new one is where the path begins; its root goes without saying.
  const path = at === 0 ? [oldRoot, ...proof] : proof;
  const [start, ...rest] = path;
  if (!start) return false;
  let [computedOld, computedNew] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      computedOld = hashNode(sibling, computedOld);
      computedNew = hashNode(sibling, computedNew);
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)];
    } else {
      computedNew = hashNode(computedNew, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(computedOld, oldRoot) && equal(computedNew, newRoot);
}
