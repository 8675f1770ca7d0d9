import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium } from "playwright";
import type { DemoFolder } from "@/lib/env/demo-folder";
import type { Figure } from "./bench";
import { ensureBrowser, flags } from "./browser.mjs";
import { startDemo } from "./demo-process";
import { countScripts, scriptAim } from "./page-scripts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A phone of the middle class on a middling line: four times slower than this machine, "Fast 3G" of the developer tools. */
const line = { offline: false, latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_000 };
const slower = 4;

/**
 * Opens an address with nothing in the cache; the bytes of its scripts as they came over the line, until nothing comes any
 * more. What the next step needs is fetched ahead by a page that rests, three seconds after it has loaded
 * (`app/_house/useAhead.ts`): the page is there without it, and it is not counted.
 */
async function open(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const scripts = await countScripts(page);
  await page.goto(url, { waitUntil: "networkidle" });
  return scripts();
}

/** Largest contentful paint of an address, in milliseconds, and how long the page takes to answer a press. */
async function onAPhone(browser: Browser, url: string, cookies: Cookies): Promise<{ paint: number; press: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  try {
    await context.addCookies(cookies);
    await context.addInitScript(() => {
      const kept = { paint: 0, press: 0 };
      Object.assign(globalThis, { kept });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) kept.paint = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) kept.press = Math.max(kept.press, duration);
      }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(url, { waitUntil: "networkidle", timeout: 120_000 });
    const paint = await page.evaluate(() => (globalThis as unknown as { kept: { paint: number } }).kept.paint);
    await page.getByRole("button", { name: "Español", exact: true }).tap();
    await page.waitForFunction(() => (globalThis as unknown as { kept: { press: number } }).kept.press > 0);
    const press = await page.evaluate(() => (globalThis as unknown as { kept: { press: number } }).kept.press);
    return { paint, press };
  } finally {
    await context.close();
  }
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Signs a guardian of the demo in, and leaves the session's cookies. */
async function signedIn(browser: Browser, { url, accounts }: DemoFolder): Promise<Cookies> {
  const context = await browser.newContext();
  const guardian = accounts.find(({ role }) => role === "guardian");
  if (!guardian) throw new Error("the demo has no guardian");
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?to=%2Fdesk`);
  await page.getByLabel("E-mail").fill(guardian.email);
  await page.getByLabel("Passphrase", { exact: true }).fill(guardian.passphrase);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${url}/desk`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** What pages weigh, and what they feel like on a slow phone: up to the first step that needs cryptography. */
export async function benchPages(say: (line: string) => void): Promise<Figure[]> {
  say("pages: making a small demo …");
  const demo = await startDemo();
  const browser = await chromium.launch({ executablePath: await ensureBrowser(root), args: flags });
  try {
    const cookies = await signedIn(browser, demo.written);
    const figures: Figure[] = [];
    for (const name of ["desk", "recover", "join"]) {
      say(`pages: /${name} …`);
      const context = await browser.newContext();
      const own = name === "desk" ? cookies : [];
      await context.addCookies(own);
      const scripts = await open(context, `${demo.url}/${name}`);
      await context.close();
      figures.push({
        name: `script/${name}`,
        value: Number((scripts / 1000).toFixed(1)),
        unit: "KB",
        yardstick: `compressed script before the first step that needs cryptography; the aim is ${scriptAim / 1000} KB`,
        ratio: null,
      });
      const { paint, press } = await onAPhone(browser, `${demo.url}/${name}`, own);
      const yardstick = `a phone ${slower} times slower than this machine, on Fast 3G (562 ms, 1.44 Mbit/s)`;
      figures.push({ name: `paint/${name}`, value: Math.round(paint), unit: "ms", yardstick, ratio: null });
      figures.push({ name: `press/${name}`, value: Math.round(press), unit: "ms", yardstick, ratio: null });
    }
    return figures;
  } finally {
    await browser.close();
    await demo.stop();
  }
}
