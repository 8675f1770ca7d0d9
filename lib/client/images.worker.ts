/** Draws a picture anew away from the page: decoding fifty megapixels takes seconds on a phone. One job, then it ends. */
import { type Aim, type Drawn, redraw } from "./redraw";

export interface ImageJob {
  file: Blob;
  aim: Aim;
}
/** `unable`: this browser's workers do not draw, the page has to. */
export type ImageResult = Drawn | { unable: true };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener("message", async ({ data: { file, aim } }: MessageEvent<ImageJob>) => {
  let result: ImageResult;
  try {
    result = await redraw(file, aim, {
      canvas: (width, height) => new OffscreenCanvas(width, height),
      encode: (canvas, quality) => (canvas as OffscreenCanvas).convertToBlob({ type: "image/jpeg", quality }),
    });
  } catch {
    result = { unable: true };
  }
  scope.postMessage(result, "jpeg" in result ? [result.jpeg.buffer] : []);
});
