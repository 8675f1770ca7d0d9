/** What lies in the database: for counting what was entered, and for a thief who has taken all of it. */
import pg from "pg";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import type { House } from "./house";

export async function query<Row extends pg.QueryResultRow>(house: House, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: await house.databaseUrl() });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values).finally(() => client.end());
  return rows;
}

export interface LoggedEntry {
  index: number;
  scope: string;
  acceptedAt: number;
  leaf: Uint8Array<ArrayBuffer>;
  envelope: Uint8Array<ArrayBuffer>;
  statement: Signed;
}

/** The whole log in its order, envelopes opened. */
export async function loggedEntries(house: House): Promise<LoggedEntry[]> {
  const sql = `SELECT "index", scope, accepted_at, leaf, envelope FROM entry WHERE "index" IS NOT NULL ORDER BY "index"`;
  const rows = await query<{ index: string; scope: string; accepted_at: string; leaf: Buffer; envelope: Buffer }>(
    house,
    sql,
  );
  return Promise.all(
    rows.map(async ({ index, scope, accepted_at, leaf, envelope }) => ({
      index: Number(index),
      scope,
      acceptedAt: Number(accepted_at),
      leaf: new Uint8Array(leaf),
      envelope: new Uint8Array(envelope),
      statement: await openStatement(new Uint8Array(envelope)),
    })),
  );
}

/** How often each kind of statement stands in a scope: `{ "case.opened": 1, … }`. */
export async function tally(house: House, scope: string): Promise<Record<string, number>> {
  const sql = "SELECT name, count(*) AS count FROM entry WHERE scope = $1 GROUP BY name";
  const rows = await query<{ name: string; count: string }>(house, sql, [scope]);
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

/** How the code came, in each approval of a request, as the log has it. */
export async function codesCameBy(house: House, request: string): Promise<string[]> {
  return (await loggedEntries(house)).flatMap(({ statement }) =>
    statement.name === "case.approved" && statement.body.case === request ? [statement.body.record.code] : [],
  );
}

/** Everything in every table, as text: binary columns in hexadecimal and, beside it, as the bytes they are. */
export async function dump(house: House): Promise<Buffer> {
  const tables = await query<{ name: string }>(
    house,
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  );
  const parts: Buffer[] = [];
  for (const { name } of tables) {
    for (const row of await query(house, `SELECT * FROM ${name}`)) {
      parts.push(Buffer.from(`${name} ${JSON.stringify(row)}\n`));
      for (const value of Object.values(row)) if (Buffer.isBuffer(value)) parts.push(value);
    }
  }
  return Buffer.concat(parts);
}
