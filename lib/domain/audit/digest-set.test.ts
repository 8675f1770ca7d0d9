import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DigestSet } from "./digest-set";

describe("the set of what has entered", () => {
  it("says what a Set says", () => {
    const words = fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(words, words, (added, asked) => {
        const set = new DigestSet();
        for (const word of added) set.add(word);
        expect(set.size).toBe(new Set(added).size);
        for (const word of [...added, ...asked]) expect(set.has(word)).toBe(added.includes(word));
      }),
    );
  });

  it("forgets nothing when it grows", () => {
    const set = new DigestSet();
    for (let i = 0; i < 5_000; i++) set.add(`entry ${i}`);
    expect(set.size).toBe(5_000);
    expect(Array.from({ length: 6_000 }, (_, i) => set.has(`entry ${i}`)).indexOf(false)).toBe(5_000);
  });

  it("goes on behind its end where its last places are taken", () => {
    // All digests the same but for their last word: they all begin at the last place.
    const hash = (bytes: Uint8Array) => {
      const digest = new Uint8Array(32).fill(0xff);
      digest.set(bytes.subarray(0, 2), 12);
      return digest;
    };
    const set = new DigestSet(hash);
    for (const word of ["aa", "ab", "ac"]) set.add(word);
    expect([set.size, set.has("ab"), set.has("zz")]).toEqual([3, true, false]);
  });
});
