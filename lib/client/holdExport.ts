/** Holds the log that was checked as a file to the log that this browser's reader reads: a server may show two of them. */
import { toHex } from "@/lib/protocol/bytes";
import type { LogHead } from "@/lib/protocol/fields";
import { tileReader } from "@/lib/protocol/log/tile";
import { rootOf } from "@/lib/protocol/log/tree";
import type { Desk } from "./desk";
import { hashTiles } from "./logTiles";
import { Stop } from "./outcome";

/**
 * What the reader had read before, the check of the file has held it to. Now the reader, who never goes back, reads on: it
 * must come to the file's tree, or further from there.
 * @param file what was found whole, and the checkpoint at its end.
 * @throws Stop, kept by the reader, where it does not; Offline.
 */
export async function holdToReader(desk: Desk, file: LogHead & { checkpoint: string }): Promise<void> {
  const { head, checkpoint } = (await desk.reader.sync()).state;
  const { size, root } = file;
  const evidence = { size, inTheFile: root, read: head.size };
  if (head.size < size) {
    const notes = checkpoint !== null && { seenBefore: file.checkpoint, shown: checkpoint };
    const because = "the tiles have fewer entries than the file had before";
    throw await desk.reader.report(new Stop("logRewound", because, { ...evidence, ...notes }));
  }
  const begun = head.size === size ? head.root : await rootThen(desk, size, head);
  if (begun === root) return;
  const notes = checkpoint !== null && { seenBefore: file.checkpoint, shown: checkpoint };
  const because = "the file has another tree than the tiles";
  throw await desk.reader.report(new Stop("logForked", because, { ...evidence, begun, ...notes }));
}

/** Root of the first leaves of what the reader has read. */
async function rootThen({ device: { api }, reader }: Desk, size: number, head: LogHead): Promise<string> {
  const tiles = tileReader(head.size, hashTiles(api));
  const [whole, begun] = [await rootOf(head.size, tiles), await rootOf(size, tiles)];
  if (toHex(whole) === head.root) return toHex(begun);
  throw await reader.report(new Stop("logInconsistent", "the tiles do not lead to the signed root", { ...head }));
}
