/** The guardian's desk itself: the queue, the account, the codes, and the language of it all. */
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { generatePassphrase } from "@/lib/protocol/passphrase";
import { signIn, unlock } from "./support/desk";
import { type Federation, foundFederation } from "./support/federation";
import { phone, test } from "./support/fixtures";
import { openRequest } from "./support/members";

const list = (page: Page) => page.getByRole("list", { name: "Waiting for you" });
const rows = (page: Page) => list(page).getByRole("link");
const guardianOf = ({ guardians }: Federation, place: number) => guardians[place] as Federation["guardians"][number];

/** Requests under these names, a few at a time. */
async function openAll(federation: Federation, names: string[]): Promise<void> {
  for (let at = 0; at < names.length; at += 4) {
    await Promise.all(names.slice(at, at + 4).map((name) => openRequest(federation, name)));
  }
}

test("a guardian works through a long list by keys, by pages and by name, and sees what comes in", async ({
  federation,
  somebody,
}) => {
  test.setTimeout(300_000);
  const { url } = federation.house;
  const names = Array.from({ length: 27 }, (_, place) => `Vera Quay ${String(place + 1).padStart(2, "0")}`);
  await openAll(federation, names);
  const page = await somebody();
  await signIn(page, url, guardianOf(federation, 1), "/desk?order=newest");

  await expect(rows(page)).toHaveCount(25);
  await expect(page).toHaveTitle(/^\(\d+\) /);
  const all = Number(/^\((\d+)\) /.exec(await page.title())?.[1]);
  expect(all).toBeGreaterThanOrEqual(27);
  await expect(page.getByRole("link", { name: `Waiting for you ${all}` })).toBeVisible();
  await page.getByRole("button", { name: "Show 25 more" }).click();
  await expect(rows(page)).toHaveCount(Math.min(all, 50));

  // By keys: from row to row, into one and back.
  await page.keyboard.press("j");
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(rows(page).nth(1)).toBeFocused();
  const second = await rows(page).nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${url}${second}`);
  await page.goBack();
  await expect(rows(page)).toHaveCount(25);

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys for the list" });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("j");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  // By name: only what this browser has opened, and nothing of it leaves it.
  await expect(rows(page).filter({ hasText: "Vera Quay" })).toHaveCount(25);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search names")).toBeFocused();
  await page.keyboard.type("quay 2");
  await expect(rows(page)).toHaveCount(8);
  await expect(page.getByText(/^8 of 25 opened names fit; this list has \d+ requests\.$/)).toBeVisible();
  expect(asked.filter((address) => /quay/i.test(decodeURIComponent(address)))).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(25);

  // Narrowed, the address says how; a reload keeps it.
  await page.getByLabel("Stage").selectOption({ label: "Some have verified" });
  await expect(page).toHaveURL(/stage=verifying/);
  await expect(page.getByText("No request fits")).toBeVisible();
  await page.reload();
  await unlock(page, guardianOf(federation, 1));
  await expect(page.getByText("No request fits")).toBeVisible();
  await page.getByRole("button", { name: "Show all again" }).click();
  await expect(rows(page)).toHaveCount(25);

  // Without a reload: another one comes in, at the top of the newest, and in the title.
  await openRequest(federation, "Late Arrival");
  await expect(rows(page).first()).toHaveText("Late Arrival");
  await expect(page.getByText("One more request waits for you.")).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^\\(${all + 1}\\) `));
});

test("single letters are keys only for those who want them", async ({ federation, somebody }) => {
  await openRequest(federation, "Sola Letter");
  const page = await somebody();
  await signIn(page, federation.house.url, guardianOf(federation, 1));
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Keys for the list" }).click();
  await page.getByLabel("Single letters work as keys on this page").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("/");
  await expect(rows(page).first()).not.toBeFocused();
  await expect(page.getByLabel("Search names")).not.toBeFocused();
  // Within the list the arrows go on working: they are no letters.
  await rows(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(rows(page).first()).toBeFocused();
});

test("on a phone the filters stand on a sheet, and rows are cards", async ({ federation, somebody }) => {
  await openRequest(federation, "Pia Phone");
  const page = await somebody(phone);
  await signIn(page, federation.house.url, guardianOf(federation, 1));
  await page.getByRole("button", { name: "Filter and order" }).click();
  const sheet = page.getByRole("dialog", { name: "Filter and order" });
  await sheet.getByLabel("Order").selectOption({ label: "Newest first" });
  await sheet.getByRole("button", { name: "Show the requests" }).click();
  await expect(sheet).toBeHidden();
  await expect(rows(page).first()).toHaveText("Pia Phone");
  const card = list(page).getByRole("listitem").first();
  await expect(card).toContainText("0 of 3 verified");
  await expect(card).toContainText("nobody has met the person yet");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("another passphrase: the new one signs in, the old one does not, and every other browser is signed out", async ({
  ownHouse,
  somebody,
}) => {
  test.setTimeout(300_000);
  const federation = await foundFederation(ownHouse);
  const { url } = ownHouse;
  const guardian = guardianOf(federation, 0);
  const elsewhere = await somebody();
  await signIn(elsewhere, url, guardian);
  const page = await somebody();
  await signIn(page, url, guardian, "/desk/account");
  const sessions = page.getByRole("table", { name: "Sessions" });
  await expect(sessions.getByText("this browser")).toHaveCount(1);
  await expect(sessions.getByText("Chrome on Windows")).not.toHaveCount(0);

  const old = page.getByLabel("The passphrase of today", { exact: true });
  await page.getByText("Change the passphrase", { exact: true }).click();
  await page.getByRole("button", { name: "Change my passphrase" }).click();
  await expect(page.getByRole("link", { name: "Type the passphrase of today" })).toBeVisible();
  await old.fill(`${guardian.passphrase} slip`);
  await page.getByLabel("Use a passphrase of my own").check();
  const next = generatePassphrase();
  await page.getByLabel("Passphrase", { exact: true }).fill(next);
  await page.getByLabel("The same passphrase again", { exact: true }).fill(next);
  await page.getByLabel("I have written the passphrase down").check();
  await page.getByRole("button", { name: "Change my passphrase" }).click();
  await expect(page.getByRole("link", { name: /^This is not the passphrase of today/ })).toBeVisible();
  await old.fill(guardian.passphrase);
  await page.getByRole("button", { name: "Change my passphrase" }).click();
  await expect(page.getByText("Your passphrase is changed")).toBeVisible({ timeout: 60_000 });
  await expect(sessions.getByRole("row")).toHaveCount(2);

  // The desk goes on, with the same keys; a key file is sealed under the new passphrase.
  await page.getByText("Save a key file").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill(next);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my key file" }).click();
  const file = await readFile((await (await saving).path()) as string);
  expect(file.subarray(0, 21).toString()).toBe("age-encryption.org/v1");

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  const again = await somebody();
  await again.goto(`${url}/sign-in?to=/desk`);
  await again.getByLabel("E-mail").fill(guardian.email);
  await again.getByLabel("Passphrase", { exact: true }).fill(guardian.passphrase);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByText(/passphrase/i).first()).toBeVisible();
  await expect(again).toHaveURL(/\/sign-in/);
  await signIn(again, url, { ...guardian, passphrase: next });
  await expect(again.getByText("Nothing waits for you")).toBeVisible();
});

test("a join sheet stands on one page, its square large enough for the other side of a table, and its code can be ended", async ({
  federation,
  somebody,
}) => {
  const page = await somebody();
  await signIn(page, federation.house.url, guardianOf(federation, 2), "/desk/codes");
  await page.getByLabel("A meeting").check();
  await page.getByRole("button", { name: "Show the join code" }).click();
  await expect(page.getByText(/^It works for 30 more people, until/)).toBeVisible();

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const square = page.getByRole("region", { name: "Make your backup here" }).getByRole("img");
  await expect(square).toBeVisible();
  // 6 cm in CSS, of which an inch has 96.
  expect((await square.boundingBox())?.width).toBeGreaterThan((6 / 2.54) * 96);
  await expect(page.getByText(federation.name, { exact: true }).last()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
  for (const format of ["A4", "Letter"]) {
    const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page[^s]/g);
    expect(pages, format).toHaveLength(1);
  }

  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.getByRole("button", { name: "Make another code" }).click();
  const codes = page.getByRole("table", { name: "Your codes" });
  await expect(codes).toContainText("30 uses");
  await codes.getByRole("button", { name: "End it" }).first().click();
  await expect(codes).toBeHidden();
});

test("the language is chosen on any page, by keyboard, and takes neither what was typed nor the fragment away", async ({
  federation,
  somebody,
}) => {
  const page = await somebody();
  const { url } = federation.house;
  await page.goto(`${url}/sign-in?to=/desk/codes#kept`);
  await page.getByLabel("E-mail").fill("bela@example.org");
  const spanish = page.getByRole("button", { name: "Español" });
  await expect(spanish).toHaveAttribute("lang", "es");
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await spanish.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("button", { name: "Español" })).toBeFocused();
  await expect(page.getByRole("textbox").first()).toHaveValue("bela@example.org");
  expect(page.url()).toBe(`${url}/sign-in?to=/desk/codes#kept`);
  const kept = (await page.context().cookies()).find(({ name }) => name === "holdfast-language");
  expect(kept).toMatchObject({ value: "es", path: "/", sameSite: "Lax", secure: false });
  expect((kept?.expires ?? 0) * 1000).toBeGreaterThan(Date.now() + 364 * 86_400_000);

  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});
