import "server-only";
import { federationScope } from "@/lib/domain/scope";
import type { Digest } from "@/lib/protocol/fields";
import { queueRows, replaceRows } from "./queue-rows";
import type { Store } from "./store";
import { inTransaction } from "./transaction";

/** Entries followed at a time, and cases folded at a time. */
const entriesAtOnce = 2_000;
const casesAtOnce = 500;

const running = new WeakMap<Store, Promise<number>>();

/**
 * Brings the desk's lists to where the log stands. It costs one small question where they are there already, and else
 * what the cases cost that have gone on since. Whatever has its place in the log when this is called is in the lists
 * when it resolves.
 * @returns the latest time at which an entry was accepted: a clock that is behind it is wrong about what has ended.
 */
export async function followQueue(store: Store): Promise<number> {
  // One that began earlier may have looked at the log's end already.
  await running.get(store)?.catch(() => {});
  const there = running.get(store);
  if (there) return there;
  const mine = catchUp(store).finally(() => running.delete(store));
  running.set(store, mine);
  return mine;
}

async function catchUp(store: Store): Promise<number> {
  for (;;) {
    const { rows } = await store.pool.query<{ mark: string | null; at: string | null; size: string | null }>(
      `SELECT q.size AS mark, q.at, e.size
         FROM (SELECT max(index) + 1 AS size FROM entry) AS e LEFT JOIN queue_mark q ON q.id = 1`,
    );
    const [from, at, size] = [rows[0]?.mark, rows[0]?.at, rows[0]?.size].map(Number) as [number, number, number];
    if (from >= size) return at;
    await follow(store, from, Math.min(size, from + entriesAtOnce));
  }
}

/** The entries from one place up to another, unless another process has followed them in the meantime. */
async function follow(store: Store, from: number, to: number): Promise<void> {
  const cases = await casesTouched(store, from, to);
  const batches: { part: Digest[]; rows: ReturnType<typeof queueRows> }[] = [];
  for (let at = 0; at < cases.length; at += casesAtOnce) {
    const part = cases.slice(at, at + casesAtOnce);
    batches.push({ part, rows: queueRows(await statesFor(store, part), part) });
  }
  await inTransaction(store.pool, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO queue_mark (id, size, at) SELECT 1, $2, max(accepted_at) FROM entry WHERE index >= $1 AND index < $2
       ON CONFLICT (id) DO UPDATE SET size = excluded.size, at = greatest(queue_mark.at, excluded.at)
        WHERE queue_mark.size = $1`,
      [from, to],
    );
    if (rowCount === 0) return;
    for (const { part, rows } of batches) {
      for (const { text, values } of replaceRows(part, rows)) await client.query(text, values);
    }
  });
}

/** Cases whose rows may be others after these entries: a new roster may change every case that was not ended. */
async function casesTouched({ pool }: Store, from: number, to: number): Promise<Digest[]> {
  const { rows } = await pool.query<{ case: string }>(
    `WITH touched AS (SELECT scope, name FROM entry WHERE index >= $1 AND index < $2)
     SELECT "case" FROM case_row WHERE "case" IN (SELECT scope FROM touched)
     UNION SELECT "case" FROM match_row WHERE backup IN (SELECT scope FROM touched)
     UNION SELECT "case" FROM queue_row
            WHERE ended IS NULL AND EXISTS (SELECT FROM touched WHERE name LIKE 'roster.%')`,
    [from, to],
  );
  return rows.map((row) => row.case);
}

async function statesFor(store: Store, cases: Digest[]) {
  const matches = await store.db.matchRow.findMany({ where: { case: { in: cases } }, select: { backup: true } });
  const folded = await store.worlds.fresh([federationScope, ...cases, ...matches.map(({ backup }) => backup)]);
  return new Map([...folded].map(([scope, { state }]) => [scope, state]));
}
