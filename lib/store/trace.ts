import "server-only";
import type { Store } from "./store";
import { insertTrace, placedEntries } from "./trace-rows";
import { inTransaction } from "./transaction";

/** Entries followed at a time: about a tenth of a second. */
const entriesAtOnce = 1_000;

/** How far the explorer's lists have come. */
export interface TraceMark {
  /** Entries that can be found. */
  size: number;
  /** Entries that have their place in the log. */
  of: number;
}

const running = new WeakMap<Store, Promise<TraceMark>>();

/**
 * Brings the explorer's lists to where the log stands, as far as it goes in that time: after a pause of months, or on the
 * first look at a log that is older than the lists, somebody has to ask more than once.
 * @param patience milliseconds after which nothing more is begun.
 */
export async function followTrace(store: Store, patience: number): Promise<TraceMark> {
  // One that began earlier may have looked at the log's end already.
  await running.get(store)?.catch(() => {});
  const there = running.get(store);
  if (there) return there;
  const mine = catchUp(store, performance.now() + patience).finally(() => running.delete(store));
  running.set(store, mine);
  return mine;
}

async function catchUp(store: Store, deadline: number): Promise<TraceMark> {
  for (;;) {
    const { rows } = await store.pool.query<{ mark: string | null; size: string | null }>(
      `SELECT (SELECT size FROM trace_mark WHERE id = 1) AS mark, (SELECT max(index) + 1 FROM entry) AS size`,
    );
    const [size, of] = [rows[0]?.mark, rows[0]?.size].map(Number) as [number, number];
    if (size >= of || performance.now() >= deadline) return { size, of };
    await follow(store, size, Math.min(of, size + entriesAtOnce));
  }
}

/** The entries from one place up to another, unless another process has followed them in the meantime. */
async function follow(store: Store, from: number, to: number): Promise<void> {
  const { text, values } = insertTrace(await placedEntries(store.pool, from, to));
  await inTransaction(store.pool, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO trace_mark (id, size) VALUES (1, $2)
       ON CONFLICT (id) DO UPDATE SET size = excluded.size WHERE trace_mark.size = $1`,
      [from, to],
    );
    if (rowCount !== 0) await client.query(text, values);
  });
}
