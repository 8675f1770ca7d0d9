import "server-only";
import { day } from "@/lib/domain/time";
import type { Wait } from "@/lib/domain/waiting";
import type { StatementBody } from "@/lib/protocol/statements/statement";

export type NoticeRound = StatementBody<"notice.sent">["round"];

interface DueRound {
  round: NoticeRound;
  /** Which week; 0 for the other rounds. */
  place: number;
}

const week = 7 * day;
const shortlyBefore = 3 * day;

/**
 * The rounds of notice whose time has come: at the start, every week, three days before the end, at the end. Of weeks that
 * went by while the server was away only the last is made up for, and near the end no weekly round follows the others.
 * @param length of the whole wait, in milliseconds.
 */
export function roundsDue({ from, endsAt }: Pick<Wait, "from" | "endsAt">, length: number, now: number): DueRound[] {
  const due: DueRound[] = [{ round: "start", place: 0 }];
  const weeks = Math.floor((Math.min(now, lastWeekly(endsAt, length)) - from.at) / week);
  if (weeks >= 1) due.push({ round: "weekly", place: weeks });
  if (endsAt === null) return due;
  if (length > shortlyBefore && now >= endsAt - shortlyBefore && now < endsAt)
    due.push({ round: "threeDays", place: 0 });
  if (now >= endsAt) due.push({ round: "end", place: 0 });
  return due;
}

const lastWeekly = (endsAt: number | null, length: number): number =>
  endsAt === null ? Number.POSITIVE_INFINITY : endsAt - (length > shortlyBefore ? shortlyBefore : 0) - 1;
