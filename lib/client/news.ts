/** What changed in a case while somebody looked at it: the difference of two timelines. */
import type { CaseEvent } from "@/lib/domain/timeline/event";

const keyOf = ({ at, ...event }: CaseEvent): string => JSON.stringify([at, event.what, event.by]);

/**
 * What of `after` was not in `before`, and was not done by this guardian. What follows from one's own act alone is no news;
 * what follows from others', or from time, is.
 */
export function newsBetween(before: readonly CaseEvent[], after: readonly CaseEvent[], me: string): CaseEvent[] {
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((event) => !known.has(keyOf(event)));
  const others = fresh.filter(({ by }) => !(by.role === "guardian" && by.key === me));
  const followsFromOwn = others.length < fresh.length && others.every(({ by }) => by.role === "fold");
  return followsFromOwn ? [] : others;
}
