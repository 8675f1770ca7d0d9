import "server-only";
import { own, toHex } from "@/lib/protocol/bytes";
import { parseCheckpoint, signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { formatNote, keyId, parseNote } from "@/lib/protocol/log/note";
import { emptyRoot } from "@/lib/protocol/log/tree";
import { witnessOf } from "@/lib/protocol/log/witness";
import { ownStore } from "../own-store";

/**
 * The latest checkpoint, a signed note, with the lines of those who have witnessed it, guardians and others; of a log without
 * entries one of size 0.
 */
export async function readCheckpoint(): Promise<string> {
  const { db, log } = await ownStore();
  const latest = await db.checkpoint.findFirst({
    orderBy: { size: "desc" },
    select: { note: true, cosignatures: { orderBy: { key: "asc" } } },
  });
  if (!latest) return signCheckpoint({ origin: log.origin, size: 0, root: toHex(emptyRoot) }, log.signing);
  const { text, signatures } = parseNote(latest.note);
  const { origin } = parseCheckpoint(text);
  const lines = latest.cosignatures.map(({ key, name, signature }) => {
    const guardian = witnessOf(origin, key);
    const witness = name === null ? guardian : { ...guardian, name };
    return { name: witness.name, id: keyId(witness), signature: own(signature) };
  });
  return formatNote({ text, signatures: [...signatures, ...lines] });
}

/** Leaves of the tree of one of our own checkpoints. */
export const sizeOf = (checkpoint: string): number => parseCheckpoint(parseNote(checkpoint).text).size;
