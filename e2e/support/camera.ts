/**
 * People whose camera sees something: each in a browser of their own, because Chromium is told when it starts what its
 * camera sees (`--use-file-for-fake-video-capture`, a YUV4MPEG2 file, which it shows over and over).
 */
import { writeFile } from "node:fs/promises";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import encodeQR from "qr";
import { flags } from "../../lib/cli/browser.mjs";
import { test as base, newBrowser } from "./fixtures";

const width = 960;
const height = 720;

/** The brightness of each pixel of one frame. */
type Sight = Uint8Array;

/** A code on a table, a little turned, as one holds a phone over it. */
export function codeOnTable(text: string): Sight {
  const rows = encodeQR(text, "raw", { border: 4, ecc: "medium" });
  const frame = new Uint8Array(width * height).fill(120);
  const module = (height * 0.75) / rows.length;
  const [cos, sin] = [Math.cos(0.06), Math.sin(0.06)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2];
      const row = rows[Math.floor((cos * down - sin * across) / module + rows.length / 2)];
      const dark = row?.[Math.floor((cos * across + sin * down) / module + rows.length / 2)];
      if (dark !== undefined) frame[y * width + x] = dark ? 40 : 215;
    }
  }
  return frame;
}

/** Nothing yet: the phone lies on its back. */
export const darkness: Sight = new Uint8Array(width * height).fill(20);

/** Where what a page's camera sees is written. */
const videos = new WeakMap<Page, string>();

/** Holds the camera of this page before something else; it sees that when it is turned on the next time. */
export async function holdBefore(page: Page, sight: Sight): Promise<void> {
  const video = videos.get(page);
  if (video === undefined) throw new Error("this page has no camera");
  await writeFile(video, videoOf(sight));
}

/** Another person's screen, as it stands now. */
export async function screenOf(page: Page): Promise<Sight> {
  const shot = (await page.screenshot()).toString("base64");
  const greys = await page.evaluate(
    async ([picture, wide, high]) => {
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      const scale = Math.min(wide / image.width, high / image.height);
      const [across, down] = [image.width * scale, image.height * scale];
      context.drawImage(image, (wide - across) / 2, (high - down) / 2, across, down);
      const { data } = context.getImageData(0, 0, wide, high);
      // As one text: numbers one by one take a browser and its test seconds to pass on.
      let text = "";
      for (let at = 0; at < wide * high; at++) text += String.fromCharCode(data[at * 4 + 1] ?? 0);
      return btoa(text);
    },
    [shot, width, height] as const,
  );
  return Buffer.from(greys, "base64");
}

function videoOf(sight: Sight): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), sight, grey]);
  return Buffer.concat([head, frame, frame]);
}

/** A code as a picture that a person might choose: a GIF, written by the encoder itself. */
export const pictureOf = (text: string) => ({
  name: "code.gif",
  mimeType: "image/gif",
  buffer: Buffer.from(encodeQR(text, "gif", { border: 4, scale: 8 })),
});

interface Options extends BrowserContextOptions {
  /** The person does not let the page use the camera. */
  refuses?: boolean;
}

export const test = base.extend<{
  /** A browser of somebody's own, whose camera sees this. Closed in the end. */
  somebodyWhoSees(sight: Sight, options?: Options): Promise<Page>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  somebodyWhoSees: async ({}, use, info) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (sight, { refuses = false, ...options } = {}) => {
      const video = info.outputPath(`camera-${closing.length}.y4m`);
      await writeFile(video, videoOf(sight));
      const executablePath = process.env.HOLDFAST_BROWSER;
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: [
          ...flags,
          "--use-fake-device-for-media-stream",
          `--use-file-for-fake-video-capture=${video}`,
          ...(refuses ? [] : ["--use-fake-ui-for-media-stream"]),
        ],
      });
      closing.push(() => browser.close());
      // What is not listed is refused.
      const permissions = ["clipboard-read", "clipboard-write", ...(refuses ? [] : ["camera"])];
      const context = await newBrowser(browser, {
        locale: "en-GB",
        timezoneId: "Europe/London",
        permissions,
        ...options,
      });
      await context.addInitScript(rememberCameras);
      const page = await context.newPage();
      videos.set(page, video);
      return page;
    });
    for (const close of closing) await close();
  },
});

type WithCameras = Window & { cameras?: MediaStreamTrack[] };

function rememberCameras(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { cameras: tracks });
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await open(wish);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** How many times this page has opened a camera, and how many of those are open. */
export const camerasOf = (page: Page): Promise<{ opened: number; open: number }> =>
  page.evaluate(() => {
    const tracks = (window as WithCameras).cameras ?? [];
    return { opened: tracks.length, open: tracks.filter(({ readyState }) => readyState === "live").length };
  });
