/** Setting up by hand: what the convener and each guardian do on their own screens. */
import { expect, type Page } from "@playwright/test";

export interface Founder {
  page: Page;
  name: string;
  email: string;
  /** The six words that the page offered, written down. */
  passphrase: string;
}

const act = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Opens the one-time link or an invitation and makes an account with the passphrase that is offered. */
export async function makeAccount(page: Page, link: string, name: string): Promise<Founder> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  const email = `${name.toLowerCase()}@example.org`;
  await page.getByLabel("E-mail").fill(email);
  const passphrase = await page.getByTestId("passphrase").innerText();
  await page.getByLabel("I have written the passphrase down").check();
  await act(page, "Make my keys and go on");
  return { page, name, email, passphrase };
}

export async function settleFigures({ page }: Founder, federation: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "The federation", level: 1 })).toBeVisible();
  await page.getByLabel("Name of the federation").fill(federation);
  await page.getByLabel("Community · 3 of 5").check();
  await expect(page.getByText("What 3 of 5 means")).toBeVisible();
  await act(page, "Go on to the guardians");
}

/** One more link, for this person. */
export async function inviteByHand({ page }: Founder, name: string): Promise<string> {
  await page.getByLabel("Whom do you invite?").fill(name);
  await act(page, "Make a link");
  return page.getByRole("listitem").filter({ hasText: name }).getByTestId("invitation").innerText();
}

/** The five words that stand on a joiner's own screen. */
export async function spokenWords({ page }: Founder): Promise<string> {
  await expect(page.getByRole("heading", { name: "Read your five words aloud" })).toBeVisible();
  const words = page.getByRole("region", { name: "Your five words" }).locator("[translate=no]");
  await expect(words).toHaveCount(5);
  return (await words.allInnerTexts()).join(" ");
}

/** The convener hears the words and compares them with those on the own screen. */
export async function confirmByVoice(convener: Founder, joiner: Founder): Promise<void> {
  const heard = await spokenWords(joiner);
  const seat = convener.page.getByRole("listitem").filter({ hasText: joiner.name });
  await expect(seat.locator("[translate=no]")).toHaveText(heard.replaceAll(" ", ""), { timeout: 30_000 });
  await seat.getByRole("button", { name: `I heard these words from ${joiner.name}` }).click();
  await expect(seat.getByText("confirmed", { exact: true })).toBeVisible();
}

/** The 15 words of the founding document, as one screen shows them. */
export async function foundingWords(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "The founding document" })).toBeVisible({ timeout: 30_000 });
  const words = page.getByRole("region", { name: "Read these 15 words to each other" }).locator("[translate=no]");
  await expect(words).toHaveCount(15);
  return (await words.allInnerTexts()).join(" ");
}

export async function signFounding({ page }: Founder): Promise<void> {
  await page.getByLabel("All of us have the same 15 words.").check();
  await act(page, "Sign the founding document");
  await expect(page.getByRole("heading", { name: /^(You have signed|Save your kit)$/ })).toBeVisible();
}

/** Saves the kit as a file and has the browser try the very file. */
export async function keepKit({ page, passphrase }: Founder): Promise<void> {
  await expect(page.getByRole("heading", { name: "Save your kit" })).toBeVisible({ timeout: 30_000 });
  await page.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
  const saving = page.waitForEvent("download", { timeout: 60_000 });
  await act(page, "Save my kit");
  const kit = await saving;
  await page.getByLabel("The file of your kit").setInputFiles(await kit.path());
  await act(page, "Check my kit");
  await expect(page.getByRole("heading", { name: /^(Your kit is good|The federation is open)$/ })).toBeVisible();
}
