import "server-only";
import type pg from "pg";
import { applyTo } from "@/lib/domain/apply";
import { scopeOf } from "@/lib/domain/scope";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { checkLink, headOf, parseEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { readStatement } from "./envelope";
import { projectionNames, type Rows, rowsOfState, rowsOfStatement, writeRows } from "./projections";
import { deriveQueue } from "./queue-check";
import { queueTables } from "./queue-rows";
import { deriveTrace } from "./trace-check";
import { traceTable } from "./trace-rows";

/** Entries read at a time. */
const chunk = 2_000;
const beside = "rebuilt";

export interface Rebuilt {
  entries: number;
  /** Each a sentence; none if what is stored is exactly what the log says. */
  differences: string[];
}

/**
 * Derives heads, projections, the desk's and the explorer's lists anew from the log, in tables beside the live ones, and
 * compares. Works on one snapshot, next to a running server, and leaves nothing behind.
 */
export async function rebuild(pool: pg.Pool): Promise<Rebuilt> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await client.query(`CREATE SCHEMA ${beside}`);
    for (const table of projectionNames) {
      await client.query(`CREATE TABLE ${beside}.${table} (LIKE public.${table} INCLUDING ALL)`);
    }
    const { entries, heads, states, differences } = await deriveAll(client);
    differences.push(...(await compareHeads(client, heads)));
    for (const table of projectionNames) differences.push(...(await compareTable(client, table)));
    // Where entries do not fit, what the lists stand on may be missing.
    if (differences.length > 0) return { entries, differences };
    const ahead = await deriveQueue(client, beside, states);
    for (const table of queueTables) differences.push(...(await compareTable(client, table, ahead)));
    await deriveTrace(client, beside);
    differences.push(...(await compareTable(client, traceTable)));
    return { entries, differences };
  } finally {
    await client.query("ROLLBACK").catch(() => {});
    client.release();
  }
}

interface EntryRow {
  position: string;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/** Folds entry by entry in order of position, which every scope's own order follows. */
async function deriveAll(client: pg.PoolClient) {
  const states = new Map<ScopeId, ScopeState>();
  const heads = new Map<ScopeId, ScopeHead>();
  const differences: string[] = [];
  let entries = 0;
  for (let after = "0"; ; ) {
    const { rows } = await client.query<EntryRow>(
      "SELECT position, leaf, envelope FROM entry WHERE position > $1 ORDER BY position LIMIT $2",
      [after, chunk],
    );
    const last = rows.at(-1);
    if (!last) return { entries, heads, states, differences };
    const changed = new Set<ScopeId>();
    const added: Rows[] = [];
    for (const { leaf, envelope, position } of rows) {
      const entry = parseEntry(leaf);
      const signed = readStatement(envelope);
      const scope = scopeOf(signed);
      const fits = entry.scope === scope && entry.envelope === envelopeDigest(envelope);
      if (!fits || checkLink(heads.get(scope), entry)) {
        // What follows from it cannot be known; the differences that come after are its consequences.
        differences.push(`Entry ${position} (${signed.name}) does not fit its leaf, or its leaf the one before.`);
        continue;
      }
      heads.set(scope, headOf(entry, leaf));
      states.set(scope, applyTo(states.get(scope) ?? null, signed, entry.acceptedAt));
      changed.add(scope);
      added.push(rowsOfStatement(signed, entry.acceptedAt));
    }
    await writeRows(
      client,
      [...added, ...[...changed].map((scope) => rowsOfState(states.get(scope) as ScopeState))],
      beside,
    );
    entries += rows.length;
    after = last.position;
  }
}

async function compareHeads(client: pg.PoolClient, heads: Map<ScopeId, ScopeHead>): Promise<string[]> {
  const { rows } = await client.query<{ id: string; seq: number; head: string; last_accepted_at: string }>(
    "SELECT id, seq, head, last_accepted_at FROM scope WHERE seq > 0",
  );
  const stored = new Map(rows.map((row) => [row.id, `${row.seq} ${row.head} ${row.last_accepted_at}`]));
  const derived = new Map(
    [...heads].map(([scope, { seq, leafDigest, acceptedAt }]) => [scope, `${seq + 1} ${leafDigest} ${acceptedAt}`]),
  );
  return [...new Set([...stored.keys(), ...derived.keys()])]
    .filter((scope) => stored.get(scope) !== derived.get(scope))
    .map((scope) => `The head of scope ${scope} is not what its entries lead to.`);
}

/** @param ahead cases of which nothing is compared; only for tables that have cases. */
async function compareTable(client: pg.PoolClient, table: string, ahead?: readonly string[]): Promise<string[]> {
  const which = ahead ? 'WHERE NOT "case" = ANY($1)' : "";
  const sides = [
    ["public", beside, "has a row that the log does not lead to"],
    [beside, "public", "lacks a row that the log leads to"],
  ] as const;
  const found: string[] = [];
  for (const [from, other, what] of sides) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT r::text AS row FROM (SELECT * FROM ${from}.${table} ${which}
        EXCEPT SELECT * FROM ${other}.${table} ${which}) AS r LIMIT 20`,
      ahead ? [ahead] : [],
    );
    found.push(...rows.map(({ row }) => `${table} ${what}: ${row}`));
  }
  return found;
}
