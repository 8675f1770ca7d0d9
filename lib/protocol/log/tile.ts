/**
 * Tiles of the log (C2SP tlog-tiles), of height 8.
 *
 *   path     = "tile/" level "/" index [".p/" width]      a tile of hashes, level 0 … 63
 *            | "tile/entries/" index [".p/" width]        a bundle of leaves (see `entry.ts`)
 *   index    = three digits, before it "x" and three digits as often as needed: 1234067 is "x001/x234/067"
 *   width    = 1 … 255, only where the tile is partial; a full one is 256 wide
 *   contents = 32 · width bytes; the i-th hash of tile n at level l is
 *              MTH(D[(n·256 + i)·256^l : (n·256 + i + 1)·256^l])
 *
 * A tree of size s has at level l floor(s / 256^l) hashes; empty tiles do not exist. Example: 70,000 leaves fill 273
 * tiles of level 0 and one of level 1, and begin tile/0/273.p/112, tile/1/001.p/17 and tile/2/000.p/1.
 */
import { type Bytes, concat, own } from "../bytes";
import { sha256 } from "../hash";
import { type HashFunction, type HashReader, hashNode, hashSize, type Place } from "./tree";

/** Hashes in a full tile. */
export const tileWidth = 256;
const tileHeight = 8;

export interface Tile {
  /** 0 … 63. */
  level: number;
  index: number;
  /** 1 … 256. */
  width: number;
}

/** What a tile path names: a tile of hashes, or a bundle of entries. */
export interface TileName extends Omit<Tile, "level"> {
  level: number | "entries";
}

/** @throws RangeError on a level, index or width that no tile has. */
export function formatTilePath({ level, index, width }: TileName): string {
  if (level !== "entries" && !(Number.isInteger(level) && level >= 0 && level <= 63)) throw new RangeError("bad level");
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError("bad tile index");
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) throw new RangeError("bad tile width");
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) as string[];
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${number}${width < tileWidth ? `.p/${width}` : ""}`;
}

/** Inverse of {@link formatTilePath}. @throws RangeError on a path that it would not write. */
export function parseTilePath(path: string): TileName {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) throw new RangeError("not a tile path");
  const [, level, index, width] = match;
  const name: TileName = {
    level: level === "entries" ? level : Number(level),
    index: Number((index as string).replaceAll(/[x/]/g, "")),
    width: width === undefined ? tileWidth : Number(width),
  };
  if (formatTilePath(name) !== path) throw new RangeError("not the one spelling of its tile path");
  return name;
}

/** Hashes that a tree of this size has at a tile level. */
const countAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** The tile with this level and index in a tree of this size; `null` if the tree does not reach it. */
export function tileAt(level: number, index: number, size: number): Tile | null {
  const width = Math.min(tileWidth, countAt(level, size) - index * tileWidth);
  return width > 0 ? { level, index, width } : null;
}

/** The tiles that a tree has to publish, or publish wider, when it grows; full ones before the partial one, by level. */
export function tilesBetween(oldSize: number, newSize: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; countAt(level, newSize) > 0; level++) {
    if (countAt(level, oldSize) === countAt(level, newSize)) continue;
    const first = Math.floor(countAt(level, oldSize) / tileWidth);
    for (let index = first; ; index++) {
      const tile = tileAt(level, index, newSize);
      if (!tile) break;
      tiles.push(tile);
    }
  }
  return tiles;
}

/** The partial tiles of a tree, one for each level that has one, in order of level. */
export function partialTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; countAt(level, size) > 0; level++) {
    const tile = tileAt(level, Math.floor(countAt(level, size) / tileWidth), size);
    if (tile) tiles.push(tile);
  }
  return tiles;
}

/** Root of 2^k hashes that follow each other in `bytes`. */
function subtreeRoot(bytes: Uint8Array, hash: HashFunction = sha256): Bytes {
  let row: Uint8Array[] = Array.from({ length: bytes.length / hashSize }, (_, i) =>
    bytes.subarray(i * hashSize, (i + 1) * hashSize),
  );
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, i) =>
      hashNode(row[2 * i] as Uint8Array, row[2 * i + 1] as Uint8Array, hash),
    );
  }
  return own(row[0] as Uint8Array);
}

/** Reads a tile's contents. */
export type TileSource = (tile: Tile) => Uint8Array | Promise<Uint8Array>;

/**
 * A reader of the tree of this size over its tiles, each read once a call, all at the same time.
 * It throws RangeError if asked for a place outside the tree, or if a tile is not as long as it must be.
 */
export function tileReader(size: number, readTile: TileSource): HashReader {
  const locate = ({ level, index }: Place) => {
    const tileLevel = Math.floor(level / tileHeight);
    const span = 2 ** (level % tileHeight);
    const tile = tileAt(tileLevel, Math.floor((index * span) / tileWidth), size);
    const start = (index * span) % tileWidth;
    if (!tile || start + span > tile.width) throw new RangeError("the tree has no such place");
    return { tile, start, end: start + span, path: formatTilePath(tile) };
  };
  return {
    async readHashes(places) {
      const located = places.map(locate);
      const tiles = new Map(located.map(({ path, tile }) => [path, tile]));
      const contents = new Map(
        await Promise.all(
          [...tiles].map(async ([path, tile]) => {
            const bytes = await readTile(tile);
            if (bytes.length !== tile.width * hashSize) throw new RangeError(`${path} has not the length of its width`);
            return [path, bytes] as const;
          }),
        ),
      );
      return located.map(({ path, start, end }) =>
        subtreeRoot((contents.get(path) as Uint8Array).subarray(start * hashSize, end * hashSize)),
      );
    },
  };
}

/** The right edge of a tiled tree: what must be known of it so that it can grow. */
export interface TileEdge {
  readonly size: number;
  /** By level, the contents of the partial tile; empty where there is none. */
  readonly levels: readonly Bytes[];
}

/** The edge of the tree without leaves. */
export const emptyEdge: TileEdge = { size: 0, levels: [] };

/** The edge of a tree of this size, from its partial tiles. @throws RangeError if one has not the right length. */
export async function readEdge(size: number, readTile: TileSource): Promise<TileEdge> {
  const levels: Bytes[] = [];
  for (const tile of partialTiles(size)) {
    const bytes = await readTile(tile);
    if (bytes.length !== tile.width * hashSize) throw new RangeError("a partial tile has not the length of its width");
    while (levels.length < tile.level) levels.push(new Uint8Array());
    levels.push(own(bytes));
  }
  return { size, levels };
}

/**
 * Appends leaves, given by their hashes (`hashLeaf`).
 * @returns the new edge, and the tiles of {@link tilesBetween} with their contents.
 */
export function growTiles(
  edge: TileEdge,
  leafHashes: readonly Uint8Array[],
  hash: HashFunction = sha256,
): { edge: TileEdge; tiles: { tile: Tile; bytes: Bytes }[] } {
  const newSize = edge.size + leafHashes.length;
  const written = new Map<string, Bytes>();
  const levels: Bytes[] = [];
  let added: readonly Uint8Array[] = leafHashes;
  for (let level = 0; level < edge.levels.length || added.length > 0; level++) {
    const row = concat(edge.levels[level] ?? new Uint8Array(), ...added);
    let index = Math.floor(countAt(level, edge.size) / tileWidth);
    const full: Bytes[] = [];
    let at = 0;
    for (; row.length - at >= tileWidth * hashSize; at += tileWidth * hashSize) {
      const bytes = own(row.subarray(at, at + tileWidth * hashSize));
      written.set(formatTilePath({ level, index: index++, width: tileWidth }), bytes);
      full.push(subtreeRoot(bytes, hash));
    }
    const rest = own(row.subarray(at));
    if (rest.length > 0) written.set(formatTilePath({ level, index, width: rest.length / hashSize }), rest);
    levels.push(rest);
    added = full;
  }
  while (levels.at(-1)?.length === 0) levels.pop();
  const tiles = tilesBetween(edge.size, newSize).map((tile) => {
    const bytes = written.get(formatTilePath(tile));
    if (!bytes) throw new RangeError("the edge does not fit its size");
    return { tile, bytes };
  });
  return { edge: { size: newSize, levels }, tiles };
}
