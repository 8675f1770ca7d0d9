/**
 * Handing signed statements in. The same envelopes may be sent again at any time: a statement enters once, and whoever
 * sends it again gets the first receipt.
 */
import { maxSubmission } from "@/lib/contract/statements";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import type { SignedEnvelope } from "@/lib/protocol/signing";
import { Submit } from "./answers";
import type { Device } from "./device";
import { isRefused, type Refused, refused, Stop } from "./outcome";

export interface Submission {
  envelopes: Bytes[];
  /** Sealed files that the statements name. */
  blobs: Bytes[];
  /** 16 bytes of a guardian's code. */
  token?: Bytes;
}

export interface Receipt {
  digest: string;
  /** Place in the log. */
  index: number;
  /** C2SP tlog-proof. */
  proof: string;
}

/** @throws Offline where it is not known whether it arrived: submit the same again. */
export async function submit({ api }: Device, { envelopes, blobs, token }: Submission): Promise<Receipt[] | Refused> {
  const size = blobs.reduce((sum, blob) => sum + blob.length, 0);
  if (size > maxSubmission) return refused("tooLarge", `${size} bytes of sealed files`);
  const body = {
    envelopes: envelopes.map(toBase64url),
    blobs: blobs.map(toBase64url),
    token: token && toBase64url(token),
  };
  const answer = await api.call("/api/statements", Submit, { method: "POST", body });
  if (isRefused(answer)) return answer;
  if (answer.receipts.length !== envelopes.length) {
    throw new Stop("receiptFalse", "not one receipt for each statement", { receipts: answer.receipts.length });
  }
  return answer.receipts;
}

/** Submits statements that were just signed; the receipts must be theirs. */
export async function submitSigned(
  device: Device,
  signed: SignedEnvelope[],
  blobs: Bytes[] = [],
  token?: Bytes,
): Promise<Receipt[] | Refused> {
  const receipts = await submit(device, { envelopes: signed.map((s) => s.envelope), blobs, token });
  if (isRefused(receipts)) return receipts;
  const stranger = receipts.find((receipt, i) => receipt.digest !== signed[i]?.digest);
  if (stranger) throw new Stop("receiptFalse", "a receipt is for another statement", { shown: stranger.digest });
  return receipts;
}
