import "server-only";
import type { Bytes } from "@/lib/protocol/bytes";
import { parseTilePath, type TileName } from "@/lib/protocol/log/tile";
import type { Caller } from "../caller";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { requireLog } from "../tokens/require-log";
import { readBundle } from "./read-bundle";

/** A tile of hashes for anybody, a bundle of entries for those who may read the log (C2SP tlog-tiles). */
export async function readTile(
  caller: Caller,
  { path }: { path: string },
): Promise<{ bytes: Bytes; isPublic: boolean } | Refused> {
  const tile = parsePath(path);
  if (!tile) return refused("notFound", "not a tile path");
  const { level, index, width } = tile;
  const isPublic = level !== "entries";
  if (!isPublic) {
    const reader = await requireLog(caller);
    if (isRefused(reader)) return reader;
  }
  const store = await ownStore();
  try {
    const bytes = isPublic ? await store.tiles.read({ level, index, width }) : await readBundle(store.db, index, width);
    return { bytes, isPublic };
  } catch (error) {
    if (error instanceof RangeError) return refused("notFound", "the log has no such tile");
    throw error;
  }
}

function parsePath(path: string): TileName | null {
  try {
    return parseTilePath(path);
  } catch {
    return null;
  }
}
