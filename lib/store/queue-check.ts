import "server-only";
import type pg from "pg";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import type { Digest } from "@/lib/protocol/fields";
import { queueRows, queueTables, replaceRows } from "./queue-rows";

const casesAtOnce = 500;

/**
 * Derives the desk's lists anew, in tables of another schema. They follow the log a little later than everything else, so
 * that some cases may rightly stand as they stood before.
 * @returns the cases that have gone on since: they cannot be compared.
 * @throws Error where the states lack what a case stands on.
 */
export async function deriveQueue(
  client: pg.PoolClient,
  schema: string,
  states: ReadonlyMap<ScopeId, ScopeState>,
): Promise<Digest[]> {
  for (const table of queueTables) {
    await client.query(`CREATE TABLE ${schema}.${table} (LIKE public.${table} INCLUDING ALL)`);
  }
  const ahead = await aheadOfLists(client, states);
  const compared = [...states.values()].flatMap((state) => (state.kind === "case" ? [state.id] : []));
  const fixed = compared.filter((id) => !ahead.has(id));
  for (let at = 0; at < fixed.length; at += casesAtOnce) {
    const part = fixed.slice(at, at + casesAtOnce);
    for (const { text, values } of replaceRows(part, queueRows(states, part), schema)) await client.query(text, values);
  }
  return [...ahead];
}

async function aheadOfLists(client: pg.PoolClient, states: ReadonlyMap<ScopeId, ScopeState>): Promise<Set<Digest>> {
  const { rows } = await client.query<{ scope: string; name: string }>(
    `SELECT DISTINCT scope, name FROM entry
      WHERE index IS NULL OR index >= coalesce((SELECT size FROM queue_mark WHERE id = 1), 0)`,
  );
  const roster = rows.some(({ name }) => name.startsWith("roster."));
  const scopes = new Set(rows.map(({ scope }) => scope));
  const ahead = new Set<Digest>();
  for (const [scope, state] of states) {
    if (state.kind === "case" && (roster || scopes.has(scope))) ahead.add(scope);
    if (state.kind === "backup" && scopes.has(scope)) for (const id of Object.keys(state.matched)) ahead.add(id);
  }
  return ahead;
}
