/** What people keep in drawers: on one page of A4 and of Letter, black on white, with a square that a camera reads. */
import { expect } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { phone, test } from "./support/fixtures";
import { shownWords } from "./support/member";
import { enrolMember, openRequest, phrase } from "./support/members";
import { mm, onPaper, pagesOf, readSquare } from "./support/paper";
import { bringTicket, openWith, prepareRequest } from "./support/requester";

test("a ticket is one page with a square to scan across a table, printed from a light and a dark screen", async ({
  federation,
  somebody,
}) => {
  const page = await somebody({ ...phone, isMobile: false });
  await prepareRequest(page, await federation.link("recover"), "Paula Paper");
  const ticket = page.getByRole("region", { name: "Ticket" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ media: null, colorScheme });
    await expect(ticket).toBeHidden();
    for (const paper of ["A4", "Letter"] as const) {
      expect(pagesOf(await page.pdf({ format: paper })), paper).toBe(1);
      await onPaper(page, paper);
      await expect(ticket).toBeVisible();
      const square = await page.getByRole("img", { name: "The ticket as a code" }).boundingBox();
      expect(square?.width).toBeGreaterThan(100 * mm);
      const text = await ticket.locator("pre").innerText();
      expect((await readSquare(page, "The ticket as a code")).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      // The house's own header, its steps and its buttons are not for paper.
      await expect(page.getByRole("banner")).toBeHidden();
      await expect(page.getByRole("button", { name: "Print it" })).toBeHidden();
      await expect(page.getByText("step 2 of 4")).toBeHidden();
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      await page.emulateMedia({ media: null });
    }
  }
});

test("words that are printed stand alone on one page, and say that they are secret", async ({
  federation,
  somebody,
}) => {
  const name = "Pablo Paper";
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const page = await somebody({ ...phone, isMobile: false });
  await bringTicket(page, federation.house.url, request.ticket);
  await openWith(page, name);
  const region = page.getByRole("region", { name: "Phone wallet: 12 words" });
  await expect(region).toBeVisible({ timeout: 60_000 });
  await page.emulateMedia({ media: "print" });
  await expect(region).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  expect(await shownWords(page)).toBe(phrase);
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
  await onPaper(page, "A4");
  await expect(page.getByText("Secret. Whoever reads this sheet can take what it protects.")).toBeVisible();
  await expect(region.locator("[translate=no]")).toHaveCount(12);
  for (const act of ["Copy the words", "Print it", "Hide them again", "I have them back"]) {
    await expect(page.getByRole("button", { name: act, exact: true })).toBeHidden();
  }
});

test("words that were copied can be taken out of the clipboard again", async ({ federation, somebody }) => {
  const name = "Carla Copy";
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const page = await somebody(phone);
  await bringTicket(page, federation.house.url, request.ticket);
  await openWith(page, name);
  await shownWords(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy the words" }).click();
  await expect(page.getByText("It is in the clipboard now.")).toBeVisible();
  expect(await clipboard()).toBe(phrase);
  await page.getByRole("button", { name: "Empty the clipboard" }).click();
  await expect(page.getByText("The clipboard is empty.")).toBeVisible();
  expect(await clipboard()).toBe("");
});
