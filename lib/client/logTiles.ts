/** The log's tiles, as they are fetched (C2SP tlog-tiles). What comes is a claim: the caller holds it to a signed tree. */
import type { Bytes } from "@/lib/protocol/bytes";
import { formatTilePath, type TileName, type TileSource, tileWidth } from "@/lib/protocol/log/tile";
import { hashSize } from "@/lib/protocol/log/tree";
import type { Api } from "./api";
import { granted, isRefused, Stop } from "./outcome";

export const pathOf = (tile: TileName): string => `/log/${formatTilePath(tile)}`;

/**
 * The tile, or the full one: a log may drop a partial tile once the full one stands. It is asked for because a signed
 * checkpoint counts what it holds. @throws Stop "entryOmitted" where the log has neither; RefusedError; Offline.
 */
export async function fetchTile(api: Api, tile: TileName): Promise<Bytes> {
  let bytes = await api.bytes(pathOf(tile));
  if (isRefused(bytes) && bytes.refused === "notFound" && tile.width < tileWidth) {
    bytes = await api.bytes(pathOf({ ...tile, width: tileWidth }));
  }
  if (isRefused(bytes) && bytes.refused === "notFound") {
    throw new Stop("entryOmitted", "the log does not show what its checkpoint counts", { path: pathOf(tile) });
  }
  return granted(bytes);
}

/** Tiles of hashes, each fetched once. @throws Stop "answerMalformed" for what is no tile; as {@link fetchTile}. */
export function hashTiles(api: Api): TileSource {
  const fetched = new Map<string, Promise<Bytes>>();
  return (tile) => {
    const path = pathOf(tile);
    const bytes = fetched.get(path) ?? fetchTile(api, tile).then((whole) => cut(whole, tile.width * hashSize, path));
    fetched.set(path, bytes);
    return bytes;
  };
}

function cut(whole: Bytes, length: number, path: string): Bytes {
  if (whole.length !== length && whole.length !== tileWidth * hashSize) {
    throw new Stop("answerMalformed", "not a tile of hashes", { path });
  }
  return whole.slice(0, length);
}
