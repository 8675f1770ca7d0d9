import "server-only";
import { csvHeader, csvRow, type NamesOfKeys, namesIn } from "@/lib/domain/audit/table";
import { type Bytes, utf8 } from "@/lib/protocol/bytes";
import { parseEntry } from "@/lib/protocol/log/entry";
import { readStatement } from "@/lib/store/envelope";
import { type LogRow, readLog } from "@/lib/store/log-pages";
import type { Caller } from "../caller";
import { countToday } from "../day-count";
import { consume, limits } from "../limits";
import { readCheckpoint, sizeOf } from "../log/read-checkpoint";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { requireLog } from "../tokens/require-log";
import type { LogExport } from "./export-log";

/** The log as a table for people (CSV, RFC 4180), one row an entry, for those who may read it. Proves nothing. */
export async function exportTable(caller: Caller): Promise<LogExport | Refused> {
  const reader = await requireLog(caller);
  if (isRefused(reader)) return reader;
  const barred = await consume(limits.exports, reader.accountId);
  if (barred) return barred;
  await countToday("exports", caller.now);
  const size = sizeOf(await readCheckpoint());
  return { size, chunks: rows(readLog(await database(), size)) };
}

async function* rows(log: AsyncIterable<LogRow>): AsyncGenerator<Bytes, void> {
  const names: NamesOfKeys = new Map();
  yield utf8(csvHeader);
  for await (const { index, leaf, envelope } of log) {
    const signed = readStatement(envelope);
    for (const [key, name] of namesIn(signed)) names.set(key, name);
    yield utf8(csvRow({ index, acceptedAt: parseEntry(leaf).acceptedAt, signed }, names));
  }
}
