/**
 * What a guardian's browser does with a paper of an executor's, decided by its first bytes and never by its name: a PDF and
 * an image are shown, everything else is saved and opened elsewhere. Limits come before any decoder runs.
 */
import { imageSize, pixelLimit } from "../images";

export type Paper =
  | { show: "pdf" }
  | { show: "image"; type: "image/jpeg" | "image/png" | "image/webp" }
  /** `kind`: no decoder of ours is for it. `tooLarge`, `damaged`: none is started. */
  | { show: "none"; because: "kind" | "tooLarge" | "damaged" };

/** Before `%PDF-` some writers leave a line of their own: readers look for it in the first bytes. */
const pdfWithin = 1024;

/** @param bytes the whole file. */
export function paperOf(bytes: Uint8Array): Paper {
  const image = imageTypeOf(bytes);
  if (image) {
    const size = imageSize(bytes);
    if (!size || size.width === 0 || size.height === 0) return { show: "none", because: "damaged" };
    // Decoded, a pixel takes four bytes.
    if (size.width * size.height > pixelLimit) return { show: "none", because: "tooLarge" };
    return { show: "image", type: image };
  }
  const head = String.fromCharCode(...bytes.subarray(0, pdfWithin));
  return head.includes("%PDF-") ? { show: "pdf" } : { show: "none", because: "kind" };
}

function imageTypeOf(bytes: Uint8Array) {
  const starts = (...expected: number[]) => expected.every((byte, place) => bytes[place] === byte);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg" as const;
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png" as const;
  if (text(0) === "RIFF" && text(8) === "WEBP") return "image/webp" as const;
  return null;
}
