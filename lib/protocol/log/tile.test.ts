import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, concat, toHex } from "../bytes";
import { naivePath, naiveRoot } from "./testing/naive";
import { plainLeaves } from "./testing/sample";
import {
  emptyEdge,
  formatTilePath,
  growTiles,
  parseTilePath,
  partialTiles,
  readEdge,
  type Tile,
  type TileEdge,
  tileAt,
  tileReader,
  tilesBetween,
} from "./tile";
import { hashLeaf, inclusionProof, rootOf } from "./tree";

const count = 3000;
const leaves = plainLeaves(count);
const hashes = leaves.map((leaf) => hashLeaf(leaf));

/** A shelf of tiles as a log publishes them; it gives only what was put there. */
function shelf() {
  const stored = new Map<string, Bytes>();
  let edge: TileEdge = emptyEdge;
  return {
    stored,
    edge: () => edge,
    growTo(size: number) {
      const grown = growTiles(edge, hashes.slice(edge.size, size));
      for (const { tile, bytes } of grown.tiles) stored.set(formatTilePath(tile), bytes);
      edge = grown.edge;
      return grown.tiles;
    },
    read(tile: Tile): Bytes {
      const bytes = stored.get(formatTilePath(tile));
      if (!bytes) throw new Error(`${formatTilePath(tile)} was never published`);
      return bytes;
    },
  };
}

describe("C2SP tlog-tiles paths", () => {
  it.each([
    [{ level: 0, index: 1234067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 63, index: 0, width: 256 }, "tile/63/000"],
    [{ level: 0, index: 273, width: 112 }, "tile/0/273.p/112"],
    [{ level: 1, index: 1, width: 17 }, "tile/1/001.p/17"],
    [{ level: 2, index: 0, width: 1 }, "tile/2/000.p/1"],
    [{ level: 0, index: 999, width: 256 }, "tile/0/999"],
    [{ level: 0, index: 1000, width: 256 }, "tile/0/x001/000"],
    [{ level: "entries" as const, index: 123456078, width: 2 }, "tile/entries/x123/x456/078.p/2"],
    [{ level: 0, index: Number.MAX_SAFE_INTEGER, width: 256 }, "tile/0/x009/x007/x199/x254/x740/991"],
  ])("%j is %s", (name, path) => {
    expect(formatTilePath(name)).toBe(path);
    expect(parseTilePath(path)).toEqual(name);
  });

  it("come back as they went", () => {
    const level = fc.oneof(fc.constant("entries" as const), fc.integer({ min: 0, max: 63 }));
    const name = fc.record({ level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) });
    fc.assert(
      fc.property(name, (tile) => {
        expect(parseTilePath(formatTilePath(tile))).toEqual(tile);
      }),
    );
  });

  it.each([
    "tile/64/000",
    "tile/00/000",
    "tile/-1/000",
    "tile/data/000",
    "tile/0/0",
    "tile/0/0000",
    "tile/0/001/234",
    "tile/0/x001",
    "tile/0/x001/x234",
    "tile/0/x000/001",
    "tile/0/000.p/0",
    "tile/0/000.p/01",
    "tile/0/000.p/256",
    "tile/0/000.p/",
    "tile/0/000.p",
    "tile/0/000/",
    "tile/0/000\n",
    "tile/0/x009/x007/x199/x254/x740/992",
    "tile/0/x999/x999/x999/x999/x999/999",
    "/tile/0/000",
    "tile/8/0/000",
    "tile/0/..",
    "tile/0/٠٠٠",
    "",
  ])("refuse %j", (path) => {
    expect(() => parseTilePath(path)).toThrow(RangeError);
  });

  it("refuse to name a tile that cannot be", () => {
    expect(() => formatTilePath({ level: 64, index: 0, width: 1 })).toThrow(RangeError);
    expect(() => formatTilePath({ level: 0, index: -1, width: 1 })).toThrow(RangeError);
    expect(() => formatTilePath({ level: 0, index: 0, width: 0 })).toThrow(RangeError);
    expect(() => formatTilePath({ level: 0, index: 0, width: 257 })).toThrow(RangeError);
  });
});

describe("C2SP tlog-tiles sizes", () => {
  it("70,000 leaves make the tiles of the specification's example", () => {
    const tiles = tilesBetween(0, 70_000);
    expect(tiles.filter((t) => t.level === 0 && t.width === 256)).toHaveLength(273);
    expect(tiles.filter((t) => t.level === 1 && t.width === 256)).toHaveLength(1);
    expect(partialTiles(70_000).map(formatTilePath)).toEqual(["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
  });

  it("256 leaves make one full tile and one of width 1 above it", () => {
    expect(tilesBetween(0, 256).map(formatTilePath)).toEqual(["tile/0/000", "tile/1/000.p/1"]);
    expect(tileAt(0, 1, 256)).toBeNull();
    expect(tileAt(0, 0, 0)).toBeNull();
  });

  it("no growth publishes nothing", () => {
    expect(tilesBetween(300, 300)).toEqual([]);
    expect(growTiles(emptyEdge, []).tiles).toEqual([]);
  });
});

describe("tiles", () => {
  it("rebuild the tree: root and inclusion proofs, by whatever steps it grew", async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (growth, pick) => {
        const log = shelf();
        for (const step of growth) log.growTo(Math.min(count, log.edge().size + step));
        const { size } = log.edge();
        const reader = tileReader(size, log.read);
        expect(await rootOf(size, reader)).toEqual(naiveRoot(leaves.slice(0, size)));
        if (size > 0) {
          const index = pick % size;
          expect(await inclusionProof(index, size, reader)).toEqual(naivePath(index, leaves.slice(0, size)));
        }
        expect(await readEdge(size, log.read)).toEqual(log.edge());
      }),
      { numRuns: 25 },
    );
  });

  it("are those that a tree of that size has to publish, each with the hashes of its definition", () => {
    const log = shelf();
    for (const size of [1, 255, 256, 257, 512, 600, 2817, 3000]) {
      const before = log.edge().size;
      expect(log.growTo(size).map(({ tile }) => tile)).toEqual(tilesBetween(before, size));
    }
    const second = log.read({ level: 1, index: 0, width: 11 });
    const expected = Array.from({ length: 11 }, (_, i) => naiveRoot(leaves.slice(i * 256, (i + 1) * 256)));
    expect(toHex(second)).toBe(toHex(concat(...expected)));
  });

  it("serve every earlier checkpoint that was published", async () => {
    const log = shelf();
    for (const size of [3, 256, 400, 1000]) log.growTo(size);
    for (const size of [3, 256, 400, 1000]) {
      expect(await rootOf(size, tileReader(size, log.read))).toEqual(naiveRoot(leaves.slice(0, size)));
    }
  });

  it("cross two levels", async () => {
    const log = shelf();
    log.growTo(2000);
    const [hash] = await tileReader(2000, log.read).readHashes([{ level: 10, index: 0 }]);
    expect(hash).toEqual(naiveRoot(leaves.slice(0, 1024)));
  });

  it("of another length, or outside the tree, are refused", async () => {
    const log = shelf();
    log.growTo(300);
    await expect(
      rootOf(
        300,
        tileReader(300, () => new Uint8Array(32)),
      ),
    ).rejects.toThrow(RangeError);
    const reader = tileReader(300, log.read);
    await expect(async () => reader.readHashes([{ level: 0, index: 300 }])).rejects.toThrow(RangeError);
    await expect(async () => reader.readHashes([{ level: 6, index: 4 }])).rejects.toThrow(RangeError);
    await expect(readEdge(300, () => new Uint8Array(31))).rejects.toThrow(RangeError);
  });

  it("are each read once for one proof", async () => {
    const log = shelf();
    log.growTo(2900);
    const asked: string[] = [];
    const reader = tileReader(2900, (tile) => {
      asked.push(formatTilePath(tile));
      return log.read(tile);
    });
    await inclusionProof(1500, 2900, reader);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("refuse to grow from an edge that is not of its size", () => {
    expect(() => growTiles({ size: 5, levels: [] }, hashes.slice(0, 3))).toThrow(RangeError);
  });
});
