/** A picture that a person chose, made ready to be read. */
import { pictureSize } from "./square";

/** A file above this is not opened. */
const fileLimit = 30_000_000;
/** Decoded, a pixel takes four bytes: above this no decoder is started. */
const pixelLimit = 60_000_000;

export type PictureFault = "tooLarge" | "notAPicture";

/** The picture, scaled down, or why there is none. Whatever image the browser opens will do. */
export async function pictureOf(file: Blob): Promise<ImageBitmap | PictureFault> {
  if (file.size > fileLimit) return "tooLarge";
  const address = URL.createObjectURL(file);
  try {
    // An image element knows its size from the file's head; its pixels are decoded when they are asked for.
    const image = await loaded(address);
    if (!image) return "notAPicture";
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width === 0 || height === 0) return "notAPicture";
    if (width * height > pixelLimit) return "tooLarge";
    const to = pictureSize({ width, height });
    return await createImageBitmap(image, { resizeWidth: to.width, resizeHeight: to.height, resizeQuality: "medium" });
  } catch {
    return "notAPicture";
  } finally {
    URL.revokeObjectURL(address);
  }
}

const loaded = (address: string): Promise<HTMLImageElement | null> =>
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    image.src = address;
  });
