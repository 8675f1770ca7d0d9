/** The one door for every change of domain state: `POST /api/statements`. */
import { z } from "zod";
import { wireBytes } from "./encoding";

/** Bytes of all blobs of one submission together. */
export const maxSubmission = 8_000_000;

export const SubmitInput = z.strictObject({
  /** Canonical envelopes, decided in this order and appended together or not at all. */
  envelopes: z.array(wireBytes(400_000)).min(1).max(4),
  /** The sealed files that the statements name, where the server does not have them yet. */
  blobs: z.array(wireBytes(maxSubmission)).max(120),
  /** A guardian's QR token, 16 bytes: for a first backup or for opening a case. */
  token: wireBytes(16).optional(),
});
export type SubmitInput = z.infer<typeof SubmitInput>;

/** One for each envelope, in order. */
export interface ReceiptDto {
  /** The statement's digest. */
  digest: string;
  /** Its place in the log. */
  index: number;
  /** C2SP tlog-proof: inclusion in a signed checkpoint. */
  proof: string;
}
export interface SubmitDto {
  receipts: ReceiptDto[];
}
