import "server-only";
import { minute } from "@/lib/domain/time";
import type { Notice } from "./notices";
import type { Store } from "./store";

/**
 * A letter to the owner of a backup, or to somebody whom the owner named: notice before heirs receive anything, or before
 * somebody does who says to be the owner.
 */
export type LetterKind =
  | "ownerStart"
  | "ownerWeekly"
  | "ownerThreeDays"
  | "ownerEnd"
  | "ownerAsked"
  | "ownerAskedStill"
  | "ownerAskedEnd";

/** A notice on its way, and whom it is for. */
export interface Outgoing {
  /** The same at every try. */
  id: string;
  kind: Notice["kind"] | LetterKind;
  /** Where it leads, within the site. */
  path: string;
  createdAt: number;
  /** Of somebody without an account there is no key, and no name. */
  addressee: { key: string; name: string; email: string; language: string };
}

/** What came of one try. The answer is kept for the operator, and never holds a secret. */
export interface Delivery {
  /**
   * `sent` and `kept` are the end of it, as is `refused`: another try would change nothing. `deferred` is tried again
   * later; `unreachable` as well, and so are all others, for the time being.
   */
  result: "sent" | "kept" | "refused" | "deferred" | "unreachable";
  answer: string | null;
}

/** Carries a notice to its addressee. Ends within a minute, so that no other process takes the notice up meanwhile. */
export type Carrier = (outgoing: Outgoing) => Promise<Delivery>;

/** After each try, so long until the next, in milliseconds; after the last it is given up: about five days. */
export const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440, 1440].map((minutes) => minutes * minute);

/** A run takes up nothing more after so long, in milliseconds: the next run goes on. */
const runTime = 3 * minute;

/** Tables of mail on its way: the same columns id, state, attempts, next_at, created_at, settled_at, answer in each. */
type Table = "outbox" | "notice_letter";

/** A row that is due, its try counted. `R` has the columns that its table has besides. */
export type Due<R> = R & { id: string; createdAt: number };

/**
 * Carries every row that is due, and keeps on it what came of it. A try is counted before it is made: a process that ends
 * between the mail server's yes and the row leaves a mail that is sent once more after the pause, under the same id, and
 * never more often than there are pauses.
 * @param columns those that `outgoing` reads.
 * @param outgoing what is carried; null if its addressee is no more.
 * @param stopped asked before each row.
 * @returns how many need no further try.
 */
export async function carryDue<C extends string>(
  store: Store,
  carry: Carrier,
  {
    table,
    columns,
    outgoing,
  }: {
    table: Table;
    columns: readonly C[];
    outgoing(row: Due<Record<C, string>>): Promise<Outgoing | null> | Outgoing;
  },
  stopped: () => boolean,
): Promise<number> {
  const until = performance.now() + runTime;
  await giveUp(store, table);
  let settled = 0;
  while (!stopped() && performance.now() < until) {
    const due = await takeNext(store, table, columns);
    if (!due) return settled;
    const { result, answer } = await deliver(() => outgoing(due), carry);
    const ended = result === "sent" || result === "kept" ? result : result === "refused" ? "failed" : null;
    await store.pool.query(
      `UPDATE ${table} SET answer = $2, state = coalesce($3, state),
              settled_at = CASE WHEN $3::text IS NULL THEN settled_at ELSE $4::bigint END
        WHERE id = $1 AND state = 'waiting'`,
      [due.id, answer, ended, store.clock()],
    );
    if (ended) settled++;
    if (result === "unreachable") return settled;
  }
  return settled;
}

/** The row that has been due for longest, put off so that nobody else takes it meanwhile. */
async function takeNext<C extends string>(
  { pool, clock }: Store,
  table: Table,
  columns: readonly C[],
): Promise<Due<Record<C, string>> | null> {
  const { rows } = await pool.query<Record<C | "id" | "created_at", string>>(
    `UPDATE ${table} SET attempts = attempts + 1, next_at = $1 + ($2::bigint[])[attempts + 1]
      WHERE id = (SELECT id FROM ${table} WHERE state = 'waiting' AND next_at <= $1 AND attempts < $3
                   ORDER BY next_at, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING ${["id", "created_at", ...columns].join(", ")}`,
    [clock(), pauses, pauses.length],
  );
  const [row] = rows;
  if (!row) return null;
  const { created_at, ...rest } = row;
  return { ...(rest as Record<C | "id", string>), createdAt: Number(created_at) };
}

async function deliver(outgoing: () => Promise<Outgoing | null> | Outgoing, carry: Carrier): Promise<Delivery> {
  const mail = await outgoing();
  if (!mail) return { result: "refused", answer: "the account is no more" };
  try {
    return await carry(mail);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { result: "deferred", answer: `a fault of this server (${code})` };
  }
}

/** Those that were tried often enough, the last pause over. */
const giveUp = ({ pool, clock }: Store, table: Table): Promise<unknown> =>
  pool.query(
    `UPDATE ${table} SET state = 'failed', settled_at = $1
      WHERE state = 'waiting' AND attempts >= $2 AND next_at <= $1`,
    [clock(), pauses.length],
  );
