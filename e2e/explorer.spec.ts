/** The log as auditors look around in it: found, opened, followed to the report of its request, printed. */
import { expect, type Page } from "@playwright/test";
import { denyCase } from "@/lib/client/acts";
import { approvedBy } from "@/lib/client/testing/story";
import { witnessLog } from "@/lib/client/witnessLog";
import { signIn } from "./support/desk";
import type { Federation } from "./support/federation";
import { test } from "./support/fixtures";
import { enrolMember, openRequest } from "./support/members";
import { must } from "./support/must";
import { readable } from "./support/readable";

const member = "Ruth Okoro";

/** Three have verified and handed over; a fourth has said no. The state after it is witnessed by one. */
async function recovered(federation: Federation) {
  await enrolMember(federation, member);
  const request = await openRequest(federation, member);
  must(await denyCase(await federation.desk(4), request.id, "codeDiffers"));
  for (const place of [0, 1, 2]) must(await approvedBy(await federation.desk(place), request.id, request.code.qr));
  const witness = await federation.desk(3);
  await witness.reader.sync();
  await witnessLog(witness);
  return request;
}

const rows = (page: Page) => page.getByRole("list", { name: "Entries of the log" }).getByRole("listitem");

test("an entry is found by what is not sealed, led to the signed root, and followed to a report that is printed", async ({
  federation,
  somebody,
}) => {
  const { code } = await recovered(federation);
  const page = await somebody({ viewport: { width: 1440, height: 900 } });
  await signIn(page, federation.house.url, federation.guardians[4] as Federation["guardians"][0], "/audit/log");
  await expect(rows(page).filter({ hasText: "Share handed over" }).first()).toBeVisible();
  await readable(page, "the list of entries");

  await page.keyboard.press("/");
  await expect(page.getByLabel("Search")).toBeFocused();
  await page.keyboard.type(code.fallback.slice(0, 11).toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Taken for: ${code.fallback}.`)).toBeVisible();
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).last()).toContainText("The person who asks opened this request.");
  await page.getByLabel("Act", { exact: true }).selectOption({ label: "Request approved" });
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveURL(/act=case\.approved&text=/);
  await page.getByLabel("Signed by").selectOption({ label: "Bela" });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(
    "Bela verified the person who asks (known personally, face to face) and approved.",
  );

  await page.getByLabel("Signed by").focus();
  await page.keyboard.press("Tab");
  await page.getByRole("heading", { name: "The log" }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/audit\/log\/\d+$/);
  const good = page.getByRole("main").getByRole("status");
  await expect(good).toContainText("This browser has checked this entry.");
  await expect(page.getByRole("img", { name: /from the hash of the entry up to the signed root/ })).toBeVisible();
  await expect(page.getByText(/[1-5] of 5 guardians’ browsers found/)).toBeVisible();
  await readable(page, "one entry");
  const entry = page.url();
  await page.getByRole("link", { name: /^‹ Before it/ }).click();
  await expect(page).not.toHaveURL(entry);
  await expect(good).toContainText("This browser has checked this entry.");
  await page.goBack();
  await expect(page).toHaveURL(entry);

  await page.getByRole("link", { name: "Report of this request" }).click();
  await expect(page.getByRole("heading", { name: "A recovery" })).toBeVisible();
  await expect(good).toContainText("every step was allowed");
  await expect(good).toContainText("3 shares were handed over");
  const verified = page.getByRole("region", { name: "Who verified, and how" });
  await expect(verified.getByRole("button", { name: /^(Amara|Bela|Chidi) verified the person who asks/ })).toHaveCount(
    3,
  );
  await expect(page.getByRole("region", { name: "Refusals, holds and objections" })).toContainText("Emeka said no");
  const line = verified.getByRole("listitem").filter({ hasText: "Bela verified" });
  await line.getByRole("button").click();
  await expect(line.getByText("this browser has decided it again")).toBeVisible();
  await readable(page, "the report of a request");
  // What is sealed stands nowhere in it.
  await expect(page.getByRole("main")).not.toContainText(member);
  await expect(verified.getByRole("link", { name: /^Entry / }).first()).toHaveAttribute("href", /^\/audit\/log\/\d+$/);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
  await expect(page.getByRole("button", { name: "Print this report" })).toBeHidden();
  for (const format of ["A4", "Letter"]) {
    const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages.length, format).toBeGreaterThan(0);
    expect(pages.length, format).toBeLessThan(6);
  }
  await page.emulateMedia({ media: "screen", colorScheme: "light" });

  // From here on the server shows another statement than the one that was signed.
  await page.route("**/log/envelope/*", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"sig":"', '"sig":"AA') });
  });
  await verified
    .getByRole("link", { name: /^Entry / })
    .first()
    .click();
  await expect(page.getByText("The server showed something else than what stands in the log.")).toBeVisible();
  await expect(good).toHaveCount(0);
});
