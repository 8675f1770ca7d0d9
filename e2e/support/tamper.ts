/** What several lies have in common: entries as the server answers them, and what is signed in another's place. */
import { toBase64url } from "@/lib/protocol/bytes";
import type { LoggedEntry } from "./database";

export interface Shown {
  index: number | null;
  leaf: string;
  envelope: string;
}

export const asShown = ({ index, leaf, envelope }: Pick<LoggedEntry, "index" | "leaf" | "envelope">): Shown => ({
  index,
  leaf: toBase64url(leaf),
  envelope: toBase64url(envelope),
});
