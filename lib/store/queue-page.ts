import "server-only";
import type pg from "pg";
import type { Digest, PublicKey } from "@/lib/protocol/fields";

/** What is asked of the desk's lists. They say where to look; how a case stands is for the fold to say. */
export interface QueueView {
  guardian: PublicKey;
  tab: "waiting" | "others" | "closed";
  kind?: string | undefined;
  /** begun, verifying, agreed, held; among the closed ones, how it ended. */
  stage?: string | undefined;
  order: "oldest" | "newest" | "deadline";
  /** The case after which the page begins. */
  after?: Digest | undefined;
  now: number;
}

interface Sql {
  text: string;
  values: unknown[];
}

/**
 * One page of a list, in its order: an index is read from where the last page ended, as far as the page is long. So the
 * hundredth page costs what the first one does.
 */
export function pageSql(view: QueueView, size: number): Sql {
  const values: unknown[] = [];
  const value = (of: unknown): string => `$${values.push(of)}`;
  const { by, back } = orderOf(view);
  const table = view.tab === "closed" ? "queue_row" : "turn_row";
  const after = view.after && `(SELECT q.${by} FROM queue_row q WHERE q."case" = ${value(view.after)})`;
  const conditions = [
    ...(view.kind ? [`kind = ${value(view.kind)}`] : []),
    ...(view.tab === "closed" ? closedOf(view, value) : liveOf(view, value)),
    ...(after ? [`(${by}, "case") ${back ? "<" : ">"} (${after}, ${value(view.after)})`] : []),
  ].join(" AND ");
  const way = back ? "DESC" : "ASC";
  const limit = `LIMIT ${value(size)}`;
  const parts = partsOf(view, value).map(
    (part) => `(SELECT "case", ${by} AS place FROM ${table} WHERE ${[...part, conditions].join(" AND ")}
                 ORDER BY ${by} ${way}, "case" ${way} ${limit})`,
  );
  return {
    text: `SELECT "case" FROM (${parts.join(" UNION ALL ")}) AS list ORDER BY place ${way}, "case" ${way} ${limit}`,
    values,
  };
}

function orderOf({ tab, order }: QueueView): { by: "opened_at" | "expires_at" | "closes_at"; back: boolean } {
  if (tab === "closed") return { by: "closes_at", back: order !== "oldest" };
  return { by: order === "deadline" ? "expires_at" : "opened_at", back: order === "newest" };
}

type Value = (of: unknown) => string;

const closedOf = ({ stage, now }: QueueView, value: Value): string[] => [
  `closes_at <= ${value(now)}`,
  ...(stage === "expired" ? ["(ended = 'expired' OR ended IS NULL)"] : stage ? [`ended = ${value(stage)}`] : []),
];

const liveOf = ({ stage, now }: QueueView, value: Value): string[] => [
  `expires_at > ${value(now)}`,
  ...(stage === "held" ? [`held_until > ${value(now)}`] : stage ? [`stage = ${value(stage)}`] : []),
];

/** The lists that make up a tab; each of them is read in order, and then they are merged. */
function partsOf({ tab, guardian, now }: QueueView, value: Value): string[][] {
  if (tab === "closed") return [[]];
  const mine = `guardian = ${value(guardian)}`;
  return tab === "waiting"
    ? [
        [mine, "turn = 'now'"],
        [mine, "turn = 'due'", `due_at <= ${value(now)}`],
      ]
    : [
        [mine, "turn = 'others'"],
        [mine, "turn = 'due'", `due_at > ${value(now)}`],
      ];
}

/** The cases of one page. */
export async function queuePage(pool: pg.Pool, view: QueueView, size: number): Promise<Digest[]> {
  const { text, values } = pageSql(view, size);
  return (await pool.query<{ case: string }>(text, values)).rows.map((row) => row.case);
}

/** How many cases each list has for this guardian. */
export async function queueCounts(
  pool: pg.Pool,
  { guardian, now }: Pick<QueueView, "guardian" | "now">,
): Promise<Record<QueueView["tab"], number>> {
  const { rows } = await pool.query<{ waiting: string; live: string; closed: string }>(
    `SELECT count(*) FILTER (WHERE turn = 'now' OR (turn = 'due' AND due_at <= $2)) AS waiting,
            count(*) AS live, (SELECT count(*) FROM queue_row WHERE closes_at <= $2) AS closed
       FROM turn_row WHERE guardian = $1 AND expires_at > $2`,
    [guardian, now],
  );
  const [waiting, live, closed] = [rows[0]?.waiting, rows[0]?.live, rows[0]?.closed].map(Number) as [
    number,
    number,
    number,
  ];
  return { waiting, others: live - waiting, closed };
}
