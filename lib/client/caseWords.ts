/** How a case stands, in words, and the numbers and lengths that its sentences are made of. */
import type { CaseStatus } from "@/lib/domain/state";
import { day, hour } from "@/lib/domain/time";
import type { Say } from "@/lib/words/types";

/** Says what stands in the room `words` of the catalogue. */
export type SayWords = Say<"words">;

/** `stop`: it was stopped; `plain`: anything else. Amber is for what waits for the reader, which a status cannot know. */
export const statusTones: Record<CaseStatus, "plain" | "accent" | "stop"> = {
  open: "plain",
  reviewing: "plain",
  held: "stop",
  approved: "accent",
  releasing: "accent",
  released: "accent",
  completed: "plain",
  denied: "stop",
  vetoed: "stop",
  withdrawn: "plain",
  expired: "plain",
};

/** What an ended case means; null while it lives. `person`: who asked, `heirs`: for an estate. */
export function endInWords(
  say: SayWords,
  status: CaseStatus,
  person: string,
  heirs = false,
): { title: string; says: string } | null {
  if (heirs && status === "completed") {
    return { title: say("case.end.completedHeirs.title", { person }), says: say("case.end.completedHeirs.says") };
  }
  switch (status) {
    case "completed":
    case "denied":
    case "vetoed":
    case "withdrawn":
    case "expired":
      return { title: say(`case.end.${status}.title`, { person }), says: say(`case.end.${status}.says`) };
    default:
      return null;
  }
}

/** "one", "two", … as far as people read words; then figures. */
export const countInWords = (say: SayWords, count: number): string => say("number.count", { count });

/** "first", "second", …; then "number 10". */
export const placeInWords = (say: SayWords, place: number): string => say("number.place", { place });

/** "36 hours", "30 days": whole days where it is some. @param length milliseconds */
export function lengthInWords(say: SayWords, length: number): string {
  if (length >= 2 * day && length % day === 0) return say("length.days", { count: length / day });
  if (length >= hour) return say("length.hours", { count: Math.round(length / hour) });
  return say("length.minutes", { count: Math.round(length / 60_000) });
}
