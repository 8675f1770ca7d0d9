/**
 * What a row of the queue says, as places of the catalogue (room `desk`, block `row`). The server's view, good for finding
 * one's way: nothing here is called verified by this browser.
 */
import type { endStages, QueueRowDto } from "@/lib/contract/desk";

type Row = Pick<
  QueueRowDto,
  "status" | "approvedBy" | "deniedBy" | "recusedBy" | "releasedBy" | "needed" | "waits" | "later"
>;
type End = (typeof endStages)[number];

/** What the reader should know first. */
export type Remark =
  | "held"
  | "denied"
  | "recused"
  | "handedOver"
  | "sent"
  | "maySend"
  | "approved"
  | "nobody"
  | "deciding"
  | "opposed";

/** How a request ended; null while it lives. */
export function endOfRow({ status }: Pick<Row, "status">): End | null {
  switch (status) {
    case "completed":
    case "denied":
    case "vetoed":
    case "withdrawn":
    case "expired":
      return status;
    default:
      return null;
  }
}

/** @param me the guardian who looks. Null where there is nothing to remark. */
export function remarkOf(row: Row, me: string): Remark | null {
  const { status, approvedBy, deniedBy, recusedBy, releasedBy, needed, waits, later } = row;
  if (endOfRow(row)) return null;
  if (status === "held") return "held";
  if (recusedBy.includes(me)) return "recused";
  if (deniedBy.includes(me)) return "denied";
  if (status === "released") return "handedOver";
  if (releasedBy.includes(me)) return "sent";
  if (approvedBy.includes(me))
    return !waits && (status === "approved" || status === "releasing") ? "maySend" : "approved";
  if (approvedBy.length === 0) return later ? null : "nobody";
  if (approvedBy.length === needed - 1) return "deciding";
  return deniedBy.length > 0 ? "opposed" : null;
}
