import { expect, test } from "vitest";
import type { ListedNotice } from "@/lib/store/outbox-list";
import { outboxLine } from "./outbox-line";

const time = Date.UTC(2026, 4, 3, 14, 5);
const notice: ListedNotice = {
  createdAt: time,
  kind: "caseWaits",
  email: "ada@example.org",
  state: "waiting",
  attempts: 0,
  nextAt: time,
  settledAt: null,
  answer: null,
};

test.each<[Partial<ListedNotice>, string]>([
  [{}, "not tried yet"],
  [
    { attempts: 1, nextAt: time + 60_000, answer: "451 later" },
    "waits (1 try, the next after 2026-05-03 14:06 UTC): 451 later",
  ],
  [{ state: "sent", attempts: 2, settledAt: time, answer: "250 ok" }, "sent at 2026-05-03 14:05 UTC (2 tries): 250 ok"],
  [{ state: "kept", attempts: 1, settledAt: time }, "kept in the outbox folder at 2026-05-03 14:05 UTC"],
  [
    { state: "failed", attempts: 1, settledAt: time, answer: "550 no" },
    "given up at 2026-05-03 14:05 UTC (1 try): 550 no",
  ],
])("a notice is told in a line: %j", (over, ends) => {
  const line = outboxLine({ ...notice, ...over });
  expect(line).toBe(`2026-05-03 14:05 UTC, a request waits, to ada@example.org, ${ends}`);
});
