/** Photos as a phone takes them: drawn in a real browser, with what a camera writes into them. */
import type { Page } from "@playwright/test";

export interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Stands in the Exif of {@link photoWithPlace}; nobody but the photographer is to learn it. */
export const place = "GPS 51 deg 30' 26.5\" N, 0 deg 7' 39.9\" W, Amara's phone";

/** A picture full of detail, so that it is large however it is written. */
const drawn = async (page: Page, type: "image/jpeg" | "image/png", width: number, height: number): Promise<Buffer> => {
  const url = await page.evaluate(
    ([kind, w, h]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [w, h];
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      const image = context.createImageData(w, h);
      let state = 1;
      for (let at = 0; at < image.data.length; at++) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        image.data[at] = at % 4 === 3 ? 255 : ((at >> 7) & 127) + (state >> 26);
      }
      context.putImageData(image, 0, 0);
      return canvas.toDataURL(kind, 0.9);
    },
    [type, width, height] as const,
  );
  return Buffer.from(url.split(",")[1] as string, "base64");
};

/** A JPEG of twelve megapixels' shape, with Exif that tells where it was taken. */
export async function photoWithPlace(page: Page, name: string): Promise<Picture> {
  const jpeg = await drawn(page, "image/jpeg", 2_400, 1_600);
  const text = Buffer.from(`Exif\0\0${place}`, "latin1");
  const head = Buffer.from([0xff, 0xe1, (text.length + 2) >> 8, (text.length + 2) & 255]);
  return {
    name,
    mimeType: "image/jpeg",
    buffer: Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]),
  };
}

export const screenshot = async (page: Page, name: string): Promise<Picture> => ({
  name,
  mimeType: "image/png",
  buffer: await drawn(page, "image/png", 900, 1_200),
});
