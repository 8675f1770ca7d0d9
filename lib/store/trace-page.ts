import "server-only";
import type pg from "pg";
import type { StatementName } from "@/lib/protocol/statements/statement";
import { inTransaction } from "./transaction";

/** Where an entry stands in the order of the explorer: by when it was accepted, and by its place in the log. */
export interface TracePlace {
  at: number;
  index: number;
}

/** Entries that are found under all of these keys; at least one. */
export interface TracePart {
  keys: readonly string[];
  name?: StatementName | undefined;
  /** Only these places in the log. */
  places?: readonly number[] | undefined;
}

/** What is asked of the explorer's lists: what any of the parts finds, in the order of time. */
export interface TraceView {
  parts: readonly TracePart[];
  from?: number | undefined;
  to?: number | undefined;
  order: "newest" | "oldest";
  /** The entry after which the page begins. */
  after?: TracePlace | undefined;
}

interface Sql {
  text: string;
  values: unknown[];
}
type Value = (of: unknown) => string;

/** Rows counted to find the shortest of several lists. */
const countedAtMost = 4_000;

/**
 * One page, in its order: of each part the index of its shortest list is read from where the last page ended, and each of
 * its entries is looked up in the others. So the hundredth page costs what the first one does.
 * @param size entries at most.
 */
export async function tracePage(client: pg.ClientBase, view: TraceView, size: number): Promise<TracePlace[]> {
  if (view.parts.length === 0) return [];
  const parts: TracePart[] = [];
  for (const part of view.parts) parts.push({ ...part, keys: await shortestFirst(client, part, view) });
  const { text, values } = pageSql({ ...view, parts }, size);
  const { rows } = await client.query<{ at: string; index: string }>(text, values);
  return rows.map(({ at, index }) => ({ at: Number(at), index: Number(index) }));
}

/** The keys of a part, the one with the fewest entries first, as far as they are counted. */
async function shortestFirst(
  client: pg.ClientBase,
  { keys, name, places }: TracePart,
  { from, to }: TraceView,
): Promise<readonly string[]> {
  if (keys.length < 2 || places) return keys;
  const counted: { key: string; count: number }[] = [];
  for (const key of keys) {
    const values: unknown[] = [];
    const value: Value = (of) => `$${values.push(of)}`;
    const conditions = [`key = ${value(key)}`, ...ofList(name, { from, to }, value)];
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM (SELECT FROM trace_row t WHERE ${conditions.join(" AND ")} LIMIT ${countedAtMost}) AS counted`,
      values,
    );
    counted.push({ key, count: Number(rows[0]?.count) });
  }
  return counted.sort((a, b) => a.count - b.count).map(({ key }) => key);
}

function pageSql({ parts, order, after, from, to }: TraceView, size: number): Sql {
  const values: unknown[] = [];
  const value: Value = (of) => `$${values.push(of)}`;
  const back = order === "newest";
  const way = back ? "DESC" : "ASC";
  const limit = `LIMIT ${value(size)}`;
  const within = [
    ...(after
      ? [`(t.at, t.index) ${back ? "<" : ">"} (${value(after.at)}::bigint, ${value(after.index)}::bigint)`]
      : []),
  ];
  const lists = parts.map(({ keys: [first, ...others], name, places }) => {
    const conditions = [
      `t.key = ${value(first)}`,
      ...ofList(name, { from, to }, value),
      ...within,
      ...others.map((key) => alsoUnder(value(key))),
    ];
    // Of an entry that is named by its place the time is looked up first: so stands every list ordered.
    const table = places
      ? `entry e JOIN trace_row t ON t.at = e.accepted_at AND t.index = e.index AND e.index = ANY(${value(places)})`
      : "trace_row t";
    return `(SELECT t.at, t.index FROM ${table} WHERE ${conditions.join(" AND ")}
              ORDER BY t.at ${way}, t.index ${way} ${limit})`;
  });
  return {
    text: `SELECT DISTINCT at, index FROM (${lists.join(" UNION ALL ")}) AS list ORDER BY at ${way}, index ${way} ${limit}`,
    values,
  };
}

const ofList = (name: string | undefined, { from, to }: Pick<TraceView, "from" | "to">, value: Value): string[] => [
  ...(name ? [`t.name = ${value(name)}`] : []),
  ...(from === undefined ? [] : [`t.at >= ${value(from)}`]),
  ...(to === undefined ? [] : [`t.at <= ${value(to)}`]),
];

/** A question of its own for each entry: never a join, for which the planner would read whole lists. */
const alsoUnder = (key: string): string =>
  `(SELECT true FROM trace_row o WHERE o.key = ${key} AND o.at = t.at AND o.index = t.index)`;

/** Keys that begin with these hexadecimal digits, so many at most: each is sought behind the one before. */
export async function keysBeginning(client: pg.ClientBase, digits: string, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let after = digits; found.length < count; after = found.at(-1) as string) {
    const { rows } = await client.query<{ key: string }>(
      `SELECT key FROM trace_row WHERE key ${found.length === 0 ? ">=" : ">"} $1 AND key < $2 ORDER BY key LIMIT 1`,
      [after, `${digits}g`],
    );
    const [row] = rows;
    if (!row) break;
    found.push(row.key);
  }
  return found;
}

/** The statements whose digest begins so, and where they stand; so many at most. */
export async function statementsBeginning(
  client: pg.ClientBase,
  digits: string,
  count: number,
): Promise<{ digest: string; index: number }[]> {
  const { rows } = await client.query<{ digest: string; index: string }>(
    "SELECT digest, index FROM entry WHERE digest >= $1 AND digest < $2 AND index IS NOT NULL ORDER BY digest LIMIT $3",
    [digits, `${digits}g`, count],
  );
  return rows.map(({ digest, index }) => ({ digest, index: Number(index) }));
}

/** Milliseconds that one question may take: two long lists with nothing in common would be read to their end. */
const longest = 2_000;

/** Questions at once: however much auditors look for, most connections are left to everybody else. */
const atOnce = 3;
let asking = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (asking < atOnce) asking += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else asking -= 1;
  }
}

/** Asks the lists in one snapshot. @returns "tooLong" where the database gave up. */
export const lookInTrace = <T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T | "tooLong"> =>
  inTurn(() => askTrace(pool, act));

async function askTrace<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T | "tooLong"> {
  try {
    return await inTransaction(pool, async (client) => {
      await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      await client.query(`SET LOCAL statement_timeout = ${longest}`);
      return act(client);
    });
  } catch (error) {
    if ((error as { code?: string }).code === "57014") return "tooLong";
    throw error;
  }
}

export interface FoundEntry {
  index: number;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/** The entries of a page, in its order. */
export async function entriesAt(client: pg.ClientBase, places: readonly TracePlace[]): Promise<FoundEntry[]> {
  const { rows } = await client.query<{ index: string; leaf: Uint8Array; envelope: Uint8Array }>(
    "SELECT index, leaf, envelope FROM entry WHERE index = ANY($1)",
    [places.map(({ index }) => index)],
  );
  const found = new Map(rows.map((row) => [Number(row.index), row]));
  return places.flatMap(({ index }) => {
    const row = found.get(index);
    return row ? [{ index, leaf: row.leaf, envelope: row.envelope }] : [];
  });
}
