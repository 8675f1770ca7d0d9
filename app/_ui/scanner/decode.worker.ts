/** Reads codes away from the page: with the browser's own detector where there is one, else, and after it, with ours. */
import { type Kind, readPixels } from "./pixels";

export interface Look {
  image: ImageBitmap;
  kind: Kind;
}
export type Seen = { text: string | null };

/** https://wicg.github.io/shape-detection-api/#barcode-detection-api, which TypeScript does not know yet. */
interface Detector {
  detect(image: ImageBitmap): Promise<{ rawValue: string }[]>;
}
type Detectors = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

const scope = self as unknown as DedicatedWorkerGlobalScope & { BarcodeDetector?: Detectors };

const native: Promise<Detector | null> = (async () => {
  const { BarcodeDetector } = scope;
  if (!BarcodeDetector || !(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return null;
  return new BarcodeDetector({ formats: ["qr_code"] });
})().catch(() => null);

async function detect(image: ImageBitmap): Promise<string | null> {
  // One that is there and has stopped working finds nothing, or throws.
  const found = await (await native)?.detect(image).catch(() => []);
  return found?.find(({ rawValue }) => rawValue !== "")?.rawValue ?? null;
}

let canvas: OffscreenCanvas | undefined;

function decode(image: ImageBitmap, kind: Kind): string | null {
  const { width, height } = image;
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  // What is transparent counts as paper.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  return readPixels(context.getImageData(0, 0, width, height), kind);
}

scope.addEventListener("message", async ({ data: { image, kind } }: MessageEvent<Look>) => {
  const text = (await detect(image)) ?? decode(image, kind);
  image.close();
  scope.postMessage({ text } satisfies Seen);
});
