import "server-only";
import PgBoss from "pg-boss";
import type { Carrier } from "./carrying";
import { giveNotice } from "./give-notice";
import { carryOutbox } from "./outbox";
import type { Store } from "./store";
import { sweep } from "./sweep";

/**
 * The work that nobody waits for, on pg-boss: one process at a time takes a job, and a job that was not finished because
 * its process ended is taken again. So every handler looks at what is there and may run twice.
 *
 *   outbox   as soon as a notice was left, and every minute: notices to guardians, and notice to owners before heirs
 *            receive anything
 *   sweep    every minute: expiries, daily counts, purges, what has run out
 *   witness  every minute: witnesses from outside are asked to cosign
 * @param carry carries notices to their addressees.
 */
export async function startJobs(store: Store, carry: Carrier, witness: () => Promise<void>): Promise<void> {
  // A job that outlives the store's end reports to nobody, and is told that no row was changed, in the form that pg-boss
  // reads: what it left unfinished is taken again by the next process.
  let over = false;
  let stopping = false;
  const boss = new PgBoss({
    db: {
      executeSql: async (text: string, values: unknown[]) =>
        over ? { rows: [{ count: "0" }], rowCount: 0 } : store.pool.query(text, values),
    },
  });
  // Outages of the database are met by trying again; without a listener they would end the process.
  boss.on("error", () => {});
  await boss.start();
  const outbox = async () => {
    await carryOutbox(store, carry, () => stopping);
    await giveNotice(store, carry, () => stopping);
  };
  const handlers = { outbox, sweep: () => sweep(store), witness };
  const workers: Partial<Record<keyof typeof handlers, string>> = {};
  for (const name of ["outbox", "sweep", "witness"] as const) {
    // Of the same job no more than one waits.
    await boss.createQueue(name, { name, policy: "short", retryLimit: 3 });
    await boss.schedule(name, "* * * * *");
    workers[name] = await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
      await handlers[name]();
    });
  }
  const nudge = () => {
    boss
      .send("outbox", {})
      .then(() => workers.outbox && boss.notifyWorker(workers.outbox))
      // The message stands in the outbox, and is found within the minute.
      .catch(() => {});
  };
  store.onNotices.add(nudge);
  store.onClose.add(async () => {
    stopping = true;
    store.onNotices.delete(nudge);
    await boss.stop({ graceful: true, timeout: 5_000, wait: true, close: false });
    over = true;
  });
  nudge();
}
