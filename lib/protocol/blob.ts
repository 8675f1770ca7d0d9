/** Sealed blobs and the references by which statements name them. */
import { equal, fromHex } from "./bytes";
import type { BlobRef } from "./fields";
import { blobDigest, sha256 } from "./hash";

/** What a statement says of these bytes. */
export const refOf = (bytes: Uint8Array): BlobRef => ({ digest: blobDigest(bytes), size: bytes.length });

/** True if these are the very bytes that the statement names. */
export const isBlob = (ref: { digest: string }, bytes: Uint8Array): boolean =>
  equal(fromHex(ref.digest), sha256(bytes));

/** Hands the bytes on. @throws RangeError if they are not those that the statement names. */
export function heldTo<T extends Uint8Array>(ref: { digest: string }, bytes: T): T {
  if (!isBlob(ref, bytes)) throw new RangeError("the file is not the one that was signed");
  return bytes;
}
