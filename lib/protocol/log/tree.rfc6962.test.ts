import { describe, expect, it } from "vitest";
import { type Bytes, fromBase64, fromHex, toBase64, toHex, utf8 } from "../bytes";
import { naiveRoot } from "./testing/naive";
import { memoryReader } from "./testing/sample";
import {
  consistencyProof,
  emptyRoot,
  hashLeaf,
  hashNode,
  inclusionProof,
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
