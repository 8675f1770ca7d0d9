import type { Page } from "playwright";

/** What a page's script may weigh before the first step that needs cryptography: bytes over the line, compressed. */
export const scriptAim = 180_000;

/** Counts the bytes of a page's scripts as they come over the line, heads included, from now on. Nothing comes out of a cache. */
export async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const wanted = new Set<string>();
  let bytes = 0;
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") wanted.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}
