import "server-only";
import type pg from "pg";
import { insertTrace, placedEntries, traceTable } from "./trace-rows";

const entriesAtOnce = 2_000;

/** Derives the explorer's lists anew, in a table of another schema, as far as they have followed the log. */
export async function deriveTrace(client: pg.PoolClient, schema: string): Promise<void> {
  await client.query(`CREATE TABLE ${schema}.${traceTable} (LIKE public.${traceTable} INCLUDING ALL)`);
  const { rows } = await client.query<{ size: string }>("SELECT size FROM trace_mark WHERE id = 1");
  const size = Number(rows[0]?.size ?? 0);
  for (let at = 0; at < size; at += entriesAtOnce) {
    const { text, values } = insertTrace(await placedEntries(client, at, Math.min(size, at + entriesAtOnce)), schema);
    await client.query(text, values);
  }
}
