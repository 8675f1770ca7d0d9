import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Carrier } from "@/lib/store/carrying";
import { composeMail } from "./compose";

/**
 * Without a mail server: writes each notice to `<data>/outbox/<time>-<id>.json`, for whoever carries it on. One that was
 * written but not marked, because the process ended between, is written again under the same name.
 */
export function folderCarrier(dataDir: string, url: string): Carrier {
  const folder = join(dataDir, "outbox");
  return async (outgoing) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { subject, text, link } = composeMail(outgoing, url);
    const { id, kind, addressee: to } = outgoing;
    const createdAt = new Date(outgoing.createdAt).toISOString();
    const file = join(folder, `${createdAt.replaceAll(":", "")}-${id}.json`);
    const part = `${file}.${randomBytes(6).toString("hex")}`;
    const content = { id, kind, to, subject, text, link, createdAt };
    await writeFile(part, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    await rename(part, file);
    return { result: "kept", answer: null };
  };
}
