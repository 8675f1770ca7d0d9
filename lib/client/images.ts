/**
 * Photos of people and papers: held to limits by their header, before any decoder runs; then drawn anew (`redraw.ts`) in
 * a worker, so that the page stays alive and neither place, camera nor time of the original goes along.
 */
import type { Bytes } from "@/lib/protocol/bytes";
import { largestFile } from "@/lib/protocol/file-size";
import { photoBytes, photoEdge } from "@/lib/protocol/photo-size";
import type { ImageJob, ImageResult } from "./images.worker";
import { oneJob } from "./oneJob";
import { type Aim, type Drawn, redraw } from "./redraw";

/** A file above this is not even read. */
export const fileLimit = 10_000_000;
/** Decoded, a pixel takes four bytes: above this the decoder is never started. */
export const pixelLimit = 50_000_000;
/** As the `accept` of an input. A phone turns its own formats into JPEG where it sees that they are not wanted. */
export const accepted = "image/jpeg,image/png,image/webp";

/** The photo on a card or in a claim: it travels inside a larger file. */
const portrait: Aim = { edges: [1024, 768, 512, 320], qualities: [0.85, 0.7, 0.5], bytes: 200_000 };
/** A passport must stay legible. */
const evidence: Aim = { edges: [photoEdge, 1600, 1200, 800], qualities: [0.85, 0.75, 0.6], bytes: photoBytes };
/** A photographed will is read once, years later, perhaps in court: as large as a camera took it, up to twelve megapixels. */
const keepsake: Aim = { edges: [4_096, 3_072, 2_048], qualities: [0.9, 0.8, 0.7], bytes: 8_000_000 };

export type PhotoFault = "tooLarge" | "notAnImage" | "unreadable";
export type Photo = { jpeg: Bytes } | { fault: PhotoFault };

interface Size {
  width: number;
  height: number;
}

/** Width and height as the header of a JPEG, PNG or WebP tells them; null for anything else. */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return null;
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
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

/** The photo for a card or a claim, or why there is none. */
export const photoFrom = (file: Blob): Promise<Photo> => photoOf(file, portrait);

/** A photo of the person, or of a paper, as evidence; fit to be sealed by `sealPhoto`. */
export const evidenceFrom = (file: Blob): Promise<Photo> => photoOf(file, evidence);

/** A photo that is left to somebody, or the scan of a paper: large, and without what the camera noted in it. */
export const photoToKeep = (file: Blob): Promise<Photo> => photoOf(file, keepsake, largestFile);

async function photoOf(file: Blob, aim: Aim, limit = fileLimit): Promise<Photo> {
  if (file.size > limit) return { fault: "tooLarge" };
  const size = imageSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width === 0 || size.height === 0) return { fault: "notAnImage" };
  if (size.width * size.height > pixelLimit) return { fault: "tooLarge" };
  const drawn = await redrawInWorker(file, aim);
  return "unable" in drawn ? redrawHere(file, aim) : drawn;
}

async function redrawInWorker(file: Blob, aim: Aim): Promise<ImageResult> {
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return { unable: true };
  const worker = new Worker(new URL("./images.worker.ts", import.meta.url), { type: "module" });
  return oneJob<ImageJob, ImageResult>(worker, { file, aim }).catch(() => ({ unable: true }));
}

const redrawHere = (file: Blob, aim: Aim): Promise<Drawn> =>
  redraw(file, aim, {
    canvas: (width, height) => Object.assign(document.createElement("canvas"), { width, height }),
    encode: (canvas, quality) =>
      new Promise((resolve) => (canvas as HTMLCanvasElement).toBlob(resolve, "image/jpeg", quality)),
  });
