import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "./store";

/** Messages written out at a time. */
const batch = 100;

/**
 * Writes messages that are waiting to `<data>/outbox/<time>-<id>.json`, for whoever carries them on, and marks them. A
 * message that was written but not marked, because the process ended between, is written again under the same name.
 * @param url the address that links in messages begin with.
 * @returns how many were written.
 */
export async function writeOutbox(store: Store, dataDir: string, url: string): Promise<number> {
  const folder = join(dataDir, "outbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let written = 0;
  for (;;) {
    const messages = await store.db.outbox.findMany({
      where: { writtenAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: batch,
    });
    if (messages.length === 0) return written;
    const keys = [...new Set(messages.map(({ recipient }) => recipient))];
    const accounts = await store.db.account.findMany({ where: { key: { in: keys } } });
    const addressees = new Map(accounts.map(({ key, name, email }) => [key, { name, email }]));
    for (const message of messages) {
      const createdAt = new Date(Number(message.createdAt)).toISOString();
      const file = join(folder, `${createdAt.replaceAll(":", "")}-${message.id}.json`);
      const content = {
        id: message.id,
        kind: message.kind,
        to: { key: message.recipient, ...addressees.get(message.recipient) },
        subject: message.subject,
        body: message.body,
        link: url + message.path,
        createdAt,
      };
      const part = `${file}.${randomBytes(6).toString("hex")}`;
      await writeFile(part, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
      await rename(part, file);
    }
    const marked = await store.db.outbox.updateMany({
      where: { id: { in: messages.map(({ id }) => id) }, writtenAt: null },
      data: { writtenAt: store.clock() },
    });
    written += marked.count;
  }
}
