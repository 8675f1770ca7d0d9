import "server-only";
import type { Bytes } from "@/lib/protocol/bytes";
import { formatBundle } from "@/lib/protocol/log/entry";
import { tileWidth } from "@/lib/protocol/log/tile";
import type { Database } from "../own-store";

/** The first `width` entries of a bundle (C2SP tlog-tiles). @throws RangeError if the log has not grown that far. */
export async function readBundle(db: Database, index: number, width: number): Promise<Bytes> {
  const first = index * tileWidth;
  if (!Number.isSafeInteger(first)) throw new RangeError("no log is so long");
  const rows = await db.entry.findMany({
    where: { index: { gte: first, lt: first + width } },
    orderBy: { index: "asc" },
    select: { leaf: true },
  });
  if (rows.length < width) throw new RangeError("the log has no such bundle");
  return formatBundle(rows.map(({ leaf }) => leaf));
}
