import type { KeepableFile } from "@/lib/client/keepFile";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Audience } from "@/lib/protocol/enrol";
import type { Payload } from "@/lib/protocol/payload";

/** Somebody whom the card names for the guardians, as it is typed. */
export interface PersonAnswer {
  name: string;
  contact: string;
}

/** What stands on the card, as it is typed. */
export interface CardAnswers {
  displayName: string;
  contact: string;
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  photo?: Bytes;
  executors: PersonAnswer[];
  beneficiaries: PersonAnswer[];
  /** E-mail addresses for notice, as many as are typed, also empty ones. */
  notice: string[];
}

/** One thing to protect, as it is typed. */
export interface Item {
  kind: Payload["kind"];
  /** A will, typed or as a file: heirs get it first. */
  will: boolean;
  label: string;
  /** The phrase, the text, or the notes. */
  content: string;
  /** Invite code of the wallet's federation; words and ecash alone have one. */
  invite: string;
  file: KeepableFile | null;
  audience: Audience;
}

/** Name and items live in memory alone; the card is kept as a draft until the backup is made. */
export interface Answers {
  name: string;
  card: CardAnswers;
  items: Item[];
}

/** What people choose between. */
export type What = Payload["kind"] | "will";
export const whatOf = ({ kind, will }: Pick<Item, "kind" | "will">): What => (will ? "will" : kind);

export const noCard: CardAnswers = {
  displayName: "",
  contact: "",
  birthDate: "",
  executors: [],
  beneficiaries: [],
  notice: [],
};

/** @param label what a thing is called until its owner calls it something else. */
export const newItem = (what: What, label: string, invite = ""): Item => ({
  kind: what === "will" ? "file" : what,
  will: what === "will",
  label,
  content: "",
  invite,
  file: null,
  audience: what === "will" ? "heirs" : "both",
});

/** Bytes of all files of a backup together: the server takes no more of one key in a day, and its seals need room. */
export const mostTogether = 50_000_000;

export const bytesOf = (items: readonly Item[]): number =>
  items.reduce((sum, { kind, file }) => sum + (kind === "file" ? (file?.bytes.length ?? 0) : 0), 0);
