import "server-only";
import type { Notice } from "./notices";
import type { Store } from "./store";

/** A letter to the owner of a backup, or to somebody whom the owner named: notice before heirs receive anything. */
export type LetterKind = "ownerStart" | "ownerWeekly" | "ownerThreeDays" | "ownerEnd";

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

const minute = 60_000;
/** After each try, so long until the next, in milliseconds; after the last the notice is given up: about five days. */
export const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440, 1440].map((minutes) => minutes * minute);

/** A run takes up nothing more after so long, in milliseconds: the next run goes on. */
const runTime = 3 * minute;

/**
 * Carries every notice that is due, and keeps on its row what came of it. A try is counted before it is made: a process
 * that ends between the mail server's yes and the row leaves a notice that is sent once more after the pause, under the
 * same id, and never more often than there are pauses.
 * @param stopped asked before each notice.
 * @returns how many need no further try.
 */
export async function carryOutbox(store: Store, carry: Carrier, stopped = () => false): Promise<number> {
  const until = performance.now() + runTime;
  await giveUp(store);
  let settled = 0;
  while (!stopped() && performance.now() < until) {
    const taken = await takeNext(store);
    if (!taken) return settled;
    const { result, answer } = await deliver(store, taken, carry);
    const ended = result === "sent" || result === "kept" ? result : result === "refused" ? "failed" : null;
    await store.db.outbox.updateMany({
      where: { id: taken.id, state: "waiting" },
      data: ended ? { state: ended, settledAt: store.clock(), answer } : { answer },
    });
    if (ended) settled++;
    if (result === "unreachable") return settled;
  }
  return settled;
}

type Taken = Omit<Outgoing, "addressee"> & { recipient: string };

/** The notice that has been due for longest, its try counted, and put off so that nobody else takes it meanwhile. */
async function takeNext({ pool, clock }: Store): Promise<Taken | null> {
  const { rows } = await pool.query<Omit<Taken, "createdAt"> & { created_at: string }>(
    `UPDATE outbox SET attempts = attempts + 1, next_at = $1 + ($2::bigint[])[attempts + 1]
      WHERE id = (SELECT id FROM outbox WHERE state = 'waiting' AND next_at <= $1 AND attempts < $3
                   ORDER BY next_at, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, path, recipient, created_at`,
    [clock(), pauses, pauses.length],
  );
  const [row] = rows;
  if (!row) return null;
  const { created_at, ...rest } = row;
  return { ...rest, createdAt: Number(created_at) };
}

async function deliver(store: Store, { recipient, ...taken }: Taken, carry: Carrier): Promise<Delivery> {
  const account = await store.db.account.findUnique({ where: { key: recipient } });
  if (!account) return { result: "refused", answer: "the account is no more" };
  const { key, name, email, language } = account;
  try {
    return await carry({ ...taken, addressee: { key, name, email, language } });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { result: "deferred", answer: `a fault of this server (${code})` };
  }
}

/** Those that were tried often enough, the last pause over. */
const giveUp = ({ db, clock }: Store): Promise<unknown> =>
  db.outbox.updateMany({
    where: { state: "waiting", attempts: { gte: pauses.length }, nextAt: { lte: clock() } },
    data: { state: "failed", settledAt: clock() },
  });
