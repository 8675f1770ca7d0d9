import "server-only";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement, type StatementBody, type StatementName } from "@/lib/protocol/statements/statement";
import { enter } from "./append";
import type { Identity } from "./identity";
import type { AppendRefusal } from "./refusals";
import type { Store } from "./store";

/** The statements that the server signs itself. */
export type EventName = Extract<
  StatementName,
  "day.counted" | "notice.sent" | "case.objected" | "case.expired" | "case.purged" | "backup.purged"
>;

/** Signs a statement with the event key and enters it. A refusal usually means that it was entered already. */
export async function enterEvent<N extends EventName>(
  store: Store,
  name: N,
  body: StatementBody<N>,
): Promise<{ entered: Identity[] } | AppendRefusal> {
  const { envelope } = signStatement(name, body, store.event);
  return enter(store, { statements: [{ envelope, signed: await openStatement(envelope) }] });
}
