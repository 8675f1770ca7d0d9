/** From a log that showed two states to an alarm that can be passed on (`lib/protocol/alarm.ts`). */
import { raiseAlarm } from "@/lib/protocol/alarm";
import { type Bytes, toHex } from "@/lib/protocol/bytes";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseNote } from "@/lib/protocol/log/note";
import { tileReader } from "@/lib/protocol/log/tile";
import { consistencyProof, rootOf } from "@/lib/protocol/log/tree";
import type { Desk } from "./desk";
import { hashTiles } from "./logTiles";

/**
 * The alarm, signed by this guardian or auditor. The server is asked for the proof that what it shows began otherwise;
 * without one, the alarm says the same on the signer's word.
 */
export async function alarmOf(desk: Desk, notes: { seen: string; shown: string }): Promise<Bytes> {
  const kept = await desk.device.storage.get("federations", desk.genesis);
  if (!kept) throw new Error("an open desk has kept its federation");
  const fork = await forkIn(desk, notes).catch(() => undefined);
  return raiseAlarm({ chain: kept.chain, ...notes, fork }, desk.key, desk.device.now());
}

async function forkIn({ device: { api } }: Desk, { seen, shown }: { seen: string; shown: string }) {
  const [before, after] = [seen, shown].map((note) => parseCheckpoint(parseNote(note).text).size) as [number, number];
  if (before >= after) return undefined;
  const reader = tileReader(after, hashTiles(api));
  const [root, proof] = [await rootOf(before, reader), await consistencyProof(before, after, reader)];
  return { root: toHex(root), proof: proof.map((hash) => toHex(hash)) };
}
