import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, fromUtf8, toHex } from "../bytes";
import { latestMillis } from "../fields";
import { sha256 } from "../hash";
import {
  checkLink,
  type Entry,
  formatBundle,
  formatEntry,
  headOf,
  leafDigest,
  nextEntry,
  noPrevious,
  parseBundle,
  parseEntry,
} from "./entry";
import { digest, flip, sampleLeaves } from "./testing/sample";

const first: Entry = {
  scope: "11".repeat(32),
  scopeSeq: 0,
  previous: noPrevious,
  acceptedAt: 1_700_000_000_000,
  envelope: "22".repeat(32),
};

describe("the leaf", () => {
  it("is the bytes that the format says", () => {
    const leaf = formatEntry(first);
    expect(leaf).toHaveLength(129);
    expect(fromUtf8(leaf.subarray(0, 17))).toBe("holdfast/v1/entry");
    expect(toHex(leaf.subarray(17))).toBe(
      `${"11".repeat(32)}0000000000000000${"00".repeat(32)}0000018bcfe56800${"22".repeat(32)}`,
    );
  });

  it("comes back as it went", () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/).filter((h) => h !== noPrevious);
    const later = fc.record({
      scope: hex,
      scopeSeq: fc.maxSafeNat().map((n) => Math.max(1, n)),
      previous: hex,
      acceptedAt: fc.maxSafeNat().map((n) => Math.min(n, latestMillis)),
      envelope: hex,
    });
    fc.assert(
      fc.property(later, (entry) => {
        expect(parseEntry(formatEntry(entry))).toEqual(entry);
      }),
    );
    expect(parseEntry(formatEntry(first))).toEqual(first);
  });

  it("has one entry and an entry one leaf: every flipped bit is refused or another entry", () => {
    const leaf = sampleLeaves([1, 1])[1] as Uint8Array;
    for (let byte = 0; byte < leaf.length; byte++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = flip(leaf, byte, bit);
        let entry: Entry;
        try {
          entry = parseEntry(changed);
        } catch {
          continue;
        }
        expect(formatEntry(entry)).toEqual(changed);
        expect(leafDigest(changed)).not.toBe(leafDigest(leaf));
      }
    }
  });

  it("is refused with another domain, length, or a first entry that follows something", () => {
    const leaf = formatEntry(first);
    expect(() => parseEntry(flip(leaf, 0, 0))).toThrow(RangeError);
    expect(() => parseEntry(leaf.subarray(0, 128))).toThrow(RangeError);
    expect(() => parseEntry(concat(leaf, Uint8Array.of(0)))).toThrow(RangeError);
    expect(() => parseEntry(flip(leaf, 57, 0))).toThrow(RangeError);
    expect(() => parseEntry(flip(leaf, 56, 0))).toThrow(RangeError);
    expect(() => formatEntry({ ...first, scopeSeq: 1 })).toThrow(RangeError);
    expect(() => formatEntry({ ...first, previous: digest("x") })).toThrow(RangeError);
    expect(() => formatEntry({ ...first, scope: "11" })).toThrow(RangeError);
    expect(() => formatEntry({ ...first, acceptedAt: -1 })).toThrow(RangeError);
    expect(() => formatEntry({ ...first, acceptedAt: latestMillis + 1 })).toThrow(RangeError);
    const late = formatEntry({ ...first, acceptedAt: latestMillis });
    expect(new Date(parseEntry(late).acceptedAt).toISOString()).toContain("+275760");
    const later = new DataView(late.buffer);
    later.setBigUint64(89, BigInt(latestMillis + 1));
    expect(() => parseEntry(late)).toThrow(RangeError);
  });
});

describe("the chain of a scope", () => {
  const leaf = formatEntry(first);
  const head = headOf(first, leaf);
  const second = nextEntry(head, { ...first, acceptedAt: first.acceptedAt + 1 });

  it("names the leaf before by its plain SHA-256", () => {
    expect(head).toEqual({ seq: 0, leafDigest: toHex(sha256(leaf)), acceptedAt: first.acceptedAt });
    expect(second).toMatchObject({ scopeSeq: 1, previous: toHex(sha256(leaf)) });
    expect(nextEntry(undefined, first)).toEqual(first);
  });

  it("holds for what follows", () => {
    expect(checkLink(undefined, first)).toBeNull();
    expect(checkLink(head, second)).toBeNull();
    expect(checkLink(head, { ...second, acceptedAt: head.acceptedAt })).toBeNull();
  });

  it("breaks where an entry was left out, repeated, replaced or put first", () => {
    const third = nextEntry(headOf(second, formatEntry(second)), second);
    expect(checkLink(head, third)).toBe("chainBroken");
    expect(checkLink(head, first)).toBe("chainBroken");
    expect(checkLink(undefined, second)).toBe("chainBroken");
    expect(checkLink(head, { ...second, previous: digest("another") })).toBe("chainBroken");
    expect(checkLink(head, { ...second, scopeSeq: 2 })).toBe("chainBroken");
  });

  it("tells when time ran backwards, and is not continued so", () => {
    expect(checkLink(head, { ...second, acceptedAt: head.acceptedAt - 1 })).toBe("timeRanBackwards");
    expect(() => nextEntry(head, { ...first, acceptedAt: head.acceptedAt - 1 })).toThrow(RangeError);
  });
});

describe("bundles of leaves", () => {
  const leaves = sampleLeaves(Array.from({ length: 256 }, (_, i) => i % 5));

  it("come back as they went", () => {
    for (const width of [1, 2, 255, 256]) {
      const bundle = formatBundle(leaves.slice(0, width));
      expect(bundle).toHaveLength(131 * width);
      expect(toHex(bundle.subarray(0, 2))).toBe("0081");
      expect(parseBundle(bundle)).toEqual(leaves.slice(0, width));
    }
  });

  it("are refused empty, too wide, cut short, with another length before a leaf", () => {
    const bundle = formatBundle(leaves);
    expect(() => formatBundle([])).toThrow(RangeError);
    expect(() => formatBundle([...leaves, leaves[0] as Uint8Array])).toThrow(RangeError);
    expect(() => formatBundle([new Uint8Array(128)])).toThrow(RangeError);
    expect(() => parseBundle(new Uint8Array())).toThrow(RangeError);
    expect(() => parseBundle(bundle.subarray(0, -1))).toThrow(RangeError);
    expect(() => parseBundle(concat(bundle, bundle.subarray(0, 131)))).toThrow(RangeError);
    expect(() => parseBundle(flip(bundle, 131, 0))).toThrow(RangeError);
    expect(() => parseBundle(flip(bundle, 132, 3))).toThrow(RangeError);
  });
});
