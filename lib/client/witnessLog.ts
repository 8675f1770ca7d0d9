/**
 * A guardian's browser says which tree of the log it has seen, unasked: it cosigns the checkpoint up to which it has read,
 * and which it found to go on from all that it saw before. Whoever is shown another tree of the same log has two
 * signatures then that do not go together.
 */
import { toBase64url } from "@/lib/protocol/bytes";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosign } from "@/lib/protocol/log/cosignature";
import { parseNote } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import { Nothing } from "./answers";
import type { Desk } from "./desk";
import { isRefused } from "./outcome";

const minute = 60_000;
/** A log that grows is cosigned so often at most. */
export const atMostEvery = 3 * minute;
/** One that rests is seen again after this long. */
const atLeastEvery = 60 * minute;

/** By desk: what was cosigned last. */
const last = new WeakMap<Desk, { size: number; at: number }>();

/** Cosigns what the reader has read, if it is time to. A refusal is the server's loss: the next turn tries again. */
export async function witnessLog(desk: Desk): Promise<void> {
  const { checkpoint, head } = (await desk.reader.standing()).state;
  if (checkpoint === null || head.size === 0) return;
  const now = desk.device.now();
  const before = last.get(desk);
  if (before && now - before.at < (before.size === head.size ? atLeastEvery : atMostEvery)) return;
  const { text } = parseNote(checkpoint);
  const { name } = witnessOf(parseCheckpoint(text).origin, desk.witness.key);
  const { signature } = cosign(text, name, desk.witness, Math.floor(now / 1_000));
  const body = { size: head.size, signature: toBase64url(signature) };
  const answer = await desk.device.api.call("/api/cosignatures", Nothing, { method: "POST", body });
  if (!isRefused(answer)) last.set(desk, { size: head.size, at: now });
}
