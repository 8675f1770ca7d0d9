/** Reads a QR code out of pixels. No browser is needed for it. */
import decodeQR from "qr/decode.js";

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, four bytes a pixel. */
  data: Uint8ClampedArray;
}

/** Milliseconds for one look. The next picture of a camera is as good as this one; of a file there is no other. */
const patience = { frame: 80, picture: 4_000 };
export type Kind = keyof typeof patience;

/** What the code says, or null where none can be read. */
export function readPixels(pixels: Pixels, kind: Kind): string | null {
  try {
    return decodeQR(pixels, { format: "RGBA", effort: Number.POSITIVE_INFINITY, timeLimit: patience[kind] }) || null;
  } catch {
    return null;
  }
}
