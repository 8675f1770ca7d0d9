/** A member at the phone, by hand: from the guardian's code to the backup sheet. */
import { expect, type Page } from "@playwright/test";

const next = (page: Page, name: string) => page.getByRole("button", { name }).click();

type Look = (what: string) => Promise<void>;

/**
 * Up to the check of the answers, with nothing sent yet.
 * @param look is told of each page before it is answered.
 */
export async function fillBackup(page: Page, link: string, name: string, words: string, look?: Look): Promise<void> {
  await page.goto(link);
  await answerBackup(page, name, words, look);
}

/** The same from the federation on, however one has come to it. */
export async function answerBackup(
  page: Page,
  name: string,
  words: string,
  look: Look = async () => {},
): Promise<void> {
  await expect(page.getByRole("heading", { name: "Is this your federation?" })).toBeVisible();
  await look("the federation that was checked");
  await next(page, "Begin the backup");
  await expect(page.getByRole("heading", { name: "Which name will open it?" })).toBeVisible();
  await look("the name");
  await page.getByLabel("The name", { exact: true }).fill(name);
  await page.getByLabel("The same name once more").pressSequentially(name);
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "How will the guardians know you?" })).toBeVisible();
  await look("the card");
  await page.getByLabel("Your name, as the guardians know you").fill(name);
  await page.getByLabel("How to reach you, or who knows you").fill("the baker by the bridge");
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "What do you want to protect?" })).toBeVisible();
  await look("what to protect");
  await page.getByLabel("A wallet’s words").check();
  await next(page, "Continue");
  await page.getByLabel("What do you call it?").fill("Phone wallet");
  await page.getByLabel("The words, in their order").fill(words);
  await expect(page.getByText("All words fit together.")).toBeVisible();
  await look("the words");
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "Who is “Phone wallet” for?" })).toBeVisible();
  await look("for whom");
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "Whom shall the guardians tell, and whom believe?" })).toBeVisible();
  await look("whom to tell");
  await next(page, "Continue");
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
}

export const sealAct = "Seal it and hand it to the guardians";

/** The name once more, and the words stand there; then the sheet. */
export async function rehearse(page: Page, name: string, words: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "It is sealed. Now try it" })).toBeVisible({ timeout: 40_000 });
  await page.getByLabel("The name", { exact: true }).fill(name);
  await next(page, "Open it");
  await expect(page.getByRole("heading", { name: "It opens" })).toBeVisible();
  expect(await shownWords(page)).toBe(words);
  await next(page, "Continue to the backup sheet");
  await expect(page.getByRole("region", { name: "Backup sheet" })).toBeVisible();
  await page.getByLabel("I have printed the sheet, or saved it as a file.").check();
  await next(page, "Continue to the estate card");
  await expect(page.getByRole("region", { name: "Estate card" })).toBeVisible();
  await next(page, "Finish");
  await expect(page.getByRole("heading", { name: "Your backup is made" })).toBeVisible();
}

/** The words on the screen, which stay hidden until they are asked for. */
export async function shownWords(page: Page): Promise<string> {
  const words = page.getByRole("region", { name: "Phone wallet: 12 words" }).locator("[translate=no]");
  await expect(words).toHaveCount(0);
  await next(page, "Nobody is looking over my shoulder: show them");
  await expect(words).toHaveCount(12);
  return (await words.allInnerTexts()).join(" ");
}
