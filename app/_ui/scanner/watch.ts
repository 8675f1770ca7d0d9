import type { Decoder } from "./decoder";
import { squareOf } from "./square";

/** Milliseconds from one look to the next: eight a second. */
const rhythm = 125;
/** Between two looks the page has at least this long for itself. */
const rest = 20;

/**
 * Looks at the middle of the live picture again and again, until `decoder` gives none any more.
 * @throws Error if the worker fails.
 */
export async function watch(
  video: HTMLVideoElement,
  decoder: () => Decoder | null,
  onText: (text: string) => Promise<void>,
): Promise<void> {
  for (let reader = decoder(); reader; reader = decoder()) {
    const began = performance.now();
    const image = await frameOf(video);
    const text = image && (await reader.read(image, "frame"));
    if (text && decoder()) await onText(text);
    await new Promise((resolve) => setTimeout(resolve, Math.max(rest, began + rhythm - performance.now())));
  }
}

/** Null while there is no picture yet. */
async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const { videoWidth: width, videoHeight: height, readyState } = video;
  if (readyState < video.HAVE_CURRENT_DATA || width === 0 || height === 0) return null;
  const { x, y, side, edge } = squareOf({ width, height });
  const scaled = edge < side ? { resizeWidth: edge, resizeHeight: edge, resizeQuality: "medium" as const } : {};
  return createImageBitmap(video, x, y, side, side, scaled).catch(() => null);
}
