import "server-only";
import { toHex } from "@/lib/protocol/bytes";
import { parseCheckpoint, signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseNote } from "@/lib/protocol/log/note";
import { emptyRoot } from "@/lib/protocol/log/tree";
import { ownStore } from "../own-store";

/** The latest checkpoint, a signed note; of a log without entries one of size 0. */
export async function readCheckpoint(): Promise<string> {
  const { db, log } = await ownStore();
  const latest = await db.checkpoint.findFirst({ orderBy: { size: "desc" }, select: { note: true } });
  return latest?.note ?? signCheckpoint({ origin: log.origin, size: 0, root: toHex(emptyRoot) }, log.signing);
}

/** Leaves of the tree of one of our own checkpoints. */
export const sizeOf = (checkpoint: string): number => parseCheckpoint(parseNote(checkpoint).text).size;
