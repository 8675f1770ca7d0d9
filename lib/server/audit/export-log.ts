import "server-only";
import type { Bytes } from "@/lib/protocol/bytes";
import { writeExport } from "@/lib/protocol/log/export";
import { readLog } from "@/lib/store/log-pages";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { readCheckpoint, sizeOf } from "../log/read-checkpoint";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";

export interface LogExport {
  /** Leaves of the tree that the export ends with. */
  size: number;
  chunks: AsyncGenerator<Bytes, void>;
}

/** The whole log up to the latest checkpoint (`lib/protocol/log/export.ts`), for those who may read it. */
export async function exportLog(caller: Caller): Promise<LogExport | Refused> {
  const reader = await requireReader(caller);
  if (isRefused(reader)) return reader;
  const barred = await consume(limits.exports, reader.account.id);
  if (barred) return barred;
  const checkpoint = await readCheckpoint();
  const size = sizeOf(checkpoint);
  return { size, chunks: writeExport(checkpoint, readLog(await database(), size)) };
}
