import type { ListedNotice } from "@/lib/store/outbox-list";

const kinds: Record<string, string> = {
  caseOpened: "a request was opened",
  caseWaits: "a request waits",
  caseClosed: "a request was closed",
};

const at = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** A notice and what became of it, in one line of plain text. */
export function outboxLine(notice: ListedNotice): string {
  const { createdAt, kind, email, answer } = notice;
  const parts = [at(createdAt), kinds[kind] ?? kind, `to ${email ?? "an account that is no more"}`, stateOf(notice)];
  return answer ? `${parts.join(", ")}: ${answer}` : parts.join(", ");
}

function stateOf({ state, attempts, nextAt, settledAt }: ListedNotice): string {
  const tries = attempts === 1 ? "1 try" : `${attempts} tries`;
  const when = settledAt === null ? "" : ` at ${at(settledAt)}`;
  if (state === "sent") return `sent${when} (${tries})`;
  if (state === "kept") return `kept in the outbox folder${when}`;
  if (state === "failed") return `given up${when} (${tries})`;
  return attempts === 0 ? "not tried yet" : `waits (${tries}, the next after ${at(nextAt)})`;
}
