import "server-only";
import { day } from "@/lib/domain/time";
import { enterEvent } from "./events";
import { sweepLimits } from "./limiter";
import { enterPurges } from "./purge";
import { followQueue } from "./queue";
import { removeFiles } from "./remove-files";
import type { Store } from "./store";
import { sweepUploads } from "./uploads";

/**
 * What time brings about by itself. Every step looks at what is, and what it enters is decided like any statement: to
 * run it twice, or in two processes at once, enters nothing twice.
 */
export async function sweep(store: Store): Promise<void> {
  await enterExpiries(store);
  await enterDayCounts(store);
  await enterPurges(store);
  await removeFiles(store);
  const now = store.clock();
  // Ended sessions stay a while, so that people see in their list that they ended them.
  await store.db.session.deleteMany({ where: { expiresAt: { lt: now - 30 * day } } });
  await store.db.joinToken.deleteMany({ where: { expiresAt: { lt: now } } });
  await store.db.accessToken.deleteMany({ where: { expiresAt: { lt: now } } });
  // Until then the row keeps the same notice from going out again; hardly a request lives for longer.
  await store.db.outbox.deleteMany({ where: { settledAt: { lt: now - 400 * day } } });
  // The addresses of a request, and its tickets in executors' accounts, go with its files.
  for (const table of ["notice_letter", "notice_address", "estate"]) {
    await store.pool.query(`DELETE FROM ${table} WHERE "case" IN (SELECT "case" FROM case_row WHERE purged)`);
  }
  await sweepUploads(store);
  await sweepLimits(store);
}

/** Cases whose time is up: every fold says so already, this puts it into the log. */
async function enterExpiries(store: Store): Promise<void> {
  const now = store.clock();
  await followQueue(store);
  const { rows } = await store.pool.query<{ case: string }>(
    `SELECT q."case" FROM queue_row q JOIN case_row c ON c."case" = q."case"
      WHERE (q.ended IS NULL OR q.ended = 'vetoed') AND q.expires_at <= $1 AND c.ended_at IS NULL AND NOT c.purged`,
    [now],
  );
  for (const row of rows) await enterEvent(store, "case.expired", { case: row.case, signedAt: now });
}

/** Days (UTC) that are over: what strangers and readers of the log did in them enters it in numbers, and the counter goes. */
async function enterDayCounts(store: Store): Promise<void> {
  const now = store.clock();
  const today = new Date(now).toISOString().slice(0, 10);
  const over = await store.db.dayCount.findMany({ where: { day: { lt: today } } });
  for (const { day: counted, readings, exports, ...strangers } of over) {
    const read = { ...(readings > 0 && { readings }), ...(exports > 0 && { exports }) };
    const body = { day: counted, ...strangers, ...read, signedAt: now };
    const outcome = await enterEvent(store, "day.counted", body);
    const entered = "entered" in outcome || outcome.refused === "dayAlreadyCounted";
    if (entered) await store.db.dayCount.deleteMany({ where: { day: counted } });
  }
}
