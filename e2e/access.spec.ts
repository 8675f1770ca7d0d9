/** Every page of the story at the width of a small phone, in both schemes: readable by everybody, and nowhere wider. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { chooseCard, confirm, record, showCode, signIn, typeCode } from "./support/desk";
import { drawnUp, settle } from "./support/federation";
import { phone, test } from "./support/fixtures";
import { fillBackup, sealAct } from "./support/member";
import { enrolMember, openRequest, phrase } from "./support/members";
import { bringTicket, openAct, openWith, prepareRequest, saveTicket } from "./support/requester";
import { foundingWords, inviteByHand, makeAccount, settleFigures, signFounding } from "./support/settingUp";

/** Looks at the page as it stands, light and dark. */
async function readable(page: Page, what: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    expect(said, `${what}, ${colorScheme}`).toEqual([]);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${what} is wider than the screen`).toBe(phone.viewport.width);
}

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole("heading", { name })).toBeVisible();

test("setting up can be read by everybody", async ({ ownHouse, somebody }) => {
  const page = await somebody(phone);
  await page.goto(`${ownHouse.url}/setup`);
  await heading(page, "Setting up begins with a link");
  await readable(page, "setting up without a link");
  await page.goto(ownHouse.setupLink);
  await heading(page, "Make your account");
  await readable(page, "the convener's account");
  await page.getByRole("button", { name: "Make my keys and go on" }).click();
  await heading(page, "There is a problem");
  await readable(page, "an account with problems");
  const convener = await makeAccount(page, ownHouse.setupLink, "Amara");
  await heading(page, "The federation");
  await readable(page, "the figures");
  await settleFigures(convener, "Riverside");
  await inviteByHand(convener, "Bela");
  await readable(page, "the guardians");
  const joining = await somebody(phone);
  await makeAccount(joining, await page.getByTestId("invitation").innerText(), "Bela");
  await heading(joining, "Read your five words aloud");
  await readable(joining, "a joiner's words");
});

test("founding can be read by everybody", async ({ ownHouse, somebody }) => {
  const people = await settle(ownHouse, "Riverside");
  const [first] = people as [(typeof people)[0]];
  await drawnUp(first.device);
  const page = await somebody(phone);
  await signIn(page, ownHouse.url, first, "/setup");
  await foundingWords(page);
  await readable(page, "the founding document");
  await signFounding({ page, ...first });
  await readable(page, "a signed founding document");
});

test("the desk can be read by everybody", async ({ federation, somebody }) => {
  const { url } = federation.house;
  const [guardian] = federation.guardians as [(typeof federation.guardians)[0]];
  await enrolMember(federation, "Ada Reader");
  const request = await openRequest(federation, "Ada Reader");
  const page = await somebody(phone);
  await page.goto(`${url}/sign-in`);
  await heading(page, "Sign in");
  await readable(page, "sign-in");
  await signIn(page, url, guardian);
  const link = page.getByRole("list", { name: "Waiting for you" }).getByRole("link", { name: "Ada Reader" });
  await expect(link).toBeVisible();
  await readable(page, "the queue");
  await showCode(page, url, "Join");
  await readable(page, "a code");
  await page.getByRole("link", { name: "Federation", exact: true }).click();
  await expect(page.getByText("Emeka").first()).toBeVisible();
  await readable(page, "the federation");
  await page.getByRole("link", { name: "Account" }).click();
  await expect(page.getByRole("table", { name: "Sessions" })).toBeVisible();
  await readable(page, "the account");

  await page.getByRole("link", { name: "Requests" }).click();
  await link.click();
  await heading(page, /^Which card is that of/);
  await readable(page, "a request without a card");
  await chooseCard(page);
  await readable(page, "a request with its card");
  await typeCode(page, "Ada Reader", "00000-00000-00000-00000");
  await heading(page, /belongs to another request/);
  await readable(page, "a code that differs");
  await page.getByRole("button", { name: "I mistyped it: type it once more" }).click();
  await typeCode(page, "Ada Reader", request.code.fallback);
  await heading(page, /own request\.$/);
  await readable(page, "a code that matches");
  await page.getByRole("button", { name: "Go on to the record" }).click();
  await page.getByLabel("By a document").check();
  await readable(page, "the record by a document");
  await record(page, "Ada Reader");
  await page.getByRole("button", { name: "Approve and hand over my share" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await readable(page, "the question before the approval");
  await confirm(page, "Approve and hand over my share");
  await heading(page, "You have done your part");
  await page.getByText(/^Timeline/).click();
  await page.getByText("Details and proofs").click();
  await readable(page, "an approved request with its timeline");
  await page.getByRole("button", { name: "Put it on hold" }).click();
  await readable(page, "the hold");
  await page.getByRole("button", { name: "Lock" }).click();
  await heading(page, /^Unlock your desk/);
  await readable(page, "a locked desk");
});

test("backing up can be read by everybody", async ({ federation, somebody }) => {
  const page = await somebody(phone);
  const name = "Ben Reader";
  await page.goto(`${federation.house.url}/join`);
  await heading(page, "Ask a guardian for the code");
  await readable(page, "joining without a code");
  await fillBackup(page, await federation.link("join"), name, phrase, (what) => readable(page, what));
  await readable(page, "the answers");
  await page.getByRole("button", { name: sealAct }).click();
  await expect(page.getByRole("heading", { name: "It is sealed. Now try it" })).toBeVisible({ timeout: 60_000 });
  await readable(page, "the rehearsal");
  await page.getByLabel("The name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Nobody is looking over my shoulder: show them" }).click();
  await readable(page, "what opened");
  await page.getByRole("button", { name: "Continue to the backup sheet" }).click();
  await expect(page.getByRole("region", { name: "Backup sheet" })).toBeVisible();
  await readable(page, "the backup sheet");
  await page.getByLabel("I have printed the sheet, or saved it as a file.").check();
  await page.getByRole("button", { name: "Finish" }).click();
  await heading(page, "Your backup is made");
  await readable(page, "a backup that is made");
  await page.getByRole("link", { name: "See how it stands" }).click();
  await heading(page, "Requests in your name");
  await readable(page, "the backup's own page");
});

test("recovering can be read by everybody", async ({ federation, somebody }) => {
  const { url } = federation.house;
  const name = "Cora Reader";
  await enrolMember(federation, name);
  const page = await somebody(phone);
  await page.goto(`${url}/recover`);
  await heading(page, "Begin a request");
  await readable(page, "recovering without a code");
  await prepareRequest(page, await federation.link("recover"), name, name, (what) => readable(page, what));
  await readable(page, "the ticket");
  await saveTicket(page);
  await page.getByRole("button", { name: openAct }).click();
  await heading(page, "Show this to a guardian, face to face");
  await readable(page, "the code");

  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const other = await somebody(phone);
  await bringTicket(other, url, request.ticket);
  await heading(other, "Which name did you give?");
  await readable(other, "the name that opens");
  await openWith(other, name);
  await expect(other.getByRole("heading", { name: "Here is what you had" })).toBeVisible({ timeout: 60_000 });
  await other.getByRole("button", { name: "Nobody is looking over my shoulder: show them" }).click();
  await readable(other, "the words");
  await other.getByRole("button", { name: "I have them back" }).click();
  await expect(other.getByRole("alertdialog")).toBeVisible();
  await readable(other, "the question before the end");
  await confirm(other, "I have them back: close the request");
  await heading(other, "You have them back");
  await readable(other, "a closed request");
});
