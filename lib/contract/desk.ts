/** What the desk lists. The queue is the server's view; the case page is folded by the guardian's own browser. */
import { z } from "zod";
import type { CaseStatus } from "@/lib/domain/state";
import { BackupId, CaseId } from "@/lib/protocol/fields";
import type { EntryDto } from "./log";

export const QueueInput = z.strictObject({
  tab: z.enum(["waiting", "others", "closed"]).default("waiting"),
  /** Keyset: the case id after which the page begins. */
  after: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type QueueInput = z.infer<typeof QueueInput>;

export interface QueueRowDto {
  case: string;
  kind: "recovery" | "inheritance";
  status: CaseStatus;
  openedAt: number;
  expiresAt: number;
  /** Guardians' ids. */
  approvedBy: string[];
  deniedBy: string[];
  releasedBy: string[];
  needed: number;
  /** Digest and size of the sealed claim and of its identity, so that the unlocked browser can show the name. */
  claim: { file: string; identity: string };
  updatedAt: number;
}
export interface QueueDto {
  rows: QueueRowDto[];
  counts: { waiting: number; others: number; closed: number };
  next: string | null;
}

/** `GET /api/cards?case=<id>[&after=<backup>]`: the backups whose lookup is the case's, oldest first. */
export const CardsInput = z.strictObject({ case: CaseId, after: BackupId.optional() });
export type CardsInput = z.infer<typeof CardsInput>;
export interface CardsDto {
  backups: { backup: string; entries: EntryDto[] }[];
  /** What to ask for next, as `after`; null on the last page. */
  next: string | null;
}

/** `POST /api/join-tokens`: the guardian's browser makes the 16-byte token and sends its SHA-256. */
export const JoinTokenInput = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: z.enum(["join", "recover"]),
  uses: z.int().min(1).max(50),
  minutes: z.int().min(5).max(10_080),
});
export type JoinTokenInput = z.infer<typeof JoinTokenInput>;
