import { expect, type Page } from "@playwright/test";
import { sayKeyLost } from "@/lib/client/acts";
import { backupSheet } from "@/lib/client/backupActs";
import { followBackup } from "@/lib/client/followBackup";
import { approvedBy } from "@/lib/client/testing/story";
import { sayIn } from "@/lib/words/say";
import { tally } from "./support/database";
import { confirm, signIn } from "./support/desk";
import { phone, test } from "./support/fixtures";
import { shownWords } from "./support/member";
import { enrolMember, openRequest, phrase } from "./support/members";
import { must } from "./support/must";
import { bringTicket, openWith } from "./support/requester";

const say = sayIn("en", "backup.paper");

/** Whoever holds the backup's key sees the request and can object: the owner, or the thief of the phone. */
async function deviceWithKey(page: Page, url: string, sheet: string): Promise<void> {
  await page.goto(`${url}/backup`);
  await page.getByLabel("Or type what stands on the backup sheet").fill(sheet);
  await page.getByRole("button", { name: "Open the sheet" }).click();
  await expect(page.getByText("Somebody asks for this backup as you.")).toBeVisible();
}

const stop = async (page: Page) => {
  await page.getByRole("button", { name: "This is not me: stop the request" }).click();
  await confirm(page, "Stop the request");
};

test("trust line 8: the owner's veto ends a request, and both sides are told so", async ({ federation, somebody }) => {
  const name = "Vera Owner";
  const { url } = federation.house;
  const member = await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  await approvedBy(await federation.desk(0), request.id, request.code.qr);
  const { text } = backupSheet(say, must(await followBackup(member.device, member.backup)));
  const owner = await somebody(phone);
  await deviceWithKey(owner, url, text);
  await stop(owner);
  await expect(owner.getByText("stopped by you")).toBeVisible();
  const other = await somebody(phone);
  await bringTicket(other, url, request.ticket);
  await expect(other.getByRole("heading", { name: "The owner’s device has stopped this request" })).toBeVisible();
  await expect(approvedBy(await federation.desk(1), request.id, request.code.qr)).rejects.toThrow(/refused/);
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });
});

test("trust line 8: a lost phone is not the owner: once three guardians say so, its veto counts no more", async ({
  federation,
  somebody,
}) => {
  const name = "Sven Stolen";
  const { url } = federation.house;
  const member = await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  const { text } = backupSheet(say, must(await followBackup(member.device, member.backup)));
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const thief = await somebody(phone);
  await deviceWithKey(thief, url, text);
  for (const place of [0, 1]) must(await sayKeyLost(await federation.desk(place), request.id, member.backup));

  const page = await somebody();
  const guardian = federation.guardians[2] as (typeof federation.guardians)[0];
  await signIn(page, url, guardian, `/desk/cases/${request.id}`);
  await page.getByRole("button", { name: "The old device is lost or stolen" }).click();
  await confirm(page, "The old device is lost or stolen");
  await expect(page.getByText("You have recorded that the old device is out of the owner’s hands")).toBeVisible();
  await page.getByText(/^Timeline/).click();
  await expect(page.getByText("Enough guardians said so: the lost device has no say any more.")).toBeVisible();

  await stop(thief);
  await expect(thief.getByRole("alertdialog")).toContainText(
    "The guardians have recorded that this device is no longer in its owner’s hands.",
  );
  expect(await tally(federation.house, member.backup)).not.toHaveProperty("case.vetoed");
  const other = await somebody(phone);
  await bringTicket(other, url, request.ticket);
  await openWith(other, name);
  expect(await shownWords(other)).toBe(phrase);
});
