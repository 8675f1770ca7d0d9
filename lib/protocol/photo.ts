/**
 * Evidence photos: what a guardian photographed at a meeting, sealed to the case's desk identity, so that guardians alone
 * see them. A statement names the sealed files, see `PhotoRefs`.
 *
 *   plaintext = bare JPEG (`jpeg.ts`), at most 700,000 bytes, at most 2,000 pixels wide and high
 *   file      = age file of it to the desk
 *
 * Another guardian's browser opens it: what is no such picture is never handed to a decoder.
 */
import { heldTo } from "./blob";
import type { Bytes } from "./bytes";
import type { BlobRef, Recipient } from "./fields";
import { sizeOfBareJpeg } from "./jpeg";
import { photoBytes, photoEdge } from "./photo-size";
import { open, seal } from "./sealing";

/** @throws RangeError if it is no bare JPEG, or too large in bytes or pixels. */
function held<T extends Uint8Array>(jpeg: T): T {
  if (jpeg.length > photoBytes) throw new RangeError("the photo has too many bytes");
  const { width, height } = sizeOfBareJpeg(jpeg);
  if (Math.min(width, height) < 1 || Math.max(width, height) > photoEdge) {
    throw new RangeError("the photo is empty or has too many pixels");
  }
  return jpeg;
}

/** @param desk recipient of the case's desk identity. @throws RangeError as said above. */
export const sealPhoto = async (jpeg: Uint8Array, desk: Recipient): Promise<Bytes> => seal(held(jpeg), [desk]);

/** Inverse of {@link sealPhoto}. @throws RangeError if the file is not the signed one, or holds no such photo. */
export const openPhoto = async (ref: Pick<BlobRef, "digest">, file: Uint8Array, deskIdentity: string): Promise<Bytes> =>
  held(await open(heldTo(ref, file), deskIdentity));
