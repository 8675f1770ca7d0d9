/** A row of the queue in a few words. The server's view, good for finding one's way: nothing here is called verified. */
import type { QueueRowDto } from "@/lib/contract/desk";
import { statusInWords } from "./caseWords";
import { isOver } from "./place";

export interface RowWords {
  /** "2 of 3 verified" */
  stage: string;
  /** What the reader should know first: "you are the deciding one". Empty where there is nothing. */
  remark: string;
}

type Row = Pick<QueueRowDto, "status" | "approvedBy" | "deniedBy" | "releasedBy" | "needed">;

export function rowInWords(row: Row, me: string): RowWords {
  const { status, approvedBy, deniedBy, releasedBy, needed } = row;
  if (isOver(status)) return { stage: statusInWords(status).tag, remark: "" };
  const stage = `${approvedBy.length} of ${needed} verified`;
  if (status === "held") return { stage, remark: "on hold" };
  if (deniedBy.includes(me)) return { stage, remark: "you said no" };
  if (releasedBy.includes(me))
    return { stage, remark: status === "released" ? "handed over" : "your share is handed over" };
  if (approvedBy.includes(me)) {
    const may = status === "approved" || status === "releasing";
    return { stage, remark: may ? "your share can be handed over" : "you have approved" };
  }
  if (status === "released") return { stage, remark: "handed over" };
  if (approvedBy.length === 0) return { stage, remark: "nobody has met the person yet" };
  if (approvedBy.length === needed - 1) return { stage, remark: "you would be the deciding one" };
  return { stage, remark: deniedBy.length > 0 ? "somebody said no" : "" };
}
