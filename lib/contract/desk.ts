/** What the desk lists. The queue is the server's view; the case page is folded by the guardian's own browser. */
import { z } from "zod";
import type { CaseStatus } from "@/lib/domain/state";
import { BackupId, CaseId } from "@/lib/protocol/fields";
import type { EntryDto } from "./log";

export const queueTabs = ["waiting", "others", "closed"] as const;
export type QueueTab = (typeof queueTabs)[number];
export const queueKinds = ["recovery", "inheritance"] as const;
/** How far a live request is: nobody has verified, some have, enough have; or a hold is in effect. */
export const liveStages = ["begun", "verifying", "agreed", "held"] as const;
/** How a request came to its end. */
export const endStages = ["completed", "denied", "vetoed", "withdrawn", "expired"] as const;
/** By when they were opened (of the closed ones: ended), or by when they run out, the soonest first. */
export const queueOrders = ["oldest", "newest", "deadline"] as const;

export const QueueInput = z.strictObject({
  tab: z.enum(queueTabs).default("waiting"),
  kind: z.enum(queueKinds).optional(),
  stage: z.enum([...liveStages, ...endStages]).optional(),
  /** What is open begins with the oldest, what is closed with the newest, if not said otherwise. */
  order: z.enum(queueOrders).optional(),
  /** Keyset: the case id after which the page begins. */
  after: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type QueueInput = z.infer<typeof QueueInput>;

export interface QueueRowDto {
  case: string;
  kind: (typeof queueKinds)[number];
  status: CaseStatus;
  openedAt: number;
  /** When it runs out by itself. */
  expiresAt: number;
  /** When the wait before a release ends; null where none is running. */
  waitEndsAt: number | null;
  /** A wait has not begun, or is not over: nothing leaves yet. */
  waits?: boolean | undefined;
  /** An earlier stage has left: approvals and releases are those of what comes next. */
  later?: boolean | undefined;
  /** Guardians' ids. */
  approvedBy: string[];
  deniedBy: string[];
  recusedBy: string[];
  releasedBy: string[];
  needed: number;
  /** Digests of the sealed claim and of its identity, so that the unlocked browser can show the name; null once they are deleted. */
  claim: { file: string; identity: string } | null;
  updatedAt: number;
}
export interface QueueDto {
  rows: QueueRowDto[];
  /** Of all that there are, whatever the page was narrowed to. */
  counts: Record<QueueTab, number>;
  /** What to ask for next, as `after`; null on the last page. */
  next: string | null;
}

/**
 * `GET /api/cards?case=<id>[&after=<backup>]`: the backups whose lookup is the case's, oldest first; for a request of heirs,
 * which has none, those that guardians have matched to it.
 */
export const CardsInput = z.strictObject({ case: CaseId, after: BackupId.optional() });
export type CardsInput = z.infer<typeof CardsInput>;
export interface CardsDto {
  backups: { backup: string; entries: EntryDto[] }[];
  /** What to ask for next, as `after`; null on the last page. */
  next: string | null;
}

/** `GET /api/cards?all=yes[&after=<backup>]`: which backups there are, for the index in a guardian's own browser. */
export const AllCardsInput = z.strictObject({ all: z.literal("yes"), after: BackupId.optional() });
export type AllCardsInput = z.infer<typeof AllCardsInput>;
export interface AllCardsDto {
  backups: string[];
  /** How many there are in all, at this moment. */
  count: number;
  next: string | null;
}

/** `POST /api/join-tokens`: the guardian's browser makes the 16-byte token and sends its SHA-256. */
export const JoinTokenInput = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: z.enum(["join", "recover", "audit"]),
  uses: z.int().min(1).max(50),
  minutes: z.int().min(5).max(10_080),
});
export type JoinTokenInput = z.infer<typeof JoinTokenInput>;

/** `GET /api/join-tokens`: the guardian's own codes that still let somebody in. `DELETE /api/join-tokens/<hash>` ends one. */
export interface JoinTokenDto {
  hash: string;
  purpose: JoinTokenInput["purpose"];
  usesLeft: number;
  expiresAt: number;
}
