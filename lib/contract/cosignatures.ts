/** Cosignatures of checkpoints by guardians' browsers. */
import { z } from "zod";
import { wireBytes } from "./encoding";

/** `POST /api/cosignatures`: under the checkpoint of this size, with the guardian's witness key. */
export const CosignInput = z.strictObject({
  size: z.int().positive(),
  /** Time and signature as they stand in the line, 72 bytes (C2SP tlog-cosignature). */
  signature: wireBytes(72),
});
export type CosignInput = z.infer<typeof CosignInput>;
