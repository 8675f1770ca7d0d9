/**
 * What a guardian's browser does with a paper of an executor's, decided by its first bytes and never by its name: a PDF and
 * an image are shown, everything else is saved and opened elsewhere. Limits come before any decoder runs.
 */
import { evidenceType } from "@/lib/protocol/evidence-type";
import { imageSize, pixelLimit } from "../images";

export type Paper =
  | { show: "pdf" }
  | { show: "image"; type: "image/jpeg" | "image/png" | "image/webp" }
  /** `kind`: no decoder of ours is for it. `tooLarge`, `damaged`: none is started. */
  | { show: "none"; because: "kind" | "tooLarge" | "damaged" };

/** @param bytes the whole file. */
export function paperOf(bytes: Uint8Array): Paper {
  const type = evidenceType(bytes);
  if (type === "application/pdf") return { show: "pdf" };
  if (type === "image/heic" || type === "application/octet-stream") return { show: "none", because: "kind" };
  const size = imageSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return { show: "none", because: "damaged" };
  // Decoded, a pixel takes four bytes.
  if (size.width * size.height > pixelLimit) return { show: "none", because: "tooLarge" };
  return { show: "image", type };
}
