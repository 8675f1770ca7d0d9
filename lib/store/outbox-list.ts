import "server-only";
import type pg from "pg";

/** A notice and what became of it, for the operator. Times in milliseconds since 1970. */
export interface ListedNotice {
  createdAt: number;
  kind: string;
  /** Null where the account is no more. */
  email: string | null;
  state: string;
  attempts: number;
  nextAt: number;
  settledAt: number | null;
  answer: string | null;
}

/** The last `count` notices, newest first. */
export async function lastNotices(pool: pg.Pool, count: number): Promise<ListedNotice[]> {
  const { rows } = await pool.query<Record<keyof ListedNotice, string | null>>(
    `SELECT o.created_at AS "createdAt", o.kind, a.email, o.state, o.attempts, o.next_at AS "nextAt",
            o.settled_at AS "settledAt", o.answer
       FROM outbox o LEFT JOIN account a ON a.key = o.recipient
      ORDER BY o.created_at DESC, o.id LIMIT $1`,
    [count],
  );
  return rows.map((row) => ({
    createdAt: Number(row.createdAt),
    kind: String(row.kind),
    email: row.email,
    state: String(row.state),
    attempts: Number(row.attempts),
    nextAt: Number(row.nextAt),
    settledAt: row.settledAt === null ? null : Number(row.settledAt),
    answer: row.answer,
  }));
}
