/** The list of cases: the server's view, good for finding one's way; a case page is folded by this browser. */
import { z } from "zod";
import { type QueueDto, type QueueInput, type QueueRowDto, queueKinds } from "@/lib/contract/desk";
import { caseStatuses } from "@/lib/domain/state";
import { fromUtf8 } from "@/lib/protocol/bytes";
import { type Claim, claimFormat } from "@/lib/protocol/claim";
import { Digest, Millis, PublicKey } from "@/lib/protocol/fields";
import { open } from "@/lib/protocol/sealing";
import type { Desk } from "./desk";
import { isRefused, type Refused, Stop } from "./outcome";

const Row = z.object({
  case: Digest,
  kind: z.enum(queueKinds),
  status: z.enum(caseStatuses),
  openedAt: Millis,
  expiresAt: Millis,
  waitEndsAt: Millis.nullable(),
  waits: z.boolean().optional(),
  later: z.boolean().optional(),
  approvedBy: z.array(PublicKey),
  deniedBy: z.array(PublicKey),
  recusedBy: z.array(PublicKey),
  releasedBy: z.array(PublicKey),
  needed: z.int(),
  claim: z.object({ file: Digest, identity: Digest }).nullable(),
  updatedAt: Millis,
}) satisfies z.ZodType<QueueRowDto>;

const Queue = z.object({
  rows: z.array(Row),
  counts: z.object({ waiting: z.int(), others: z.int(), closed: z.int() }),
  next: Digest.nullable(),
}) satisfies z.ZodType<QueueDto>;

/** What of the list is looked at: its tab, what it is narrowed to, and its order. */
export type QueueWish = Pick<QueueInput, "tab" | "kind" | "stage" | "order">;

export function loadQueue({ device }: Desk, wish: QueueWish, after?: string): Promise<QueueDto | Refused> {
  const asked = Object.entries({ ...wish, after }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return device.api.call(`/api/queue?${new URLSearchParams(asked)}`, Queue);
}

/** What the requester says, for the row's name; null where there is nothing to read. The case page holds it to the log. */
export async function readRowClaim(desk: Desk, { claim }: QueueRowDto): Promise<Claim | null> {
  if (!claim) return null;
  const identityFile = await desk.device.api.blob(claim.identity);
  const file = await desk.device.api.blob(claim.file);
  if (isRefused(identityFile) || isRefused(file)) return null;
  try {
    const identity = fromUtf8(await open(identityFile, desk.identity));
    return claimFormat.parse(await open(file, identity));
  } catch (error) {
    if (error instanceof Stop) throw error;
    return null;
  }
}
