import "server-only";
import { type Carrier, carryDue } from "./carrying";
import type { Notice } from "./notices";
import type { Store } from "./store";

/** Carries every notice to a guardian that is due. @returns how many need no further try. */
export const carryOutbox = (store: Store, carry: Carrier, stopped = () => false): Promise<number> =>
  carryDue(
    store,
    carry,
    {
      table: "outbox",
      columns: ["kind", "path", "recipient"],
      async outgoing({ id, createdAt, kind, path, recipient }) {
        const account = await store.db.account.findUnique({ where: { key: recipient } });
        if (!account) return null;
        const { key, name, email, language } = account;
        return { id, kind: kind as Notice["kind"], path, createdAt, addressee: { key, name, email, language } };
      },
    },
    stopped,
  );
