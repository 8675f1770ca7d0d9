import "server-only";
import type { Bytes } from "@/lib/protocol/bytes";
import { writeExport } from "@/lib/protocol/log/export";
import { readLog } from "@/lib/store/log-pages";
import type { Caller } from "../caller";
import { countToday } from "../day-count";
import { consume, limits } from "../limits";
import { readCheckpoint, sizeOf } from "../log/read-checkpoint";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { requireLog } from "../tokens/require-log";

export interface LogExport {
  /** Leaves of the tree that the export ends with. */
  size: number;
  chunks: AsyncGenerator<Bytes, void>;
}

/** So many entries are much: about what a server writes out in a second. */
const muchFrom = 20_000;

/**
 * The log up to the latest checkpoint (`lib/protocol/log/export.ts`), for those who may read it: all of it, or what comes
 * after the first `from` entries.
 */
export async function exportLog(caller: Caller, { from = 0 }: { from?: number } = {}): Promise<LogExport | Refused> {
  const reader = await requireLog(caller);
  if (isRefused(reader)) return reader;
  const checkpoint = await readCheckpoint();
  const size = sizeOf(checkpoint);
  const isLittle = from > 0 && size - from < muchFrom;
  const barred = await consume(isLittle ? limits.exportsOnward : limits.exports, reader.accountId);
  if (barred) return barred;
  if (from > size) return refused("notFound", "the log has not grown so far");
  if (size > from) await countToday("exports", caller.now);
  return { size, chunks: writeExport(checkpoint, readLog(await database(), size, from), from) };
}
