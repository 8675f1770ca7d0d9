/** Sealed files ahead of the statement that names them: `/api/uploads`. */
import { z } from "zod";
import type { Bytes } from "@/lib/protocol/bytes";
import { BlobRef, Digest } from "@/lib/protocol/fields";
import { wireBytes } from "./encoding";

/** Bytes of one chunk at most. */
export const maxChunk = 1_000_000;

/** `POST /api/uploads` begins a file, or finds it as far as it has come. */
export const BeginUploadInput = BlobRef.extend({
  /** A guardian's join token, 16 bytes: for the files of a backup that is not made yet. */
  token: wireBytes(16).optional(),
});
export type BeginUploadInput = z.infer<typeof BeginUploadInput>;

/** `PUT /api/uploads/<digest>?offset=<bytes>` with the bytes as body. */
export const AddChunkInput = z.strictObject({
  digest: Digest,
  offset: z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/)
    .transform(Number),
  body: z.custom<Bytes>((value) => value instanceof Uint8Array && value.length > 0),
});
export type AddChunkInput = z.infer<typeof AddChunkInput>;

/** How far the file has come: where the next chunk begins. Complete: all its bytes are there and are of the digest. */
export interface UploadDto {
  size: number;
  held: number;
  complete: boolean;
}
