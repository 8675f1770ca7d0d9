/** How a case stands, in words: for the tag in a list, and for the sentence at the head of its page. */
import type { CaseState, CaseStatus } from "@/lib/domain/state";

export const kinds: Record<CaseState["type"], string> = { recovery: "Recovery", inheritance: "Inheritance" };

/** `stop`: it was stopped; `plain`: anything else. Amber is for what waits for the reader, which a status cannot know. */
export interface StatusWords {
  tag: string;
  tone: "plain" | "accent" | "stop";
}

const tags: Record<CaseStatus, StatusWords> = {
  open: { tag: "new", tone: "plain" },
  reviewing: { tag: "being verified", tone: "plain" },
  held: { tag: "on hold", tone: "stop" },
  approved: { tag: "approved", tone: "accent" },
  releasing: { tag: "being handed over", tone: "accent" },
  released: { tag: "handed over", tone: "accent" },
  completed: { tag: "finished", tone: "plain" },
  denied: { tag: "stopped", tone: "stop" },
  vetoed: { tag: "stopped by the owner", tone: "stop" },
  withdrawn: { tag: "taken back", tone: "plain" },
  expired: { tag: "run out", tone: "plain" },
};

export const statusInWords = (status: CaseStatus): StatusWords => tags[status];

/** What an ended case means; null while it lives. `person`: who asked. */
export function endInWords(status: CaseStatus, person: string): { title: string; says: string } | null {
  switch (status) {
    case "completed":
      return { title: `${person} has it back`, says: "The request is closed. Nothing more is to be done." };
    case "denied":
      return {
        title: "This request was stopped",
        says: "Too few guardians are left who could still approve it. If it is needed after all, it takes a new request.",
      };
    case "vetoed":
      return {
        title: "The owner’s device has objected",
        says: "Somebody who holds the backup’s key says that this request is not the owner’s. Nothing more leaves for this backup. Talk with the other guardians before anything else.",
      };
    case "withdrawn":
      return { title: `${person} took the request back`, says: "Nothing more is to be done." };
    case "expired":
      return { title: "This request ran out of time", says: "If it is still needed, it takes a new request." };
    default:
      return null;
  }
}

/** "one", "two", … as far as people read words; then figures. */
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
export const countInWords = (count: number): string => small[count] ?? String(count);

const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
export const placeInWords = (place: number): string => ordinals[place] ?? `number ${place}`;

/** "Kofi", "Kofi and Mei", "Kofi, Mei and Ruth". */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
