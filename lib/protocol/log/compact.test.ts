import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, utf8 } from "../bytes";
import { addLeaf, addLeaves, emptyRange, formatRange, parseRange, rangeRoot, readRange } from "./compact";
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
      range = addLeaf(range, hashes[size] as Uint8Array);
    }
  });

  it("grows the same by any steps, leaves the range before as it was, and equals what the tree itself says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 150 }), fc.nat({ max: 150 }), async (a, b) => {
        const first = rangeOf(a);
        const before = toHex(formatRange(first));
        const both = addLeaves(first, hashes.slice(a, a + b));
        expect(both).toEqual(rangeOf(a + b));
        expect(toHex(formatRange(first))).toBe(before);
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
    expect(() => addLeaf(emptyRange, utf8("short"))).toThrow(RangeError);
  });
});

describe("the bytes of a compact range", () => {
  it("are as long as the example says", () => {
    expect(formatRange(rangeOf(7))).toHaveLength(104);
    expect(toHex(formatRange(emptyRange))).toBe("0000000000000000");
  });

  it("come back as they went", () => {
    for (let size = 0; size <= 130; size++) expect(parseRange(formatRange(rangeOf(size)))).toEqual(rangeOf(size));
  });

  it("are refused with a hash too few or too many, or a size that is none", () => {
    const bytes = formatRange(rangeOf(7));
    expect(() => parseRange(bytes.subarray(0, -1))).toThrow(RangeError);
    expect(() => parseRange(bytes.subarray(0, 72))).toThrow(RangeError);
    expect(() => parseRange(Uint8Array.of(...bytes, ...new Uint8Array(32)))).toThrow(RangeError);
    expect(() => parseRange(new Uint8Array(7))).toThrow(RangeError);
    expect(() => parseRange(new Uint8Array(8).fill(255))).toThrow(RangeError);
  });
});
