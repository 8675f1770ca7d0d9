/** Somebody who has lost the phone, by hand: from the guardian's code to the words. */
import { expect, type Page } from "@playwright/test";

const next = (page: Page, name: string) => page.getByRole("button", { name }).click();

type Look = (what: string) => Promise<void>;

/**
 * Prepares a request and stops before its ticket: nothing is sent yet.
 * @param look is told of each page before it is answered.
 */
export async function prepareRequest(
  page: Page,
  link: string,
  name: string,
  person = name,
  look?: Look,
): Promise<void> {
  await page.goto(link);
  await answerRequest(page, name, person, look);
}

/** The same from what one needs on, however one has come to it. */
export async function answerRequest(
  page: Page,
  name: string,
  person = name,
  look: Look = async () => {},
): Promise<void> {
  await expect(page.getByRole("heading", { name: "What you need" })).toBeVisible();
  await look("what one needs");
  await next(page, "Begin");
  await expect(page.getByRole("heading", { name: "Which name did you give?" })).toBeVisible();
  await look("the name that was given");
  await page.getByLabel("The name", { exact: true }).fill(name);
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "What should the guardians know?" })).toBeVisible();
  await look("what the guardians are told");
  await page.getByLabel("Your name, as the guardians know you").fill(person);
  await page.getByLabel("What happened, and where you can be met").fill("My phone fell into the river.");
  await next(page, "Prepare my request");
  await expect(page.getByRole("heading", { name: "Save your ticket" })).toBeVisible({ timeout: 40_000 });
}

export const openAct = "Open my request";

export async function saveTicket(page: Page): Promise<string> {
  const saving = page.waitForEvent("download");
  await next(page, "Save the ticket as a file");
  const path = await (await saving).path();
  await page.getByLabel("I have saved the ticket as a file, or printed it.").check();
  return path;
}

/** The fallback code as it stands under the square. */
export async function readCode(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Show this to a guardian, face to face" })).toBeVisible();
  const shown = await page.locator("code").filter({ hasText: "the code" }).innerText();
  const code = /[0-9A-Z]{5}(-?\s*[0-9A-Z]{5}){3}/.exec(shown)?.[0];
  if (!code) throw new Error(`no code stands there: ${shown}`);
  return code.replaceAll(/\s/g, "");
}

/** Goes on with a request from its ticket's text, in a browser that never saw it. */
export async function bringTicket(page: Page, url: string, ticket: string): Promise<void> {
  await page.goto(`${url}/recover`);
  await page.getByText("I have a ticket of an open request").click();
  await page.getByLabel("Or type what stands on the ticket").fill(ticket);
  await next(page, "Open the ticket");
}

/** Types the name that opens the backup. */
export async function openWith(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Which name did you give?" })).toBeVisible({ timeout: 40_000 });
  await page.getByLabel("The name", { exact: true }).fill(name);
  await next(page, "Open my backup");
}
