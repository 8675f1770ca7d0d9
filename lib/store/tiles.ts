import "server-only";
import type pg from "pg";
import type { Bytes } from "@/lib/protocol/bytes";
import { formatTilePath, type Tile, tileReader, tileWidth } from "@/lib/protocol/log/tile";
import { type HashReader, hashSize, type Place } from "@/lib/protocol/log/tree";

/** Tiles kept in memory: 8 KB each. */
const kept = 512;
/** Hashes of subtrees kept in memory. */
const keptHashes = 16_384;

/**
 * Reads tiles of hashes, the latest used from memory. A tile only ever grows at its end, so whoever holds a wider one
 * also holds every narrower one: the first `width` hashes of it.
 */
export class TileCache {
  private readonly tiles = new Map<string, Uint8Array>();
  private readonly hashes = new Map<string, Uint8Array>();

  constructor(private readonly pool: pg.Pool) {}

  /** The tile's contents, `width` hashes. @throws RangeError if the log has not grown that far. */
  async read(tile: Tile): Promise<Bytes> {
    const key = keyOf(tile);
    const length = tile.width * hashSize;
    let bytes = this.tiles.get(key);
    if (!bytes || bytes.length < length) {
      const { rows } = await this.pool.query<{ hashes: Uint8Array }>(
        "SELECT hashes FROM tile WHERE level = $1 AND index = $2",
        [tile.level, tile.index],
      );
      bytes = rows[0]?.hashes;
      if (!bytes || bytes.length < length) throw new RangeError("the log has no such tile");
    }
    this.keep(tile, bytes);
    return new Uint8Array(bytes.subarray(0, length));
  }

  /**
   * A reader for proofs in the tree of this size. What a complete subtree hashes to never changes, and proofs of
   * neighbours share nearly all of theirs: summed up once, they are remembered.
   */
  reader(size: number): HashReader {
    const tiles = tileReader(size, (tile) => this.read(tile));
    const nameOf = ({ level, index }: Place) => `${level}/${index}`;
    return {
      readHashes: async (places) => {
        const found = new Map(places.map((place) => [place, this.hashes.get(nameOf(place))]));
        const missing = places.filter((place) => !found.get(place));
        const read = missing.length > 0 ? await tiles.readHashes(missing) : [];
        for (const [i, place] of missing.entries()) {
          found.set(place, read[i]);
          this.hashes.set(nameOf(place), read[i] as Uint8Array);
        }
        for (const oldest of this.hashes.keys()) {
          if (this.hashes.size <= keptHashes) break;
          this.hashes.delete(oldest);
        }
        return places.map((place) => found.get(place) as Uint8Array);
      },
    };
  }

  /** Remembers what the sequencer has just stored. */
  keep(tile: Pick<Tile, "level" | "index">, bytes: Uint8Array): void {
    const key = keyOf(tile);
    const there = this.tiles.get(key);
    this.tiles.delete(key);
    this.tiles.set(key, there && there.length > bytes.length ? there : bytes);
    for (const oldest of this.tiles.keys()) {
      if (this.tiles.size <= kept) break;
      this.tiles.delete(oldest);
    }
  }
}

const keyOf = ({ level, index }: Pick<Tile, "level" | "index">) => formatTilePath({ level, index, width: tileWidth });
