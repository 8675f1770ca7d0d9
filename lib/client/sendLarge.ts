/**
 * Statements of a backup whose sealed files are too large to come with them: the largest go ahead in pieces, the rest comes
 * along. It may be sent again at any time: what has arrived stays, and what stands in the log is not sent once more.
 */
import type { Bytes } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Device } from "./device";
import { isRefused, type Refused } from "./outcome";
import { type Receipt, type Submission, submit } from "./submit";
import { type Sending, sendAhead } from "./upload";

/** Bytes that come along with statements at most: one request that even a slow line carries. */
export const mostAlong = 2_000_000;

export interface LargeSending extends Pick<Sending, "signal" | "pause"> {
  /** Bytes that the server holds of all that go ahead; `waits` while the connection is broken. */
  tell?: (progress: { held: number; of: number; waits: boolean }) => void;
}

/** Those that come along, and those that go ahead: the largest, until the rest is small enough. */
export function parted(blobs: readonly Bytes[]): { along: Bytes[]; ahead: Bytes[] } {
  const along = [...blobs].sort((a, b) => a.length - b.length);
  const ahead: Bytes[] = [];
  let bytes = along.reduce((sum, { length }) => sum + length, 0);
  for (let last = along.at(-1); last && bytes > mostAlong; last = along.at(-1)) {
    along.pop();
    ahead.push(last);
    bytes -= last.length;
  }
  return { along, ahead };
}

/** @throws Offline, Stop, or the signal's reason. */
export async function submitLarge(
  device: Device,
  key: SigningKey,
  { envelopes, blobs, token }: Submission,
  { tell = () => {}, ...sending }: LargeSending = {},
): Promise<Receipt[] | Refused> {
  const { along, ahead } = parted(blobs);
  const submission = { envelopes, blobs: along, token };
  // First without: the answer may have been lost, and then all stands already.
  const known = await submit(device, submission);
  if (ahead.length === 0 || !isRefused(known) || known.refused !== "blobMissing") return known;
  const of = ahead.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  for (const file of ahead) {
    const told: Sending["tell"] = ({ held, waits }) => tell({ held: before + held, of, waits });
    const refusal = await sendAhead(device, file, { ...sending, key, token, tell: told });
    if (refusal) return refusal;
    before += file.length;
    tell({ held: before, of, waits: false });
  }
  return submit(device, submission);
}
