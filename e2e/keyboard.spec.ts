/** Every step by keyboard alone: whoever has no mouse, or no steady hand, does all that the others do. */
import { expect } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { formatCaseQr } from "@/lib/protocol/code";
import { tally } from "./support/database";
import { approveAct, approved } from "./support/desk";
import { test } from "./support/fixtures";
import { check, choose, press, pressButton, standsAt, standsAtTitle, tabTo, write } from "./support/keyboard";
import { sealAct } from "./support/member";
import { enrolMember, openRequest, phrase } from "./support/members";
import { openAct } from "./support/requester";

test("a backup is made, tried and put on paper by keyboard alone", async ({ federation, somebody }) => {
  const name = "Keya Board";
  const page = await somebody();
  const problems = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await page.goto(await federation.link("join"));
  await expect(page.getByRole("heading", { name: "Is this your federation?" })).toBeVisible();
  await pressButton(page, "Begin the backup");

  await standsAtTitle(page, "Which name will open it?");
  await write(page, "The name", name);
  // What is missing is told where one goes on, and leads to its field.
  await page.keyboard.press("Enter");
  await standsAt(problems);
  await press(page, problems.getByRole("link"));
  await expect(page.getByLabel("The same name once more")).toBeFocused();
  await page.keyboard.type(name);
  await pressButton(page, "Continue");

  await standsAtTitle(page, "How will the guardians know you?");
  await write(page, "Your name, as the guardians know you", name);
  await write(page, /^How to reach you/, "the baker by the bridge");
  await pressButton(page, "Continue");

  await standsAtTitle(page, "What do you want to protect?");
  await choose(page, "It is", /^A wallet’s words/);
  await pressButton(page, "Continue");
  await standsAtTitle(page, /./);
  await write(page, "What do you call it?", "Phone wallet");
  await write(page, "The words, in their order", phrase);
  await expect(page.getByText("All words fit together.")).toBeVisible();
  await pressButton(page, "Continue");
  await standsAtTitle(page, "Who is “Phone wallet” for?");
  await pressButton(page, "Continue");
  await standsAtTitle(page, "Whom shall the guardians tell, and whom believe?");
  await write(page, "Your own e-mail address", "rhea@example.org");
  await pressButton(page, "Continue");

  await standsAtTitle(page, "Check your answers");
  await pressButton(page, sealAct);
  await standsAtTitle(page, "It is sealed. Now try it");
  await write(page, "The name", name);
  await page.keyboard.press("Enter");
  await standsAtTitle(page, "It opens");
  const words = page.getByRole("region", { name: "Phone wallet: 12 words" });
  await pressButton(page, "Nobody is looking over my shoulder: show them");
  await standsAt(words);
  await expect(words.locator("[translate=no]")).toHaveText(phrase.split(" "));
  await pressButton(page, "Continue to the backup sheet");

  await standsAtTitle(page, "Your backup sheet");
  await expect(page.getByRole("region", { name: "Backup sheet" })).toBeVisible();
  await pressButton(page, "Continue to the estate card");
  await standsAt(problems);
  await press(page, problems.getByRole("link"));
  await page.keyboard.press("Space");
  await pressButton(page, "Continue to the estate card");
  await standsAtTitle(page, "Your estate card");
  await pressButton(page, "Finish");
  await standsAtTitle(page, "Your backup is made");
  await press(page, page.getByRole("link", { name: "See how it stands" }));
  await standsAtTitle(page, "Your backup");
});

test("a request is opened, and what was lost comes back, by keyboard alone", async ({ federation, somebody }) => {
  const name = "Rhea Turner";
  await enrolMember(federation, name);
  const page = await somebody();
  await page.goto(await federation.link("recover"));
  await expect(page.getByRole("heading", { name: "What you need" })).toBeVisible();
  await pressButton(page, "Begin");

  await standsAtTitle(page, "Which name did you give?");
  await write(page, "The name", name);
  await page.keyboard.press("Enter");
  await standsAtTitle(page, "What should the guardians know?");
  await write(page, "Your name, as the guardians know you", name);
  await write(page, /^What happened/, "My phone fell into the river.");
  await pressButton(page, "Prepare my request");

  await standsAtTitle(page, "Save your ticket");
  const saving = page.waitForEvent("download");
  await pressButton(page, "Save the ticket as a file");
  await saving;
  await check(page, "I have saved the ticket as a file, or printed it.");
  await pressButton(page, openAct);
  await standsAtTitle(page, "Show this to a guardian, face to face");

  // What does not go on in this browser may go the quicker way.
  const id = new URL(page.url()).searchParams.get("id") ?? "";
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), id, formatCaseQr(id));

  await standsAtTitle(page, "Which name did you give?");
  await write(page, "The name", name);
  await page.keyboard.press("Enter");
  await standsAtTitle(page, "Here is what you had");
  const words = page.getByRole("region", { name: "Phone wallet: 12 words" });
  await pressButton(page, "Nobody is looking over my shoulder: show them");
  await standsAt(words);
  await expect(words.locator("[translate=no]")).toHaveText(phrase.split(" "));

  // The question comes with the focus in it, keeps it there, and gives it back.
  const done = page.getByRole("button", { name: "I have them back", exact: true });
  const question = page.getByRole("alertdialog");
  await press(page, done);
  await expect(question.locator(":focus")).toHaveCount(1);
  await tabTo(page, question.getByRole("button", { name: "Not now" }));
  await page.keyboard.press("Enter");
  await standsAt(done);
  await page.keyboard.press("Enter");
  await tabTo(page, question.getByRole("button", { name: "I have them back: close the request" }));
  await page.keyboard.press("Enter");
  await standsAtTitle(page, "You have them back");
});

test("a guardian signs in, meets, compares, records and approves by keyboard alone", async ({
  federation,
  somebody,
}) => {
  const person = "Tab Ella";
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const [{ email, passphrase }] = federation.guardians as [(typeof federation.guardians)[0]];
  const page = await somebody();
  const question = page.getByRole("alertdialog");
  const step = page.locator("[aria-current=step]");
  await page.goto(`${federation.house.url}/sign-in?to=${encodeURIComponent("/desk?order=newest")}`);
  await write(page, "E-mail", email);
  await write(page, "Passphrase", passphrase);
  await page.keyboard.press("Enter");

  await standsAtTitle(page, "Requests");
  await press(page, page.getByRole("list", { name: "Waiting for you" }).getByRole("link", { name: person }));
  await standsAtTitle(page, /./);
  await expect(page).toHaveURL(`${federation.house.url}/desk/cases/${request.id}`);

  const choosing = page.getByRole("button", { name: "This is the card of the person in this request" });
  await press(page, choosing);
  await expect(question).toContainText("This is the card");
  await expect(question.locator(":focus")).toHaveCount(1);
  // Escape leaves all as it is, and one stands where one stood.
  await page.keyboard.press("Escape");
  await standsAt(choosing);
  await page.keyboard.press("Enter");
  await tabTo(page, question.getByRole("button", { name: "This is the card" }));
  await page.keyboard.press("Enter");
  await standsAt(page.getByRole("status").filter({ hasText: "You have chosen the card" }));

  await pressButton(page, `${person} is here with me`);
  await standsAt(step.filter({ hasText: "Scan the code" }));
  await write(page, "Or type the code under the square", request.code.fallback);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `This is ${person}’s own request.` })).toBeVisible();
  await pressButton(page, "Go on to the record");

  await standsAt(step.filter({ hasText: "Record how you know" }));
  await choose(page, /^How do you know/, /^I know the person/);
  await write(page, "What binds you?", "we sing in the same choir");
  await write(page, "For how many years?", "12");
  await write(page, "How did you recognise the person?", "face and voice");
  await check(page, "I compared the person with the card sealed when the backup was made");
  await check(page, new RegExp(`^I told ${person}`));
  await pressButton(page, "Go on");

  await standsAt(step.filter({ hasText: approveAct }));
  await pressButton(page, approveAct);
  await expect(question).toContainText(`Approve ${person}’s request?`);
  await expect(question.locator(":focus")).toHaveCount(1);
  await tabTo(page, question.getByRole("button", { name: approveAct }));
  await page.keyboard.press("Enter");
  await standsAt(page.getByRole("status").filter({ hasText: approved }));
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1, "share.released": 1 });

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Requests" }), { back: true });
  await page.keyboard.press("Enter");
  await standsAtTitle(page, "Requests");
});
