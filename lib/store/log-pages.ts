import "server-only";
import type { Store } from "./store";

export interface LogRow {
  index: number;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/** Entries to a page. An envelope may have 400,000 bytes, most have two thousand. */
const page = 200;

/** The first `size` entries in the order of the log, without the first `from`: no more than one page is in memory. */
export async function* readLog(db: Store["db"], size: number, from = 0): AsyncGenerator<LogRow, void> {
  for (let next = from; next < size; ) {
    const rows = await db.entry.findMany({
      where: { index: { gte: next, lt: Math.min(next + page, size) } },
      orderBy: { index: "asc" },
      select: { index: true, leaf: true, envelope: true },
    });
    if (rows.length === 0) throw new Error("the log lacks an entry that its checkpoint counts");
    for (const { index, leaf, envelope } of rows) {
      if (Number(index) !== next) throw new Error("the log lacks an entry that its checkpoint counts");
      yield { index: next++, leaf, envelope };
    }
  }
}
