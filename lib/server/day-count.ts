import "server-only";
import { database } from "./own-store";

/** The day (UTC) of a moment, as `day.counted` spells it. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

type Counted = "lookups" | "refusedLookups" | "failedSignIns" | "readings" | "exports";

/** Counts one more, or so many, of what strangers and readers of the log do, for the day's aggregate in the log. */
export async function countToday(what: Counted, now: number, count = 1): Promise<void> {
  const day = dayOf(now);
  await (await database()).dayCount.upsert({
    where: { day },
    create: { day, [what]: count },
    update: { [what]: { increment: count } },
  });
}
