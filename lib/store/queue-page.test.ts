import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageSql, type QueueView, queueCounts, queuePage } from "./queue-page";
import { type TestDatabase, testDatabase } from "./testing";

const me = "a".repeat(64);
const now = 1_000_000;
const all = 10_000;
let database: TestDatabase;
let pool: pg.Pool;

/**
 * Ten thousand cases: a tenth ended, a tenth has run out, the others live. Of those a guardian has mostly something to
 * do; where it is only to hand over, some are held or wait.
 */
beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await pool.query(
    `INSERT INTO queue_row SELECT lpad(to_hex(n), 64, '0'), CASE WHEN n % 7 = 0 THEN 'inheritance' ELSE 'recovery' END,
            CASE WHEN n % 10 = 0 THEN 'over' WHEN n % 4 = 0 THEN 'agreed' ELSE 'begun' END,
            CASE WHEN n % 10 = 0 THEN 'denied' END, n / 3, due, CASE WHEN n % 10 = 0 THEN n / 3 + 5 ELSE due END
       FROM (SELECT n, CASE WHEN n % 10 = 1 THEN $1 - n ELSE $1 + 1 + (n * 7919) % 5000 END AS due
               FROM generate_series(1, $2::bigint) AS n) AS made`,
    [now, all],
  );
  await pool.query(
    `INSERT INTO turn_row SELECT g, "case", CASE WHEN g <> $1 THEN 'others' WHEN stage = 'agreed' THEN 'due' ELSE 'now' END,
            kind, stage, opened_at, expires_at, CASE WHEN kind = 'inheritance' THEN $2::bigint + 9 END,
            CASE WHEN g <> $1 THEN NULL WHEN stage <> 'agreed' THEN 0 WHEN kind = 'inheritance' THEN $2::bigint + 9 ELSE 1 END
       FROM queue_row, unnest(ARRAY[$1, repeat('b', 64), repeat('c', 64)]) AS g WHERE ended IS NULL`,
    [me, now],
  );
  await pool.query("ANALYZE");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const viewOf = (over: Partial<QueueView> = {}): QueueView => ({
  guardian: me,
  tab: "waiting",
  order: "oldest",
  now,
  ...over,
});

/** Every page, to the end. */
async function through(view: QueueView, size = 400): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await queuePage(pool, { ...view, after }, size);
    found.push(...page);
    if (page.length < size) return found;
    after = page.at(-1);
  }
}

const numbers = async (where: string, order: string): Promise<string[]> => {
  const sql = `SELECT q."case" FROM queue_row q LEFT JOIN turn_row t ON t."case" = q."case" AND t.guardian = $1
                WHERE (${where}) AND $2::bigint > 0 ORDER BY ${order}`;
  return (await pool.query<{ case: string }>(sql, [me, now])).rows.map((row) => row.case);
};

const waiting = "q.closes_at > $2 AND (t.turn = 'now' OR t.turn = 'due' AND t.due_at <= $2)";
const others = "q.closes_at > $2 AND NOT (t.turn = 'now' OR t.turn = 'due' AND t.due_at <= $2)";
const closed = "q.closes_at <= $2";

describe("page by page, the lists of ten thousand cases", () => {
  test.each([
    ["waiting", "oldest", waiting, 'q.opened_at, q."case"'],
    ["waiting", "newest", waiting, 'q.opened_at DESC, q."case" DESC'],
    ["waiting", "deadline", waiting, 'q.expires_at, q."case"'],
    ["others", "oldest", others, 'q.opened_at, q."case"'],
    ["closed", "newest", closed, 'q.closes_at DESC, q."case" DESC'],
    ["closed", "oldest", closed, 'q.closes_at, q."case"'],
  ] as const)("%s, the %s first, show each case of theirs once", async (tab, order, where, by) => {
    const found = await through(viewOf({ tab, order }));
    const expected = await numbers(where, by);
    expect(expected.length).toBeGreaterThan(250);
    expect(found).toEqual(expected);
  });

  test("are narrowed to a kind, a stage, a hold or an end", async () => {
    const by = 'q.opened_at, q."case"';
    expect(await through(viewOf({ kind: "inheritance" }))).toEqual(
      await numbers(`${waiting} AND q.kind = 'inheritance'`, by),
    );
    expect(await through(viewOf({ stage: "agreed" }))).toEqual(await numbers(`${waiting} AND q.stage = 'agreed'`, by));
    expect(await through(viewOf({ stage: "held" }))).toEqual(
      await numbers(`${waiting} AND t.held_until IS NOT NULL`, by),
    );
    const ended = 'q.closes_at DESC, q."case" DESC';
    const closing = viewOf({ tab: "closed", order: "newest" });
    expect(await through({ ...closing, stage: "denied" })).toEqual(await numbers("q.ended = 'denied'", ended));
    expect(await through({ ...closing, stage: "expired" })).toEqual(
      await numbers(`${closed} AND q.ended IS NULL`, ended),
    );
  });

  test("are counted", async () => {
    const counts = await queueCounts(pool, { guardian: me, now });
    expect(counts).toEqual({
      waiting: (await numbers(waiting, "1")).length,
      others: (await numbers(others, "1")).length,
      closed: (await numbers(closed, "1")).length,
    });
    expect(counts.waiting + counts.others + counts.closed).toBe(all);
  });

  test("move with the time alone: what runs out is closed, what was held is due", async () => {
    const later = now + 4_000;
    const counts = await queueCounts(pool, { guardian: me, now: later });
    expect(counts.closed).toBeGreaterThan(all / 2);
    expect(counts.others).toBe(0);
    expect(await through(viewOf({ tab: "others", now: later }))).toEqual([]);
    expect((await through(viewOf({ now: later }))).length).toBe(counts.waiting);
  });
});

interface Plan {
  "Node Type": string;
  "Actual Rows": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

/** What a page reads: kinds of nodes, and all rows that a scan has looked at. */
async function costOf(view: QueueView): Promise<{ nodes: Set<string>; read: number }> {
  const { text, values } = pageSql(view, 26);
  const { rows } = await pool.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
    values,
  );
  const nodes = new Set<string>();
  let read = 0;
  const visit = (node: Plan): void => {
    nodes.add(node["Node Type"]);
    if (node["Node Type"].includes("Scan")) read += node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0);
    for (const inner of node.Plans ?? []) visit(inner);
  };
  visit(rows[0]?.["QUERY PLAN"][0].Plan as Plan);
  return { nodes, read };
}

test.each([
  ["waiting", "oldest"],
  ["waiting", "newest"],
  ["waiting", "deadline"],
  ["closed", "newest"],
  ["closed", "oldest"],
] as const)("a page far down (%s, the %s first) reads no more rows than the first", async (tab, order) => {
  const view = viewOf({ tab, order });
  const cases = await through(view);
  for (const after of [undefined, cases[Math.floor(cases.length / 2)], cases.at(-27)]) {
    const { nodes, read } = await costOf({ ...view, after });
    expect(nodes).not.toContain("Seq Scan");
    // 26 rows of the page, those passed over that are held or have run out, and the row where the page begins.
    expect(read).toBeLessThan(80);
  }
});
