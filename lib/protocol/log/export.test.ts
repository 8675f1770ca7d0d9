import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, concat, u64, utf8 } from "../bytes";
import { parseEntry } from "./entry";
import { ExportFault, type ExportPart, readExport, writeExport } from "./export";
import { checkpointOf, sampleLeaves } from "./testing/sample";

const leaves = sampleLeaves([0, 1, 0, 2, 1]);
const records = leaves.map((leaf, i) => ({ leaf, envelope: utf8(`{"envelope":${i}}`) }));
const checkpoint = checkpointOf(leaves);

async function written(
  note = checkpoint,
  entries: readonly { leaf: Bytes; envelope: Bytes }[] = records,
  from = 0,
): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for await (const chunk of writeExport(note, entries, from)) chunks.push(chunk);
  return concat(...chunks);
}

async function readAll(chunks: Iterable<Uint8Array>, from = 0): Promise<ExportPart[]> {
  const parts: ExportPart[] = [];
  for await (const part of readExport(chunks, from)) parts.push(part);
  return parts;
}

/** Cut where the numbers say, again and again. */
function cut(bytes: Bytes, lengths: readonly number[]): Bytes[] {
  const chunks: Bytes[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] as number;
    chunks.push(bytes.slice(at, at + length));
    at += length;
  }
  return chunks;
}

const faultOf = (bytes: Iterable<Uint8Array>, from = 0) =>
  readAll(bytes, from).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof ExportFault)) throw error;
      return [error.fault, error.index];
    },
  );

describe("an export", () => {
  it("begins as its format says", async () => {
    const bytes = await written();
    expect(bytes.subarray(0, 27)).toEqual(concat(utf8("holdfast/v1/export\n"), u64(5)));
    expect(bytes.subarray(27, 27 + 129)).toEqual(leaves[0]);
    expect(bytes.subarray(27 + 129, 27 + 133)).toEqual(Uint8Array.of(0, 0, 0, 14));
  });

  it("is read as it was written, however it is cut", async () => {
    const bytes = await written();
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lengths, async (cuts) => {
        const parts = await readAll(cut(bytes, cuts));
        expect(parts[0]).toEqual({ part: "size", size: 5 });
        expect(parts.flatMap((part) => (part.part === "entries" ? part.entries : []))).toEqual(
          records.map(({ leaf, envelope }) => ({ leaf, envelope, entry: parseEntry(leaf) })),
        );
        expect(parts.at(-1)).toEqual({ part: "checkpoint", checkpoint });
      }),
      { numRuns: 60, examples: [[[1]], [[100_000]]] },
    );
  });

  it("may be of a log without entries", async () => {
    const empty = checkpointOf([]);
    expect(await readAll([await written(empty, [])])).toEqual([
      { part: "size", size: 0 },
      { part: "checkpoint", checkpoint: empty },
    ]);
  });

  it("is not written with fewer or more entries than its checkpoint counts, nor with what is none", async () => {
    await expect(written(checkpoint, records.slice(1))).rejects.toThrow(RangeError);
    await expect(written(checkpoint, [...records, ...records])).rejects.toThrow(RangeError);
    const [first, ...rest] = records as [(typeof records)[0]];
    await expect(written(checkpoint, [{ ...first, leaf: new Uint8Array(129) }, ...rest])).rejects.toThrow(RangeError);
    for (const length of [0, 1_000_001]) {
      await expect(written(checkpoint, [{ ...first, envelope: new Uint8Array(length) }, ...rest])).rejects.toThrow();
    }
    await expect(written("not a note")).rejects.toThrow();
  });
});

describe("what is not an export is refused by name", () => {
  it("cut short anywhere", async () => {
    const bytes = await written();
    for (let length = 1; length < bytes.length; length++) {
      expect((await faultOf([bytes.subarray(0, length)]))?.[0]).toBe("cutShort");
    }
    expect(await faultOf([bytes.subarray(0, 27 + 133 + 10)])).toEqual(["cutShort", 0]);
    expect(await faultOf([])).toEqual(["notAnExport", null]);
  });

  it("with something behind its checkpoint, in the same chunk or the next", async () => {
    const bytes = await written();
    expect(await faultOf([concat(bytes, Uint8Array.of(0))])).toEqual(["leftOver", null]);
    expect(await faultOf([bytes, Uint8Array.of(0)])).toEqual(["leftOver", null]);
  });

  it("of another kind: at its first chunk, whatever would follow", async () => {
    let asked = 0;
    function* garbage() {
      for (;;) {
        asked++;
        yield new Uint8Array(1_000).fill(asked);
      }
    }
    expect(await faultOf(garbage())).toEqual(["notAnExport", null]);
    expect(asked).toBe(1);
  });

  it("with garbage behind its head: at the first leaf that is none", async () => {
    const bytes = await written();
    let asked = 0;
    function* garbage() {
      yield bytes.subarray(0, 27);
      for (;;) {
        asked++;
        yield new Uint8Array(1_000).fill(7);
      }
    }
    expect(await faultOf(garbage())).toEqual(["malformedLeaf", 0]);
    expect(asked).toBe(1);
  });

  it("with a length that nothing has: before anything is kept for it", async () => {
    const bytes = await written();
    const long = bytes.slice();
    long.fill(0xff, 27 + 129, 27 + 133);
    expect(await faultOf([long.subarray(0, 27 + 133)])).toEqual(["envelopeLength", 0]);
    const none = bytes.slice();
    none.fill(0, 27 + 129, 27 + 133);
    expect(await faultOf([none])).toEqual(["envelopeLength", 0]);
    const huge = bytes.slice();
    huge.fill(0xff, 19, 27);
    expect(await faultOf([huge])).toEqual(["notAnExport", null]);
    const note = bytes.length - utf8(checkpoint).length - 4;
    const endless = bytes.slice();
    endless.fill(0xff, note, note + 4);
    expect(await faultOf([endless])).toEqual(["malformedCheckpoint", null]);
  });

  it("with a checkpoint of another size, or one that is none", async () => {
    const bytes = await written();
    const body = bytes.subarray(0, bytes.length - utf8(checkpoint).length - 4);
    const ending = (note: Bytes) => concat(body, Uint8Array.of(0, 0, 0, note.length), note);
    expect(await faultOf([ending(utf8(checkpointOf(leaves.slice(1))))])).toEqual(["sizesDiffer", null]);
    expect(await faultOf([ending(utf8("not a note"))])).toEqual(["malformedCheckpoint", null]);
    expect(await faultOf([ending(Uint8Array.of(0xff))])).toEqual(["malformedCheckpoint", null]);
  });
});

describe("a part of the log", () => {
  const part = (from: number) => written(checkpoint, records.slice(from), from);

  it("begins as its format says, and is read from its place on", async () => {
    const bytes = await part(2);
    expect(bytes.subarray(0, 40)).toEqual(concat(utf8("holdfast/v1/export-part\n"), u64(2), u64(5)));
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 5 }), async (cuts, from) => {
        const parts = await readAll(cut(await part(from), cuts), from);
        const read = parts.flatMap((one) => (one.part === "entries" ? one.entries : []));
        expect(read.map(({ envelope }) => envelope)).toEqual(records.slice(from).map(({ envelope }) => envelope));
        expect(parts.at(-1)).toEqual({ part: "checkpoint", checkpoint });
      }),
    );
  });

  it("is no whole log, and none that begins elsewhere; faults are placed in the whole log", async () => {
    const bytes = await part(2);
    expect(await faultOf([bytes])).toEqual(["notAnExport", null]);
    expect(await faultOf([bytes], 3)).toEqual(["notAnExport", null]);
    expect(await faultOf([await written()], 2)).toEqual(["notAnExport", null]);
    expect(await faultOf([bytes.slice(0, 300)], 2)).toEqual(["cutShort", 3]);
    const backwards = concat(utf8("holdfast/v1/export-part\n"), u64(9), u64(5));
    expect(await faultOf([backwards], 9)).toEqual(["sizesDiffer", null]);
    await expect(part(6)).rejects.toThrow(RangeError);
    await expect(written(checkpoint, records.slice(1), 2)).rejects.toThrow("more entries");
  });
});
