import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, toHex } from "../bytes";
import { signingKey } from "../ed25519";
import { sha256 } from "../hash";
import { formatCheckpoint, signCheckpoint } from "./checkpoint";
import { type Entry, formatEntry, headOf, parseEntry, type ScopeHead } from "./entry";
import { type Followed, follow, newReader, type ReaderState } from "./follow";
import { formatNote, signNote } from "./note";
import { naiveRoot } from "./testing/naive";
import { checkpointOf, digest, flip, logKey, logSigner, origin, plainLeaves, sampleLeaves } from "./testing/sample";

const leaves = sampleLeaves([0, 1, 0, 2, 1, 1, 0, 3, 2, 0, 0, 1]);

async function read(upTo: readonly Bytes[], from: ReaderState = newReader): Promise<Followed> {
  const result = await follow(from, checkpointOf(upTo), upTo.slice(from.head.size), logKey);
  if ("fault" in result) throw new Error(`fault ${result.fault}`);
  return result;
}

describe("a reader that follows an honest log", () => {
  it("ends with the tree's head and every scope's head, and has seen every entry at its index", async () => {
    const { state, entries } = await read(leaves);
    expect(state.head).toEqual({ size: 12, root: toHex(naiveRoot(leaves)) });
    expect(state.checkpoint).toBe(checkpointOf(leaves));
    expect(entries).toEqual(leaves.map((leaf, index) => ({ index, leaf, entry: parseEntry(leaf) })));
    const lasts = new Map<string, ScopeHead>();
    for (const leaf of leaves) lasts.set(parseEntry(leaf).scope, headOf(parseEntry(leaf), leaf));
    expect(state.heads).toEqual(lasts);
  });

  it("comes to the same state by any steps", async () => {
    const scopes = fc.array(fc.nat({ max: 4 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(scopes, fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), async (numbers, stops) => {
        const log = sampleLeaves(numbers);
        const sizes = [...stops.map((stop) => Math.min(stop, log.length)).sort((a, b) => a - b), log.length];
        let state = newReader;
        const seen: number[] = [];
        for (const size of sizes) {
          const step = await read(log.slice(0, size), state);
          seen.push(...step.entries.map(({ index }) => index));
          state = step.state;
        }
        expect(state).toEqual((await read(log)).state);
        expect(seen).toEqual(log.map((_, i) => i));
      }),
      { numRuns: 40 },
    );
  });

  it("may fetch as it goes, and survives being stored", async () => {
    const { state } = await read(leaves.slice(0, 5));
    async function* fetched() {
      for (const leaf of leaves.slice(5)) yield await Promise.resolve(leaf);
    }
    const result = await follow(structuredClone(state), checkpointOf(leaves), fetched(), logKey);
    expect(result).toEqual(await read(leaves, state));
  });

  it("believes the empty tree, and the same checkpoint again", async () => {
    expect((await read([])).state).toEqual({ ...newReader, checkpoint: checkpointOf([]) });
    const { state } = await read(leaves);
    expect(await follow(state, checkpointOf(leaves), [], logKey)).toEqual({ state, entries: [] });
  });

  it("leaves the state it came from as it was", async () => {
    const { state } = await read(leaves.slice(0, 5));
    const before = structuredClone(state);
    await read(leaves, state);
    expect(state).toEqual(before);
  });

  it("hashes with the function it is given", async () => {
    let calls = 0;
    const counting = (bytes: Uint8Array) => {
      calls++;
      return sha256(bytes);
    };
    const result = await follow(newReader, checkpointOf(leaves), leaves, logKey, counting);
    expect(result).toEqual(await read(leaves));
    // 12 leaves in the tree, 10 complete nodes, one more for the root, 12 links of the chains.
    expect(calls).toBe(35);
  });
});

describe("a log that lies to its reader", () => {
  const early = leaves.slice(0, 7);

  it("badSignature: another key, or none that is known", async () => {
    const forged = signCheckpoint({ origin, size: 12, root: toHex(naiveRoot(leaves)) }, signingKey());
    expect(await follow(newReader, forged, leaves, logKey)).toEqual({ fault: "badSignature" });
  });

  it("wrongOrigin: the checkpoint of another log", async () => {
    const head = { origin: "other.example/log", size: 12, root: toHex(naiveRoot(leaves)) };
    expect(await follow(newReader, signCheckpoint(head, logSigner), leaves, logKey)).toEqual({ fault: "wrongOrigin" });
    const text = formatCheckpoint(head);
    const renamed = formatNote({ text, signatures: [signNote(text, origin, logSigner)] });
    expect(await follow(newReader, renamed, leaves, logKey)).toEqual({ fault: "wrongOrigin" });
  });

  it("malformedCheckpoint: no signed note", async () => {
    expect(await follow(newReader, "<html>", leaves, logKey)).toEqual({ fault: "malformedCheckpoint" });
  });

  it("rewound: a smaller tree than the one that was read, though the log signed it once", async () => {
    const { state } = await read(leaves);
    expect(await follow(state, checkpointOf(early), [], logKey)).toEqual({ fault: "rewound" });
    expect(await follow(state, checkpointOf([]), [], logKey)).toEqual({ fault: "rewound" });
  });

  it("forked: another tree of the same size", async () => {
    const { state } = await read(leaves);
    const other = sampleLeaves([9, 1, 0, 2, 1, 1, 0, 3, 2, 0, 0, 1]);
    expect(await follow(state, checkpointOf(other), [], logKey)).toEqual({ fault: "forked" });
  });

  it("rootDiffers: a larger tree that rewrites what was read", async () => {
    const { state } = await read(early);
    const other = sampleLeaves([9, 1, 0, 2, 1, 1, 0, 3, 2, 0, 0, 1]);
    expect(await follow(state, checkpointOf(other), other.slice(7), logKey)).toEqual({ fault: "rootDiffers" });
    expect(await follow(state, checkpointOf(other), leaves.slice(7), logKey)).toEqual({ fault: "rootDiffers" });
  });

  it("rootDiffers: any bit of any new leaf changed, two leaves exchanged, one repeated for another", async () => {
    const { state } = await read(early);
    const now = checkpointOf(leaves);
    const fresh = leaves.slice(7);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 4 }), fc.nat({ max: 128 }), fc.nat({ max: 7 }), async (at, byte, bit) => {
        const changed = fresh.with(at, flip(fresh[at] as Bytes, byte, bit));
        expect(await follow(state, now, changed, logKey)).toEqual({ fault: "rootDiffers" });
      }),
      { numRuns: 60 },
    );
    const [a, b, ...rest] = fresh as [Bytes, Bytes, ...Bytes[]];
    expect(await follow(state, now, [b, a, ...rest], logKey)).toEqual({ fault: "rootDiffers" });
    expect(await follow(state, now, [a, a, ...rest], logKey)).toEqual({ fault: "rootDiffers" });
  });

  it("leavesMissing, leavesLeftOver: fewer or more than the checkpoint counts", async () => {
    const { state } = await read(early);
    expect(await follow(state, checkpointOf(leaves), leaves.slice(8), logKey)).toEqual({ fault: "leavesMissing" });
    expect(await follow(state, checkpointOf(leaves), leaves.slice(6), logKey)).toEqual({ fault: "leavesLeftOver" });
    expect(await follow(state, checkpointOf(early), leaves.slice(7), logKey)).toEqual({ fault: "leavesLeftOver" });
  });

  it("asks for no leaf before the checkpoint has been judged, and for none beyond what it counts", async () => {
    let asked = 0;
    function* source() {
      for (;;) {
        asked++;
        yield leaves[0] as Bytes;
      }
    }
    const { state } = await read(leaves);
    expect(await follow(state, checkpointOf(early), source(), logKey)).toEqual({ fault: "rewound" });
    expect(asked).toBe(0);
    expect(await follow(newReader, checkpointOf(early), source(), logKey)).toEqual({ fault: "leavesLeftOver" });
    expect(asked).toBe(8);
  });

  it("every change of a character in the checkpoint is refused", async () => {
    const now = checkpointOf(leaves);
    for (let at = 0; at < now.length; at++) {
      const changed = now.slice(0, at) + String.fromCharCode(now.charCodeAt(at) ^ 1) + now.slice(at + 1);
      expect(await follow(newReader, changed, leaves, logKey), `character ${at}`).toHaveProperty("fault");
    }
  });
});

describe("a log that signed something wrong", () => {
  const scope = digest("scope 0");
  const entryAt = (index: number): Entry => parseEntry(leaves[index] as Bytes);

  it("chainBroken: an entry of a scope left out, early or late", async () => {
    const withoutThird = leaves.toSpliced(2, 1);
    const fault = { fault: "chainBroken", scope, index: 5 };
    expect(await follow(newReader, checkpointOf(withoutThird), withoutThird, logKey)).toEqual(fault);
    const { state } = await read(leaves.slice(0, 7));
    const withoutTenth = leaves.toSpliced(9, 1);
    const late = await follow(state, checkpointOf(withoutTenth), withoutTenth.slice(7), logKey);
    expect(late).toEqual({ fault: "chainBroken", scope, index: 9 });
  });

  it("chainBroken: a scope begun a second time", async () => {
    const again = [...leaves, leaves[0] as Bytes];
    const result = await follow(newReader, checkpointOf(again), again, logKey);
    expect(result).toEqual({ fault: "chainBroken", scope, index: 12 });
  });

  it("timeRanBackwards: an entry older than the one before it in its scope", async () => {
    const backdated = leaves.with(11, formatEntry({ ...entryAt(11), acceptedAt: entryAt(5).acceptedAt - 1 }));
    const result = await follow(newReader, checkpointOf(backdated), backdated, logKey);
    expect(result).toEqual({ fault: "timeRanBackwards", scope: digest("scope 1"), index: 11 });
  });

  it("time is held to its scope: another scope's clock may be behind", async () => {
    const other: Entry = { ...entryAt(0), scope: digest("elsewhere"), acceptedAt: 1 };
    await read([...leaves, formatEntry(other)]);
  });

  it("malformedLeaf: a leaf that is no entry", async () => {
    const [strange] = plainLeaves(1) as [Bytes];
    const log = [...leaves, strange];
    expect(await follow(newReader, checkpointOf(log), log, logKey)).toEqual({ fault: "malformedLeaf", index: 12 });
  });
});
