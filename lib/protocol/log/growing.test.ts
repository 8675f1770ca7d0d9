import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "../bytes";
import { GrowingTree, type Shelf } from "./growing";
import { naiveRoot } from "./testing/naive";
import { plainLeaves } from "./testing/sample";
import { hashLeaf } from "./tree";

function grown(count: number): GrowingTree {
  const tree = new GrowingTree();
  for (const leaf of plainLeaves(count)) tree.add(hashLeaf(leaf));
  return tree;
}

describe("RFC 6962: a tree that grows", () => {
  it("has at every size the root of that many leaves, also when it has gone on", () => {
    const leaves = plainLeaves(70);
    const tree = new GrowingTree();
    for (const [i, leaf] of leaves.entries()) {
      tree.add(hashLeaf(leaf));
      expect(tree.head()).toEqual({ size: i + 1, root: toHex(naiveRoot(leaves.slice(0, i + 1))) });
    }
    for (let size = 0; size <= 70; size++) expect(tree.root(size)).toBe(toHex(naiveRoot(leaves.slice(0, size))));
  });

  it("has it over many pages", () => {
    const tree = grown(5_000);
    const leaves = plainLeaves(5_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (size) => {
        expect(tree.root(size)).toBe(toHex(naiveRoot(leaves.slice(0, size))));
      }),
      { numRuns: 20, examples: [[2_047], [2_048], [2_049], [4_096], [5_000]] },
    );
  });

  it("has it with a shelf, too, on which all pages lie but each level's last", () => {
    const shelved: Uint8Array[] = [];
    const length = 65_536;
    const shelf: Shelf = {
      put: (bytes) => (shelved.push(bytes.slice()) - 1) * length,
      get: (at, wanted) => (shelved[Math.floor(at / length)] as Uint8Array).slice(at % length, (at % length) + wanted),
    };
    const leaves = plainLeaves(9_000).map((leaf) => hashLeaf(leaf));
    const [tree, all] = [new GrowingTree(undefined, shelf), new GrowingTree()];
    for (const leaf of leaves) {
      tree.add(leaf);
      all.add(leaf);
    }
    expect(shelved).toHaveLength(4 + 2 + 1);
    for (const size of [1, 3, 2_047, 2_048, 2_049, 4_097, 6_144, 8_191, 8_192, 8_193, 8_999, 9_000]) {
      expect(tree.root(size)).toBe(all.root(size));
    }
  });

  it("knows no root of a size that it has not reached, and takes no hash of another length", () => {
    const tree = grown(3);
    expect(() => tree.root(4)).toThrow(RangeError);
    expect(() => tree.add(new Uint8Array(31))).toThrow(RangeError);
    expect(tree.size).toBe(3);
  });
});
