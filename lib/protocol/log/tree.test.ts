import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, fromBase64, fromHex, toBase64, toHex, utf8 } from "../bytes";
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

/** The reference tree of certificate-transparency (leaves, roots and proofs: transparency-dev/merkle `testonly`, `testdata`). */
const referenceLeaves = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map(fromHex);
const referenceRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const referenceInclusion: { index: number; size: number; proof: string[] }[] = [
  { index: 0, size: 1, proof: [] },
  {
    index: 0,
    size: 8,
    proof: [
      "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
      "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
      "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
      "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
      "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    ],
  },
  { index: 2, size: 3, proof: ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="] },
  {
    index: 1,
    size: 5,
    proof: [
      "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
      "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
      "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
    ],
  },
];
const referenceConsistency: { oldSize: number; newSize: number; proof: string[] }[] = [
  { oldSize: 1, newSize: 1, proof: [] },
  {
    oldSize: 1,
    newSize: 8,
    proof: [
      "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
      "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
      "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
    ],
  },
  {
    oldSize: 6,
    newSize: 8,
    proof: [
      "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
      "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
      "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    ],
  },
  {
    oldSize: 2,
    newSize: 5,
    proof: ["Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=", "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="],
  },
  {
    oldSize: 6,
    newSize: 7,
    proof: [
      "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
      "sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=",
      "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    ],
  },
];

const rootHash = (size: number): Bytes => fromHex(referenceRoots[size] as string);
const reader = memoryReader(referenceLeaves);

describe("RFC 6962 hashes", () => {
  it("hash leaves and nodes with their prefixes", () => {
    expect(toHex(hashLeaf(utf8("L123456")))).toBe("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    expect(toHex(hashLeaf(new Uint8Array()))).toBe(referenceRoots[1]);
    expect(toHex(emptyRoot)).toBe(referenceRoots[0]);
  });

  it("never take a node for a leaf, or left for right", () => {
    const [left, right] = [hashLeaf(utf8("l")), hashLeaf(utf8("r"))];
    expect(hashNode(left, right)).not.toEqual(hashNode(right, left));
    expect(hashNode(left, right)).not.toEqual(hashLeaf(Uint8Array.of(...left, ...right)));
  });

  it.each(referenceRoots.map((root, size) => ({ size, root })))(
    "give the reference root of $size leaves",
    async ({ size, root }) => {
      expect(toHex(await rootOf(size, reader))).toBe(root);
      expect(toHex(naiveRoot(referenceLeaves.slice(0, size)))).toBe(root);
    },
  );
});

describe("RFC 6962 reference proofs", () => {
  it.each(referenceInclusion)("include leaf $index of $size", async ({ index, size, proof }) => {
    expect((await inclusionProof(index, size, reader)).map(toBase64)).toEqual(proof);
    const leaf = hashLeaf(referenceLeaves[index] as Bytes);
    expect(verifyInclusion(proof.map(fromBase64), { index, size, leaf, root: rootHash(size) })).toBe(true);
  });

  it.each(referenceConsistency)("lead from $oldSize leaves to $newSize", async ({ oldSize, newSize, proof }) => {
    expect((await consistencyProof(oldSize, newSize, reader)).map(toBase64)).toEqual(proof);
    const claim = { oldSize, newSize, oldRoot: rootHash(oldSize), newRoot: rootHash(newSize) };
    expect(verifyConsistency(proof.map(fromBase64), claim)).toBe(true);
  });
});

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
    expect(toHex(await rootOf(7, later))).toBe(referenceRoots[7]);
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
