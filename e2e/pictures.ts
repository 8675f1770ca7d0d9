/** The README's pictures, taken of the product as it is: `npm run pictures` writes them to docs/pictures. */
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { startDemo } from "@/lib/cli/demo-process";
import { approvedBy } from "@/lib/client/testing/story";
import { phone, test } from "./support/fixtures";
import { root } from "./support/house";
import { shownWords } from "./support/member";
import { enrolMember, openRequest } from "./support/members";
import { bringTicket, openWith } from "./support/requester";

const sharp = { ...phone, deviceScaleFactor: 2 };

const take = async (page: Page, name: string, bottom?: number) => {
  const { width } = page.viewportSize() ?? { width: 0 };
  const clip = bottom === undefined ? undefined : { x: 0, y: 0, width, height: bottom };
  await page.screenshot({ path: join(root, "docs/pictures", `${name}.png`), ...(clip && { clip, fullPage: true }) });
};

/** Where something ends, in pixels from the page's beginning. */
const bottomOf = async (page: Page, text: string) => {
  const box = await page.getByText(text).first().boundingBox();
  return Math.ceil((box?.y ?? 0) + (box?.height ?? 0) + 16);
};

test("the desk, and a case on a phone", async ({ somebody }) => {
  const demo = await startDemo();
  try {
    for (const [name, options] of [
      ["desk", { viewport: { width: 1120, height: 760 } }],
      ["case", sharp],
    ] as const) {
      const page = await somebody({ ...options, reducedMotion: "reduce" });
      await page.goto(`${demo.url}/demo`);
      await page.getByRole("button", { name: "Sign in as Mei Tanaka" }).click();
      await expect(page).toHaveURL(`${demo.url}/desk`);
      const row = page.locator('a[href^="/desk/cases/"]').filter({ hasText: "Kwame Osei" });
      await expect(row).toBeVisible();
      // Every name is opened in this browser, one after the other.
      await expect(page.getByText("Name sealed")).toHaveCount(0);
      if (name === "desk") {
        await take(page, name);
      } else {
        await row.click();
        await expect(page.getByRole("button", { name: "Kwame Osei is here with me" })).toBeVisible();
        await take(page, name, await bottomOf(page, "Approve and hand over my share"));
      }
    }
  } finally {
    await demo.stop();
  }
});

test("the words, back on the screen", async ({ federation, somebody }) => {
  const name = "Kwame Osei";
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const page = await somebody({ ...sharp, reducedMotion: "reduce" });
  await bringTicket(page, federation.house.url, request.ticket);
  await openWith(page, name);
  await shownWords(page);
  await take(page, "words", await bottomOf(page, "I have them back"));
});
