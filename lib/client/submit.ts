/**
 * Handing signed statements in. The same envelopes may be sent again at any time: a statement enters once, and whoever
 * sends it again gets the first receipt.
 */
import { maxSubmission } from "@/lib/contract/statements";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import { envelopeDigest, parseEnvelope, statementDigest } from "@/lib/protocol/dsse";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { checkReceipt } from "@/lib/protocol/log/proof";
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

/**
 * Holds each receipt to its envelope and the log's key.
 * @returns "busy" where the log has the same statement under another's signature: a statement's digest does not cover
 * who signed it, so of two guardians who sign the same words in the same millisecond the second must sign again.
 * @throws Stop "receiptFalse".
 */
export async function checkReceipts(receipts: Receipt[], envelopes: Bytes[], logKey: string): Promise<Refused | null> {
  const key = parseVerifierKey(logKey);
  for (const [place, { proof, digest, index }] of receipts.entries()) {
    const envelope = envelopes[place] as Bytes;
    const { type, body } = parseEnvelope(envelope);
    if (statementDigest(type, body) !== digest) {
      throw new Stop("receiptFalse", "a receipt is for another statement", { digest, index });
    }
    const checked = await checkReceipt(proof, envelopeDigest(envelope), key);
    if (!("fault" in checked)) continue;
    if (checked.fault === "otherEnvelope") return refused("busy", "another signed the same in the same millisecond");
    throw new Stop("receiptFalse", checked.fault, { digest, index });
  }
  return null;
}

/**
 * Submits statements that were just signed, and holds the receipts to the log's key.
 * @param logKey the verifier key in the roster of today.
 */
export async function submitSigned(
  device: Device,
  logKey: string,
  signed: SignedEnvelope[],
  blobs: Bytes[] = [],
  token?: Bytes,
): Promise<Receipt[] | Refused> {
  const envelopes = signed.map(({ envelope }) => envelope);
  const receipts = await submit(device, { envelopes, blobs, token });
  if (isRefused(receipts)) return receipts;
  return (await checkReceipts(receipts, envelopes, logKey)) ?? receipts;
}
