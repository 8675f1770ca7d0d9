/** What goes wrong in ordinary life: exactly one entry each, nothing acknowledged lost, nothing refused in silence. */
import { expect, type Page } from "@playwright/test";
import { keyOfCase } from "./support/caseKey";
import { loggedEntries, tally } from "./support/database";
import { approveAct, approved, chooseCard, confirm, signIn, unlock, verify } from "./support/desk";
import type { Federation } from "./support/federation";
import { phone, test } from "./support/fixtures";
import { type Lie, startLiar } from "./support/liar";
import { fillBackup, rehearse, sealAct } from "./support/member";
import { enrolMember, openRequest, phrase } from "./support/members";
import { fetchAt } from "./support/person";
import { openAct, prepareRequest, readCode, saveTicket } from "./support/requester";
import { stopOn } from "./support/stop";

const guardianOf = ({ guardians }: Federation, place: number) => guardians[place] as Federation["guardians"][0];

/** Backups whose card the test cannot read: told by what came into the log meanwhile. */
const backupsMade = async ({ house }: Federation) =>
  (await loggedEntries(house)).filter(({ statement }) => statement.name === "backup.created").length;
const requestsOpened = async ({ house }: Federation) =>
  (await loggedEntries(house)).filter(({ statement }) => statement.name === "case.opened").length;

/**
 * Answers the question until the approval stands. Where somebody else was a moment faster, or the answer was lost, the
 * page says so and asks again, or no longer.
 */
async function approveAtLast(page: Page): Promise<void> {
  const dialog = page.getByRole("alertdialog");
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole("button", { name: approveAct }).click({ timeout: 5_000 });
    await expect(dialog).toHaveCount(0, { timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "You have done your part" })).toBeVisible();
}

/** A guardian's page at the question before the approval. */
async function atTheQuestion(page: Page, federation: Federation, place: number, name: string, url?: string) {
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  await signIn(page, url ?? federation.house.url, guardianOf(federation, place), `/desk/cases/${request.id}`);
  await chooseCard(page);
  await verify(page, name, request.code.fallback);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  return request;
}

test.describe("trust line 5: pressed twice, it is entered once", () => {
  test("an approval", async ({ federation, somebody }) => {
    const page = await somebody();
    const request = await atTheQuestion(page, federation, 0, "Double Click");
    await page.getByRole("alertdialog").getByRole("button", { name: approveAct }).dblclick();
    await expect(page.getByText(approved)).toBeVisible();
    expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });
  });

  test("a backup and a request", async ({ federation, somebody }) => {
    const page = await somebody(phone);
    const before = await backupsMade(federation);
    await fillBackup(page, await federation.link("join"), "Twice Sealed", phrase);
    await page.getByRole("button", { name: sealAct }).dblclick();
    await rehearse(page, "Twice Sealed", phrase);
    expect(await backupsMade(federation)).toBe(before + 1);

    const opened = await requestsOpened(federation);
    const other = await somebody(phone);
    await prepareRequest(other, await federation.link("recover"), "Twice Sealed");
    await saveTicket(other);
    await other.getByRole("button", { name: openAct }).dblclick();
    await readCode(other);
    expect(await requestsOpened(federation)).toBe(opened + 1);
  });
});

test("trust line 5: two tabs of one guardian approve at once, and one approval stands", async ({
  federation,
  somebody,
}) => {
  const page = await somebody();
  const request = await atTheQuestion(page, federation, 1, "Two Tabs");
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await unlock(tab, guardianOf(federation, 1));
  // What was typed in the first tab is kept on the device, sealed to the guardian.
  await tab.getByRole("button", { name: approveAct }).click();
  await expect(tab.getByRole("alertdialog")).toBeVisible();
  await Promise.all([page, tab].map(approveAtLast));
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });
});

test("trust line 5: two tabs open the same request, and one stands", async ({ federation, somebody }) => {
  await enrolMember(federation, "Tabs Of Requester");
  const page = await somebody();
  await prepareRequest(page, await federation.link("recover"), "Tabs Of Requester");
  await saveTicket(page);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await saveTicket(tab);
  const before = await requestsOpened(federation);
  await Promise.all([page, tab].map((one) => one.getByRole("button", { name: openAct }).click()));
  expect(await readCode(page)).toBe(await readCode(tab));
  expect(await requestsOpened(federation)).toBe(before + 1);
});

test("trust lines 3 and 5: two guardians approve at the same instant, and both count", async ({
  federation,
  somebody,
}) => {
  const [one, other] = [await somebody(), await somebody()];
  const name = "Same Instant";
  const request = await atTheQuestion(one, federation, 2, name);
  await signIn(other, federation.house.url, guardianOf(federation, 3), `/desk/cases/${request.id}`);
  await verify(other, name, request.code.fallback);
  await expect(other.getByRole("alertdialog")).toBeVisible();
  await Promise.all([one, other].map(approveAtLast));
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 2, "share.released": 2 });
});

/** The statement arrives, and its answer does not: from the first submission until the liar is told otherwise. */
const answerLost =
  (arrived: () => void | Promise<void> = () => {}): Lie =>
  async ({ path, method }) => {
    if (method !== "POST" || path !== "/api/statements") return undefined;
    await arrived();
    return "cut";
  };

test("trust line 5: a backup whose answer was lost is found again after a reload, and entered once", async ({
  federation,
  liar,
  somebody,
}) => {
  const before = await backupsMade(federation);
  const page = await somebody(phone);
  page.on("dialog", (dialog) => dialog.accept());
  const link = (await federation.link("join")).replace(federation.house.url, liar.url);
  await fillBackup(page, link, "Lost Answer", phrase);
  liar.tell(answerLost());
  await page.getByRole("button", { name: sealAct }).click();
  await expect(page.getByText("No answer came from the server.").first()).toBeVisible({ timeout: 40_000 });
  expect(await backupsMade(federation)).toBe(before + 1);
  liar.tell();
  await page.goto(`${liar.url}/backup`);
  await expect(page.getByText("This backup has not arrived yet.")).toBeVisible();
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(page.getByText("This backup has not arrived yet.")).toHaveCount(0);
  expect(await backupsMade(federation)).toBe(before + 1);
});

test("trust line 5: an approval reloaded in mid-step is not entered twice, and its draft is still there", async ({
  federation,
  liar,
  somebody,
}) => {
  const page = await somebody();
  const request = await atTheQuestion(page, federation, 4, "Mid Step", liar.url);
  await page.reload();
  await unlock(page, guardianOf(federation, 4));
  await page.getByRole("button", { name: approveAct }).click();
  liar.tell(answerLost());
  await confirm(page, approveAct);
  await expect(page.getByText("No answer came from the server.").first()).toBeVisible();
  liar.tell();
  await page.reload();
  await unlock(page, guardianOf(federation, 4));
  await expect(page.getByRole("heading", { name: "You have done your part" })).toBeVisible();
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });
});

test("trust line 5: a server killed between a sign and its answer loses nothing, and recovers by itself", async ({
  federation,
  somebody,
}) => {
  const { house } = federation;
  const liar = await startLiar(house);
  const page = await somebody();
  const request = await atTheQuestion(page, federation, 0, "Power Cut", liar.url);
  let killed: Promise<void> | undefined;
  // The statement has committed and been answered; the power goes before the answer is on its way.
  liar.tell(answerLost(() => (killed ??= house.kill())));
  await confirm(page, approveAct);
  await expect(page.getByText("No answer came from the server.").first()).toBeVisible();
  await killed;
  await house.start();
  liar.tell();
  expect(await tally(house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });
  await approveAtLast(page);
  expect(await tally(house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });

  // In the other order: killed while the submission is under way. Whether it arrived is settled by sending it again.
  const other = await somebody();
  await signIn(other, liar.url, guardianOf(federation, 2), `/desk/cases/${request.id}`);
  await verify(other, "Power Cut", request.code.fallback);
  let under: Promise<void> | undefined;
  liar.before(({ path, method }) => {
    if (method === "POST" && path === "/api/statements") under ??= house.kill();
  });
  await confirm(other, approveAct);
  await expect(other.getByText("No answer came from the server.").first()).toBeVisible();
  await under;
  await house.start();
  liar.before(() => {});
  await approveAtLast(other);
  const { "case.approved": approvals, "share.released": releases } = await tally(house, request.id);
  expect([approvals, releases]).toEqual([2, 2]);
  await liar.close();
});

test("a desk path without a session shows nothing of the desk, and leads back to where one wanted to go", async ({
  federation,
  somebody,
}) => {
  const { url } = federation.house;
  const request = await openRequest(federation, "Nobody Has This Name");
  const page = await somebody();
  for (const path of ["/desk", "/desk/codes", "/desk/federation", "/desk/account", `/desk/cases/${request.id}`]) {
    await page.goto(url + path);
    await expect(page).toHaveURL(`${url}/sign-in?to=${encodeURIComponent(path)}`);
  }
  const stranger = fetchAt(url);
  for (const path of [
    "/api/queue?tab=waiting",
    "/api/keyring",
    "/api/sessions",
    `/api/trail?scope=${request.id}`,
    `/api/cards?case=${request.id}`,
    "/log/tile/entries/000.p/1",
    `/log/envelope/${request.id}`,
  ]) {
    expect((await stranger(path)).status, path).toBe(401);
  }
});

test("ids guessed, and another's key, are told no more than that there is nothing", async ({
  federation,
  somebody,
}) => {
  const { url } = federation.house;
  const own = await openRequest(federation, "Guesser");
  const others = await openRequest(federation, "Guessed");
  const key = await keyOfCase(own);
  const guess = "ab".repeat(32);
  for (const path of [
    `/api/cases/${others.id}`,
    `/api/cases/${guess}`,
    `/api/backups/${guess}`,
    `/api/blobs/${guess}`,
  ]) {
    const answer = await own.device.api.bytes(path, { key });
    expect(answer, path).toMatchObject({
      refused: expect.stringMatching(/^(notAllowed|notFound|caseMissing|backupMissing)$/),
    });
  }
  const page = await somebody();
  await signIn(page, url, guardianOf(federation, 0), `/desk/cases/${guess}`);
  await expect(page.getByText(/There is no such request|was not found/).first()).toBeVisible();
});

test("a code for one person lets in one person", async ({ federation, somebody }) => {
  const link = await federation.link("join");
  const first = await somebody(phone);
  await fillBackup(first, link, "First Comer", phrase);
  await first.getByRole("button", { name: sealAct }).click();
  await rehearse(first, "First Comer", phrase);
  const before = await backupsMade(federation);
  const second = await somebody(phone);
  await fillBackup(second, link, "Second Comer", phrase);
  await second.getByRole("button", { name: sealAct }).click();
  await expect(stopOn(second).filter({ hasText: /code/ })).toBeVisible({ timeout: 40_000 });
  expect(await backupsMade(federation)).toBe(before);
});

test("a session that was revoked elsewhere can do nothing more", async ({ federation, somebody }) => {
  const { house } = federation;
  const guardian = guardianOf(federation, 4);
  const [lost, kept] = [await somebody(), await somebody()];
  await signIn(lost, house.url, guardian);
  await signIn(kept, house.url, guardian, "/desk/account");
  const table = kept.getByRole("table", { name: "Sessions" });
  const rows = table.getByRole("row");
  const others = table.getByRole("button", { name: /^Sign it out/ });
  await expect(others.first()).toBeVisible();
  for (let count = await rows.count(); count > 2; count--) {
    await others.first().click();
    await expect(rows).toHaveCount(count - 1);
  }
  await expect(table.getByText("this browser")).toBeVisible();
  // It may have heard of it already, and stand at the door.
  await lost.goto(`${house.url}/desk/federation`);
  await expect(lost).toHaveURL(/\/sign-in\?to=/);
});
