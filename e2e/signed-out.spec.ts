/** A session that ends, or keys that lock, while a guardian decides: nothing written is lost, nothing enters twice. */
import { expect, type Locator, type Page } from "@playwright/test";
import { listSessions, revokeSession } from "@/lib/client/sessions";
import { query, tally } from "./support/database";
import { approveAct, approved, chooseCard, confirm, record, signIn, typeCode, unlock } from "./support/desk";
import type { Federation } from "./support/federation";
import { test } from "./support/fixtures";
import { enrolMember, openRequest, type Requester } from "./support/members";
import { must } from "./support/must";

type Guardian = Federation["guardians"][number];

/** A guardian who has written the whole record, and has only to approve. */
async function decided(page: Page, federation: Federation, guardian: Guardian, person: string): Promise<Requester> {
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  await signIn(page, federation.house.url, guardian, `/desk/cases/${request.id}`);
  await chooseCard(page);
  await typeCode(page, person, request.code.fallback);
  await page.getByRole("button", { name: "Go on to the record" }).click();
  await record(page, person);
  await expect(approving(page)).toBeVisible();
  return request;
}

const approving = (page: Page | Locator) => page.getByRole("button", { name: approveAct });

/** What was written stands there as it was. */
async function draftIsIntact(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Change the record" }).click();
  await expect(page.getByLabel("What binds you?")).toHaveValue("we sing in the same choir");
  await expect(page.getByLabel("For how many years?")).toHaveValue("12");
  await expect(page.getByLabel("How did you recognise the person?")).toHaveValue("face and voice");
  await expect(page.getByLabel("I compared the person with the card sealed when the backup was made")).toBeChecked();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
}

/** Signed out by the server: the page says so, and the way back leads to the very request. */
async function signInAgain(page: Page, { email, passphrase }: Guardian, back: string): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await expect(page.getByText("You have been signed out")).toBeVisible();
  await expect(page.getByText("Nothing was signed meanwhile.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(back);
}

const enteredOnce = { "case.approved": 1, "share.released": 1 };

/** Ends the session that was begun last, from the guardian's other device. */
async function revokeThere({ device }: Guardian): Promise<void> {
  const others = must(await listSessions(device)).filter(({ current }) => !current);
  const [last] = others.sort((a, b) => b.createdAt - a.createdAt);
  expect(await revokeSession(device, last?.id ?? "")).toBeNull();
}

/** As if the last session that the guardian has begun had been open for as long as one may be. */
async function runOut({ house }: Federation, { email }: Guardian): Promise<void> {
  const last =
    "SELECT s.id FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = $1 ORDER BY s.created_at DESC LIMIT 1";
  const sql = `UPDATE session SET expires_at = $2 WHERE id = (${last}) RETURNING id`;
  expect(await query(house, sql, [email, Date.now()])).toHaveLength(1);
}

/** Presses to approve; a page that has heard of the end by itself has gone to the door already. */
async function tryToApprove(page: Page): Promise<void> {
  const door = page.getByRole("heading", { name: "Sign in" });
  const question = page.getByRole("alertdialog");
  await expect(async () => {
    const within = (await question.isVisible()) ? question : page;
    if (!(await door.isVisible())) await approving(within).click({ timeout: 5_000 });
    await expect(door).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}

test("trust line 5: a session that ends in mid-decision is said in words, and the approval goes on where it was", async ({
  federation,
  somebody,
}) => {
  const { house } = federation;
  const guardian = federation.guardians[1] as Guardian;
  const page = await somebody();
  const request = await decided(page, federation, guardian, "Iris Session");
  const here = page.url();

  // Ended elsewhere, before the approval is pressed.
  await revokeThere(guardian);
  await tryToApprove(page);
  await signInAgain(page, guardian, here);
  expect(await tally(house, request.id)).not.toHaveProperty("case.approved");
  await draftIsIntact(page);

  // Run out, while the question stands on the screen.
  await approving(page).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await runOut(federation, guardian);
  await tryToApprove(page);
  await signInAgain(page, guardian, here);
  expect(await tally(house, request.id)).not.toHaveProperty("case.approved");

  await approving(page).click();
  await confirm(page, approveAct);
  await expect(page.getByText(approved)).toBeVisible();
  expect(await tally(house, request.id)).toMatchObject(enteredOnce);
});

test("trust line 5: a desk that locked itself in mid-decision opens at the same place, and the approval goes through", async ({
  federation,
  somebody,
}) => {
  const guardian = federation.guardians[2] as Guardian;
  const page = await somebody();
  await page.clock.install();
  const request = await decided(page, federation, guardian, "Idle Hands");
  const here = page.url();
  // Away from the table for as long as the desk allows, with the question open; then the clock is right again.
  await approving(page).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.clock.fastForward("10:01");
  await expect(page.getByText("Nobody had touched this page for ten minutes, so it locked itself.")).toBeVisible();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.clock.setSystemTime(Date.now());

  await unlock(page, guardian);
  await draftIsIntact(page);
  await expect(page).toHaveURL(here);
  expect(await tally(federation.house, request.id)).not.toHaveProperty("case.approved");
  await approving(page).click();
  await confirm(page, approveAct);
  await expect(page.getByText(approved)).toBeVisible();
  expect(await tally(federation.house, request.id)).toMatchObject(enteredOnce);
});
