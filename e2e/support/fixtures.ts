/** What a test may ask for. A house and a federation are shared by the tests of a worker; a story may build its own. */
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { type Federation, foundFederation } from "./federation";
import { buildHouse, type House } from "./house";
import { type Liar, startLiar } from "./liar";
import { ownAddress } from "./person";

interface ForTest {
  /** A browser of somebody's own, on a network of that person's own. Closed in the end. */
  somebody(options?: BrowserContextOptions): Promise<Page>;
  /** A house that no other test uses, not set up. */
  ownHouse: House;
  /** A lying server before the house of the shared federation. */
  liar: Liar;
}

interface ForWorker {
  federation: Federation;
}

export const test = base.extend<ForTest, ForWorker>({
  federation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const { house, remove } = await buildHouse();
      await use(await foundFederation(house).catch((error) => remove().then(() => Promise.reject(error))));
      await remove();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  somebody: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await newBrowser(browser, options);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  ownHouse: async ({}, use) => {
    const { house, remove } = await buildHouse();
    await use(house);
    await remove();
  },
  liar: async ({ federation }, use) => {
    const liar = await startLiar(federation.house);
    await use(liar);
    await liar.close();
  },
});

type Browser = Parameters<Parameters<typeof test>[2]>[0]["browser"];

export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

export const newBrowser = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
    extraHTTPHeaders: { "X-Forwarded-For": ownAddress(), ...options.extraHTTPHeaders },
  });
