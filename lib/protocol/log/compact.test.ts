import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../bytes";
import { addLeaves, emptyRange, rangeRoot, readRange } from "./compact";
import { naiveRoot } from "./testing/naive";
import { memoryReader, plainLeaves } from "./testing/sample";
import { hashLeaf, rootOf } from "./tree";

const leaves = plainLeaves(300);
const hashes = leaves.map((leaf) => hashLeaf(leaf));
const rangeOf = (size: number) => addLeaves(emptyRange, hashes.slice(0, size));

describe("compact range", () => {
  it("has the root of its tree at every size", async () => {
    let range = emptyRange;
    for (let size = 0; size <= 130; size++) {
      expect(range.size).toBe(size);
      expect(rangeRoot(range)).toEqual(naiveRoot(leaves.slice(0, size)));
      expect(rangeRoot(range)).toEqual(await rootOf(size, memoryReader(leaves)));
      range = addLeaves(range, [hashes[size] as Uint8Array]);
    }
  });

  it("grows the same by any steps, leaves the range before as it was, and equals what the tree itself says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 150 }), fc.nat({ max: 150 }), async (a, b) => {
        const first = rangeOf(a);
        const before = structuredClone(first);
        const both = addLeaves(first, hashes.slice(a, a + b));
        expect(both).toEqual(rangeOf(a + b));
        expect(first).toEqual(before);
        expect(await readRange(a + b, memoryReader(leaves))).toEqual(both);
      }),
      { numRuns: 30 },
    );
  });

  it("hashes with the function it is given", () => {
    let calls = 0;
    const counting = (bytes: Uint8Array) => {
      calls++;
      return hashLeaf(bytes);
    };
    addLeaves(emptyRange, hashes.slice(0, 8), counting);
    expect(calls).toBe(7);
  });

  it("refuses what is no leaf hash", () => {
    expect(() => addLeaves(emptyRange, [utf8("short")])).toThrow(RangeError);
  });
});
