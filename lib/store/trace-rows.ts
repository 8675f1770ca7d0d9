import "server-only";
import type pg from "pg";
import { traceKeys } from "@/lib/domain/audit/trace";
import { readStatement } from "./envelope";

/** The explorer's lists: an entry once under each of the things by which it can be found (`lib/domain/audit/trace.ts`). */
export const traceTable = "trace_row";

export interface PlacedEntry {
  index: string;
  accepted_at: string;
  envelope: Uint8Array;
}

/** Entries that have their place, in its order. */
export const placedEntries = async (
  client: Pick<pg.ClientBase, "query">,
  from: number,
  to: number,
): Promise<PlacedEntry[]> => {
  const { rows } = await client.query<PlacedEntry>(
    "SELECT index, accepted_at, envelope FROM entry WHERE index >= $1 AND index < $2 ORDER BY index",
    [from, to],
  );
  return rows;
};

/** The SQL that writes the rows of these entries. `schema` is another only while rebuilding. */
export function insertTrace(entries: readonly PlacedEntry[], schema = "public"): { text: string; values: unknown[] } {
  const keys: string[] = [];
  const ats: string[] = [];
  const indexes: string[] = [];
  const names: string[] = [];
  for (const { index, accepted_at, envelope } of entries) {
    const signed = readStatement(envelope);
    for (const key of traceKeys(signed)) {
      keys.push(key);
      ats.push(accepted_at);
      indexes.push(index);
      names.push(signed.name);
    }
  }
  return {
    text: `INSERT INTO ${schema}.${traceTable} (key, at, index, name)
           SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) ON CONFLICT DO NOTHING`,
    values: [keys, ats, indexes, names],
  };
}
