import type { Bytes } from "@/lib/protocol/bytes";
import type { Payload } from "@/lib/protocol/payload";

/** What stands on the card, as it is typed. */
export interface CardAnswers {
  displayName: string;
  contact: string;
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  photo?: Bytes;
}

/** One thing to protect, as it is typed. */
export interface Item {
  kind: Payload["kind"];
  label: string;
  /** The phrase, or the text. */
  content: string;
  /** Invite code of the wallet's federation; words alone have one. */
  invite: string;
  /** May the heirs have it, too? */
  heirs: boolean;
}

/** Name and items live in memory alone; the card is kept as a draft until the backup is made. */
export interface Answers {
  name: string;
  card: CardAnswers;
  items: Item[];
}

export const noCard: CardAnswers = { displayName: "", contact: "", birthDate: "" };
/** @param label what a thing is called until its owner calls it something else. */
export const newItem = (kind: Item["kind"], label: string, invite = ""): Item => ({
  kind,
  label,
  content: "",
  invite,
  heirs: true,
});
