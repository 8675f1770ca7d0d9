/** Ways in which a server lies, for tests alone: each changes what one kind of answer says. */
import { utf8 } from "@/lib/protocol/bytes";
import type { Answer, Lie } from "./line";
import type { MemoryLog } from "./memoryLog";
import { tileOf } from "./memoryServer";

interface Entries {
  entries: { index: number | null; leaf: string; envelope: string }[];
}

/** Changes the JSON of answers whose path begins so. */
export const saying =
  <T>(prefix: string, change: (json: T) => unknown): Lie =>
  (path, answer) =>
    path.startsWith(prefix) && answer.status === 200 ? { ...answer, json: change(answer.json as T) } : undefined;

/** Leaves entries out of scopes as they are shown. */
export const omitting = (which: (entry: Entries["entries"][number]) => boolean): Lie =>
  saying<Entries>("/api/trail", ({ entries }) => ({ entries: entries.filter((entry) => !which(entry)) }));

/** Shows another log: its checkpoint, its leaves and its hashes. */
export const showing =
  (log: () => MemoryLog): Lie =>
  async (path, answer) => {
    if (path === "/log/checkpoint") return { status: 200, bytes: utf8(await log().checkpoint()) };
    return path.startsWith("/log/tile/") ? { ...answer, bytes: tileOf(log(), path) } : undefined;
  };

/** Changes the bytes of one path. */
export const altering =
  (which: (path: string) => boolean): Lie =>
  (path, answer): Answer | undefined => {
    if (!which(path) || !answer.bytes) return undefined;
    const bytes = answer.bytes.slice();
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1;
    return { ...answer, bytes };
  };
