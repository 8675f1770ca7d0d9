/**
 * A photo for a card or a claim: decoded, scaled and written anew as JPEG, so that neither place, camera nor time of
 * the original goes along. At most 200 KB.
 */
import { type Bytes, own } from "@/lib/protocol/bytes";

/** Bytes of the finished JPEG. */
const photoLimit = 200_000;
/** A file above this is not even read. */
export const fileLimit = 30_000_000;
/** Decoded, a pixel takes four bytes: above this the decoder is never started. */
const pixelLimit = 60_000_000;

export type PhotoFault = "tooLarge" | "notAnImage" | "unreadable";

interface Size {
  width: number;
  height: number;
}

/** Width and height as the header of a JPEG, PNG, GIF or WebP tells them; null for anything else. */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return null;
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 4) === "GIF8") return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP") return webpSize(view, text(12, 4));
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  return null;
}

function webpSize(view: DataView, kind: string): Size | null {
  if (kind === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== "VP8X") return null;
  const u24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: u24(24) + 1, height: u24(27) + 1 };
}

/** The first start-of-frame segment (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Sizes and qualities to try, best first, until the result is small enough. */
export function attempts({ width, height }: Size): (Size & { quality: number })[] {
  return [1024, 768, 512, 320].flatMap((edge) => {
    const scale = Math.min(1, edge / Math.max(width, height));
    const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
    return [0.85, 0.7, 0.5].map((quality) => ({ ...size, quality }));
  });
}

/** The photo as a fresh JPEG, or why there is none. */
export async function photoFrom(file: Blob): Promise<{ jpeg: Bytes } | { fault: PhotoFault }> {
  if (file.size > fileLimit) return { fault: "tooLarge" };
  const size = imageSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width === 0 || size.height === 0) return { fault: "notAnImage" };
  if (size.width * size.height > pixelLimit) return { fault: "tooLarge" };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return { fault: "unreadable" };
  }
  try {
    for (const { width, height, quality } of attempts(bitmap)) {
      const jpeg = await encode(bitmap, width, height, quality);
      if (jpeg && jpeg.length <= photoLimit) return { jpeg };
    }
    return { fault: "unreadable" };
  } finally {
    bitmap.close();
  }
}

async function encode(bitmap: ImageBitmap, width: number, height: number, quality: number): Promise<Bytes | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return null;
  // JPEG has no transparency; without this it would turn black.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  return blob?.type === "image/jpeg" ? own(new Uint8Array(await blob.arrayBuffer())) : null;
}
