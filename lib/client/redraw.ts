/**
 * A picture drawn anew: decoded, scaled, encoded as JPEG, and stripped of whatever the encoder itself put in. Of the
 * original nothing remains but what can be seen: neither place, camera nor time. Runs in a worker, or in the page where
 * workers cannot draw.
 */
import type { Bytes } from "@/lib/protocol/bytes";
import { bareJpeg } from "@/lib/protocol/jpeg";

/** What is tried, the best first, until the file is small enough. */
export interface Aim {
  /** Pixels of the longer side. */
  edges: readonly number[];
  /** JPEG qualities between 0 and 1, tried at each size. */
  qualities: readonly number[];
  /** Bytes of the finished file at most. */
  bytes: number;
}

export type Drawn = { jpeg: Bytes } | { fault: "unreadable" };

/** What draws: the canvas of a page, or one of a worker. */
export interface Easel {
  canvas(width: number, height: number): HTMLCanvasElement | OffscreenCanvas;
  encode(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob | null>;
}

interface Size {
  width: number;
  height: number;
}

/** The sizes to try: never larger than the picture, and in its shape. */
export function sizesOf({ width, height }: Size, edges: readonly number[]): Size[] {
  const scales = edges.map((edge) => Math.min(1, edge / Math.max(width, height)));
  return [...new Set(scales)].map((scale) => ({
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }));
}

export async function redraw(file: Blob, aim: Aim, easel: Easel): Promise<Drawn> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return { fault: "unreadable" };
  }
  try {
    for (const { width, height } of sizesOf(bitmap, aim.edges)) {
      const canvas = draw(bitmap, easel.canvas(width, height));
      for (const quality of aim.qualities) {
        const blob = await easel.encode(canvas, quality);
        const jpeg = blob?.type === "image/jpeg" ? bareJpeg(new Uint8Array(await blob.arrayBuffer())) : null;
        if (jpeg && jpeg.length <= aim.bytes) return { jpeg };
      }
    }
    return { fault: "unreadable" };
  } finally {
    bitmap.close();
  }
}

function draw<C extends HTMLCanvasElement | OffscreenCanvas>(bitmap: ImageBitmap, canvas: C): C {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (!context) throw new Error("this browser does not draw");
  // JPEG has no transparency; without this it would turn black.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}
