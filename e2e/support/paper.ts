/** Pages as a printer gets them, and squares as a camera sees them. */
import type { Page } from "@playwright/test";
import decodeQR from "qr/decode.js";

/** Height and width of the paper, and what the margins leave, in CSS pixels. */
export const mm = 96 / 25.4;
export const papers = {
  A4: { width: (210 - 36) * mm, height: (297 - 32) * mm },
  Letter: { width: (215.9 - 36) * mm, height: (279.4 - 32) * mm },
} as const;

/** Pages of a PDF as Chromium writes it. */
export const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** The page as the printer gets it, on a screen of the paper's width. */
export async function onPaper(page: Page, paper: keyof typeof papers): Promise<void> {
  const { width, height } = papers[paper];
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) });
}

/** Reads the square as a camera would, out of the pixels. */
export async function readSquare(page: Page, name: string): Promise<string> {
  const png = await page.getByRole("img", { name }).screenshot();
  const pixels = await page.evaluate(async (base64) => {
    // As an image: the page's policy lets it connect to its server alone.
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const drawing = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    // As one text: numbers one by one take a browser and its test seconds to pass on.
    let text = "";
    for (let at = 0; at < data.length; at += 8_192) text += String.fromCharCode(...data.subarray(at, at + 8_192));
    return { data: btoa(text), width, height };
  }, png.toString("base64"));
  return decodeQR({ ...pixels, data: new Uint8ClampedArray(Buffer.from(pixels.data, "base64")) });
}
