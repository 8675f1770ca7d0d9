/** `GET /api/audit/entries`: entries of the log, found by what is not sealed. */
import { z } from "zod";
import { outcomes } from "@/lib/domain/audit/trace";
import { Digest, PublicKey } from "@/lib/protocol/fields";
import { type StatementName, schemas } from "@/lib/protocol/statements/statement";
import type { EntryDto } from "./log";

/** Every act that the log knows, in the order of the catalogue. */
export const acts = Object.keys(schemas) as StatementName[];

/** As it stands in an address. No calendar has later times. */
const Time = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .refine((at) => at <= 8_640_000_000_000_000, "later than any calendar");

/** Greatest number of characters that are looked for. */
export const soughtAtMost = 100;

export const ExplorerInput = z.strictObject({
  /** Accepted at this time or later, milliseconds; and at this one or earlier. */
  from: Time.optional(),
  to: Time.optional(),
  act: z.enum(acts as [StatementName, ...StatementName[]]).optional(),
  /** The statement key of whoever signed it: a guardian, or the server. */
  by: PublicKey.optional(),
  /** A request or a backup. */
  about: Digest.optional(),
  outcome: z.enum(outcomes).optional(),
  /** Words of an act, of somebody's name; the beginning of a digest or of a case code; a place in the log. */
  text: z.string().trim().min(1).max(soughtAtMost).optional(),
  order: z.enum(["newest", "oldest"]).default("newest"),
  size: z.enum(["25", "50"]).default("25"),
  /** Keyset: what the page before has told as `next`. */
  after: z
    .string()
    .regex(/^\d{1,16}-\d{1,16}$/)
    .optional(),
});
export type ExplorerInput = z.infer<typeof ExplorerInput>;

/** What a text was taken for. */
export interface TakenFor {
  acts: StatementName[];
  /** Guardians and auditors, by their keys. */
  people: string[];
  /** Requests, backups and keys that begin so. */
  begins: string[];
  /** Places in the log. */
  places: number[];
}

export interface ExplorerDto {
  entries: (EntryDto & { index: number })[];
  /** What to ask for next, as `after`; null on the last page. */
  next: string | null;
  /** Null where no text was asked for. */
  taken: TakenFor | null;
  /** How many entries the lists know, and how many have their place: a log may be longer than its lists for a while. */
  known: number;
  of: number;
}
