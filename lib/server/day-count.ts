import "server-only";
import { database } from "./own-store";

/** The day (UTC) of a moment, as `day.counted` spells it. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Counts one more of what strangers do, for the day's aggregate in the log. */
export async function countToday(what: "lookups" | "refusedLookups" | "failedSignIns", now: number): Promise<void> {
  const day = dayOf(now);
  await (await database()).dayCount.upsert({
    where: { day },
    create: { day, [what]: 1 },
    update: { [what]: { increment: 1 } },
  });
}
