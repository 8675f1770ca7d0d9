/** Guardians name an auditor and change their rules; the auditor checks the whole log in a browser of the own. */
import { expect, type Page } from "@playwright/test";
import { denyCase } from "@/lib/client/acts";
import { approvedBy } from "@/lib/client/testing/story";
import { confirm, signIn } from "./support/desk";
import type { Federation } from "./support/federation";
import { test } from "./support/fixtures";
import { enrolMember, openRequest } from "./support/members";
import { must } from "./support/must";
import { readable } from "./support/readable";

const auditor = {
  name: "Nora Lindqvist",
  email: "nora@example.org",
  passphrase: "velvet anchor mosaic tundra gravel kite",
};

const guardianOf = ({ guardians }: Federation, place: number) => guardians[place] as Federation["guardians"][0];

async function atTheFederation(page: Page, federation: Federation, place: number): Promise<void> {
  await signIn(page, federation.house.url, guardianOf(federation, place), "/desk/federation");
  await expect(page.getByRole("heading", { name: "Auditors" })).toBeVisible();
}

/** Signs the one change that waits. */
async function sign(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign this change" }).click();
  await confirm(page, "Sign this change");
}

test("three guardians name an auditor whose words they have heard, and the auditor checks every entry", async ({
  federation,
  somebody,
}) => {
  await enrolMember(federation, "Audited Member");
  const request = await openRequest(federation, "Audited Member");
  must(await denyCase(await federation.desk(4), request.id, "codeDiffers"));
  for (const place of [0, 1, 2]) must(await approvedBy(await federation.desk(place), request.id, request.code.qr));
  const [first, second, third] = [await somebody(), await somebody(), await somebody()];
  await signIn(first, federation.house.url, guardianOf(federation, 0), "/desk/codes");
  await first.getByLabel("Audit").check();
  await first.getByRole("button", { name: "Show the audit code" }).click();
  const link = await first.getByTestId("code").innerText();

  const page = await somebody();
  await page.goto(link);
  await page.getByLabel("Your name").fill(auditor.name);
  await page.getByLabel("E-mail").fill(auditor.email);
  await page.getByLabel("Use a passphrase of my own").check();
  await page.getByLabel("Passphrase", { exact: true }).fill(auditor.passphrase);
  await page.getByLabel("The same passphrase again", { exact: true }).fill(auditor.passphrase);
  await page.getByLabel("I have written the passphrase down").check();
  await readable(page, "an auditor's account");
  await page.getByRole("button", { name: "Make my keys and go on" }).click();
  await expect(page.getByRole("heading", { name: "Almost there" })).toBeVisible();
  const words = await page.getByRole("region", { name: "Your five words" }).getByRole("listitem").allInnerTexts();
  expect(words).toHaveLength(5);
  await readable(page, "an auditor whom no roster names yet");

  await first.getByRole("link", { name: "Federation" }).click();
  await expect(first.getByText(`${auditor.name} asks to be an auditor`)).toBeVisible();
  const heard = first.getByRole("region", { name: `The words of ${auditor.name}` }).getByRole("listitem");
  expect(await heard.allInnerTexts()).toEqual(words);
  await first.getByRole("button", { name: `Propose ${auditor.name} as an auditor` }).click();
  await confirm(first, `Propose ${auditor.name} as an auditor`);
  await expect(first.getByText("1 of 3 signed")).toBeVisible();
  await readable(first, "a federation with a change that waits");

  await atTheFederation(second, federation, 1);
  await expect(second.getByText(`${auditor.name} is to become an auditor`)).toBeVisible();
  await sign(second);
  await expect(second.getByText("2 of 3 signed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Almost there" })).toBeVisible();
  await atTheFederation(third, federation, 2);
  await sign(third);
  await expect(third.getByText("Changes that wait for signatures")).toHaveCount(0);
  await expect(third.getByRole("button", { name: `Propose to remove ${auditor.name}` })).toBeVisible();

  // The auditor's page finds out by itself.
  await expect(page.getByRole("main").getByRole("status")).toContainText("Nothing altered, nothing missing.");
  // Whoever opens the desk witnesses what the browser has read, unasked.
  await atTheFederation(await somebody(), federation, 3);
  await expect(async () => {
    await page.getByRole("button", { name: "Check it again" }).click();
    const verdict = page.getByRole("main").getByRole("status");
    await expect(verdict).toContainText(/[1-5] of 5 guardians witnessed this state/, { timeout: 10_000 });
  }).toPass();
  // What the entries tell, out of the same check.
  await expect(page.getByRole("heading", { name: "To look at" })).toBeVisible();
  const decided = page.getByRole("table", { name: "Decisions by guardian" }).getByRole("row", { name: "Emeka" });
  await expect(decided.getByRole("cell").last()).toHaveText(/^[1-9]/);
  await readable(page, "the whole log, checked");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the log that was checked" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^log-.*\.holdfast$/);
  // A script reads with a token of the auditor's, until it is revoked.
  await page.getByRole("link", { name: "Access tokens for scripts" }).click();
  await expect(page.getByText("You have no tokens")).toBeVisible();
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Say in a few words what the token is for").first()).toBeVisible();
  await page.getByLabel("What it is for").fill("Mirror in the office");
  await page.getByLabel("7 days").check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = await page.getByTestId("access-token").innerText();
  await readable(page, "a new access token");
  const exported = async () => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${federation.house.url}/api/export`, { headers })).status;
  };
  expect(await exported()).toBe(200);
  await page.getByRole("button", { name: "I have it" }).click();
  await expect(page.getByTestId("access-token")).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke the token: Mirror in the office" }).click();
  await expect(page.getByText("You have no tokens")).toBeVisible();
  expect(await exported()).toBe(401);
  // At the next visit only what is new is fetched; what was verified before is read again in this browser.
  await enrolMember(federation, "Audited Later");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/export")) asked.push(new URL(request.url()).search);
  });
  await page.goto(`${federation.house.url}/audit`);
  await page.getByLabel("Passphrase", { exact: true }).fill(auditor.passphrase);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByText(/The first \d+ entries were fetched and verified/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("status")).toContainText("Nothing altered, nothing missing.");
  expect(asked).toEqual([expect.stringMatching(/^\?from=[1-9]\d*$/)]);
  // What is at the desk is not an auditor's.
  await page.goto(`${federation.house.url}/desk`);
  await page.getByLabel("Passphrase", { exact: true }).fill(auditor.passphrase);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This desk is for guardians" })).toBeVisible();
});

test("other rules are filled in, told by what they change, and in force when three have signed", async ({
  federation,
  somebody,
}) => {
  const [first, second, third] = [await somebody(), await somebody(), await somebody()];
  await atTheFederation(first, federation, 0);
  await first.getByRole("link", { name: "Propose other rules" }).click();
  await first.getByRole("button", { name: "Propose these rules" }).click();
  await expect(first.getByText("These are the rules of today: change something").first()).toBeVisible();
  await first.getByLabel("Days until a hold ends by itself").fill("9");
  await expect(first.getByText("No longer: Any guardian can stop a request once, for 7 days.")).toBeVisible();
  await first.getByRole("button", { name: "Try them on past requests" }).click();
  // Depends on what else this federation has seen.
  await expect(first.getByText(/No request was agreed to yet|would (not )?have gone/)).toBeVisible();
  await readable(first, "other rules");
  await first.getByRole("button", { name: "Propose these rules" }).click();
  await confirm(first, "Sign and propose them");
  await expect(first.getByText("1 of 3 signed")).toBeVisible();
  for (const [place, page] of [second, third].entries()) {
    await atTheFederation(page, federation, place + 1);
    await expect(page.getByText("Any guardian can stop a request once, for 9 days.")).toBeVisible();
    await sign(page);
    if (place > 0) continue;
    // As long as too few have signed, a signature can be taken back.
    await expect(page.getByText("2 of 3 signed")).toBeVisible();
    await page.getByRole("button", { name: "Take my signature back" }).click();
    await expect(page.getByText("1 of 3 signed")).toBeVisible();
    await sign(page);
  }
  await expect(third.getByText("Changes that wait for signatures")).toHaveCount(0);
  await expect(third.getByText("Any guardian can stop a request once, for 9 days.")).toBeVisible();
  await expect(first.getByText("Changes that wait for signatures")).toHaveCount(0);
});
