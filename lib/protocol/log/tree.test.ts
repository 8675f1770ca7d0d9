import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, utf8 } from "../bytes";
import { naivePath, naiveProof, naiveRoot } from "./testing/naive";
import { flip, memoryReader, plainLeaves } from "./testing/sample";
import {
  consistencyProof,
  emptyRoot,
  foldRight,
  type HashReader,
  hashLeaf,
  hashNode,
  inclusionProof,
  placesOf,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "./tree";

describe("every tree up to 33 leaves, held to the recursive definition", () => {
  const leaves = plainLeaves(33);
  const all = memoryReader(leaves);

  it("has its root", async () => {
    for (let n = 0; n <= leaves.length; n++) expect(await rootOf(n, all)).toEqual(naiveRoot(leaves.slice(0, n)));
  });

  it("proves each leaf, at its own index alone", async () => {
    for (let size = 1; size <= leaves.length; size++) {
      const root = naiveRoot(leaves.slice(0, size));
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, all);
        expect(proof).toEqual(naivePath(index, leaves.slice(0, size)));
        const leaf = hashLeaf(leaves[index] as Bytes);
        for (let at = 0; at <= size; at++)
          expect(verifyInclusion(proof, { index: at, size, leaf, root })).toBe(at === index);
      }
    }
  });

  it("is consistent with each tree before it", async () => {
    for (let newSize = 1; newSize <= leaves.length; newSize++) {
      const newRoot = naiveRoot(leaves.slice(0, newSize));
      for (let oldSize = 1; oldSize <= newSize; oldSize++) {
        const proof = await consistencyProof(oldSize, newSize, all);
        expect(proof).toEqual(naiveProof(oldSize, leaves.slice(0, newSize)));
        const oldRoot = naiveRoot(leaves.slice(0, oldSize));
        expect(verifyConsistency(proof, { oldSize, oldRoot, newSize, newRoot })).toBe(true);
      }
    }
  });
});

const sizes = fc.integer({ min: 1, max: 300 });
const sized = sizes.chain((size) => fc.record({ size: fc.constant(size), at: fc.integer({ min: 0, max: size - 1 }) }));
const bitOf = (bytes: number) =>
  fc.record({ byte: fc.integer({ min: 0, max: bytes - 1 }), bit: fc.integer({ min: 0, max: 7 }) });
const many = plainLeaves(300);
const manyReader = memoryReader(many);

describe("proofs that were tampered with", () => {
  it("an inclusion proof with any changed bit, a hash too few or too many, is refused", async () => {
    await fc.assert(
      fc.asyncProperty(sized, fc.nat(), bitOf(32), async ({ size, at: index }, which, { byte, bit }) => {
        const proof = await inclusionProof(index, size, manyReader);
        const claim = { index, size, leaf: hashLeaf(many[index] as Bytes), root: naiveRoot(many.slice(0, size)) };
        expect(verifyInclusion(proof, claim)).toBe(true);
        expect(verifyInclusion(proof, { ...claim, leaf: flip(claim.leaf, byte, bit) })).toBe(false);
        expect(verifyInclusion(proof, { ...claim, root: flip(claim.root, byte, bit) })).toBe(false);
        expect(verifyInclusion([...proof, claim.root], claim)).toBe(false);
        expect(verifyInclusion([claim.leaf, ...proof], claim)).toBe(false);
        if (proof.length > 0) {
          const place = which % proof.length;
          expect(verifyInclusion(proof.with(place, flip(proof[place] as Bytes, byte, bit)), claim)).toBe(false);
          expect(verifyInclusion(proof.toSpliced(place, 1), claim)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a consistency proof with any changed bit, a hash too few or too many, is refused", async () => {
    await fc.assert(
      fc.asyncProperty(sized, fc.nat(), bitOf(32), async ({ size: newSize, at }, which, { byte, bit }) => {
        const oldSize = at + 1;
        const proof = await consistencyProof(oldSize, newSize, manyReader);
        const [oldRoot, newRoot] = [naiveRoot(many.slice(0, oldSize)), naiveRoot(many.slice(0, newSize))];
        const claim = { oldSize, oldRoot, newSize, newRoot };
        expect(verifyConsistency(proof, claim)).toBe(true);
        expect(verifyConsistency(proof, { ...claim, oldRoot: flip(oldRoot, byte, bit) })).toBe(false);
        expect(verifyConsistency(proof, { ...claim, newRoot: flip(newRoot, byte, bit) })).toBe(false);
        expect(verifyConsistency([...proof, newRoot], claim)).toBe(false);
        expect(verifyConsistency([oldRoot, ...proof], claim)).toBe(false);
        if (proof.length > 0) {
          const place = which % proof.length;
          expect(verifyConsistency(proof.with(place, flip(proof[place] as Bytes, byte, bit)), claim)).toBe(false);
          expect(verifyConsistency(proof.toSpliced(place, 1), claim)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a path longer than the tree is deep is refused, though it leads to the root", async () => {
    const [first, second] = [hashLeaf(many[0] as Bytes), hashLeaf(many[1] as Bytes)];
    const root = hashNode(first, second);
    expect(verifyInclusion([first], { index: 1, size: 2, leaf: second, root })).toBe(true);
    expect(verifyInclusion([first], { index: 0, size: 1, leaf: second, root })).toBe(false);

    const proof = await consistencyProof(3, 4, manyReader);
    const [oldRoot, newRoot] = [naiveRoot(many.slice(0, 3)), naiveRoot(many.slice(0, 4))];
    expect(verifyConsistency(proof, { oldSize: 3, oldRoot, newSize: 4, newRoot })).toBe(true);
    const deeper = { oldSize: 3, oldRoot: hashNode(first, oldRoot), newSize: 4, newRoot: hashNode(first, newRoot) };
    expect(verifyConsistency([...proof, first], deeper)).toBe(false);
  });

  it("hashes of another length, sizes that are none, and the empty tree prove nothing", () => {
    const h = emptyRoot;
    expect(verifyInclusion([], { index: 0, size: 1, leaf: new Uint8Array(), root: new Uint8Array() })).toBe(false);
    expect(verifyInclusion([], { index: 0, size: 0, leaf: h, root: h })).toBe(false);
    expect(verifyInclusion([], { index: -1, size: 1, leaf: h, root: h })).toBe(false);
    expect(verifyInclusion([], { index: 0.5, size: 1, leaf: h, root: h })).toBe(false);
    expect(verifyInclusion([], { index: 0, size: Number.NaN, leaf: h, root: h })).toBe(false);
    expect(verifyConsistency([], { oldSize: 0, oldRoot: h, newSize: 0, newRoot: h })).toBe(false);
    expect(verifyConsistency([h], { oldSize: 0, oldRoot: h, newSize: 1, newRoot: h })).toBe(false);
    expect(verifyConsistency([], { oldSize: 2, oldRoot: h, newSize: 1, newRoot: h })).toBe(false);
    expect(verifyConsistency([], { oldSize: 1, oldRoot: h, newSize: 2, newRoot: h })).toBe(false);
    expect(verifyConsistency([h], { oldSize: 1, oldRoot: h, newSize: 1, newRoot: h })).toBe(false);
    const short = h.slice(1);
    expect(verifyConsistency([], { oldSize: 1, oldRoot: short, newSize: 1, newRoot: short })).toBe(false);
  });
});

describe("trees beyond 32 bits", () => {
  /** Every complete subtree has the hash that its level gives: a tree of equal leaves, however large. */
  const equalLeaves: HashReader = {
    readHashes: (places) =>
      places.map(({ level }) => {
        let hash = hashLeaf(utf8("same"));
        for (let l = 0; l < level; l++) hash = hashNode(hash, hash);
        return hash;
      }),
  };
  const size = 2 ** 41 + 2 ** 33 + 5;

  it("prove leaves and growth", async () => {
    const root = await rootOf(size, equalLeaves);
    for (const index of [0, 2 ** 32, 2 ** 41 - 1, 2 ** 41, size - 1]) {
      const proof = await inclusionProof(index, size, equalLeaves);
      const claim = { index, size, leaf: hashLeaf(utf8("same")), root };
      expect(verifyInclusion(proof, claim)).toBe(true);
      expect(verifyInclusion(proof, { ...claim, size: size + 2 ** 41 })).toBe(false);
    }
    for (const oldSize of [1, 2 ** 32 + 1, 2 ** 41, size - 1]) {
      const proof = await consistencyProof(oldSize, size, equalLeaves);
      const claim = { oldSize, oldRoot: await rootOf(oldSize, equalLeaves), newSize: size, newRoot: root };
      expect(verifyConsistency(proof, claim)).toBe(true);
      expect(verifyConsistency(proof, { ...claim, newRoot: claim.oldRoot })).toBe(false);
    }
  });
});

describe("the doors of the tree", () => {
  const reader = memoryReader(plainLeaves(8));

  it("refuse sizes and indices that no tree has", async () => {
    await expect(rootOf(-1, reader)).rejects.toThrow(RangeError);
    await expect(rootOf(1.5, reader)).rejects.toThrow(RangeError);
    await expect(rootOf(2 ** 53, reader)).rejects.toThrow(RangeError);
    await expect(inclusionProof(8, 8, reader)).rejects.toThrow(RangeError);
    await expect(inclusionProof(-1, 8, reader)).rejects.toThrow(RangeError);
    await expect(consistencyProof(0, 8, reader)).rejects.toThrow(RangeError);
    await expect(consistencyProof(8, 7, reader)).rejects.toThrow(RangeError);
  });

  it("refuse a reader that returns too few hashes, or something else", async () => {
    await expect(rootOf(3, { readHashes: () => [emptyRoot] })).rejects.toThrow(RangeError);
    await expect(rootOf(1, { readHashes: () => [new Uint8Array(31)] })).rejects.toThrow(RangeError);
  });

  it("wait for a reader that takes its time", async () => {
    const later: HashReader = { readHashes: async (places) => reader.readHashes(places) };
    expect(await rootOf(7, later)).toEqual(naiveRoot(plainLeaves(7)));
  });
});

describe("places", () => {
  it("cover the leaves without gap, largest first", () => {
    expect(placesOf(0, 7)).toEqual([
      { level: 2, index: 0 },
      { level: 1, index: 2 },
      { level: 0, index: 6 },
    ]);
    expect(placesOf(0, 0)).toEqual([]);
    expect(foldRight([])).toEqual(emptyRoot);
  });
});
