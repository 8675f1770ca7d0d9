/** A guardian at the desk, by hand. */
import { expect, type Locator, type Page } from "@playwright/test";

interface Account {
  email: string;
  passphrase: string;
}

/** Signs in, and comes to where `to` leads. */
export async function signIn(page: Page, url: string, { email, passphrase }: Account, to = "/desk"): Promise<void> {
  await page.goto(`${url}/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${url}${to}`);
}

/** A request in the list of those that wait, on whichever of its pages: other stories leave requests there, too. */
export async function waitingFor(page: Page, person: string): Promise<Locator> {
  const link = page.getByRole("list", { name: "Waiting for you" }).getByRole("link", { name: person });
  const more = page.getByRole("button", { name: "Show 25 more" });
  await expect(link.or(more).first()).toBeVisible();
  await expect(async () => {
    if (!(await link.isVisible()) && (await more.isVisible())) await more.click();
    await expect(link).toBeVisible({ timeout: 5_000 });
  }).toPass();
  return link;
}

/** After a reload: the session is there, the keys are not. */
export async function unlock(page: Page, { passphrase }: Account): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
}

/** The code that this guardian's screen shows to a member or a requester. */
export async function showCode(page: Page, url: string, purpose: "Join" | "Recover"): Promise<string> {
  await page.getByRole("link", { name: "Codes" }).click();
  await expect(page).toHaveURL(`${url}/desk/codes`);
  await page.getByLabel(purpose).check();
  await page.getByRole("button", { name: `Show the ${purpose.toLowerCase()} code` }).click();
  return page.getByTestId("code").innerText();
}

/** Answers the question before an act. */
export async function confirm(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: act }).click();
}

export async function chooseCard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "This is the card of the person in this request" }).click();
  await confirm(page, "This is the card");
  await expect(page.getByText("You have chosen the card")).toBeVisible();
}

/** Types what stands under the square on the person's own screen. */
export async function typeCode(page: Page, person: string, code: string): Promise<void> {
  const here = page.getByRole("button", { name: `${person} is here with me` });
  const field = page.getByLabel("The code under the square");
  await expect(here.or(field)).toBeVisible();
  if (await here.isVisible()) await here.click();
  await field.fill(code);
  // Once a group differs, the button says that the screen says just that.
  await page.getByRole("button", { name: /^(Compare|The screen says just that)$/ }).click();
}

/** Known personally, with all that the page asks for. */
export async function record(page: Page, person: string): Promise<void> {
  await page.getByLabel("I know the person").check();
  await page.getByLabel("What binds you?").fill("we sing in the same choir");
  await page.getByLabel("For how many years?").fill("12");
  await page.getByLabel("How did you recognise the person?").fill("face and voice");
  await page.getByLabel("I compared the person with the card sealed when the backup was made").check();
  await page.getByLabel(`I told ${person} what I record and sign`).check();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
}

/** From the open case page up to the question before the approval. */
export async function verify(page: Page, person: string, code: string): Promise<void> {
  await typeCode(page, person, code);
  await expect(page.getByRole("heading", { name: `This is ${person}’s own request.` })).toBeVisible();
  await page.getByRole("button", { name: "Go on to the record" }).click();
  await record(page, person);
  await page.getByRole("button", { name: approveAct }).click();
}

export const approveAct = "Approve and hand over my share";
export const approved = "Approved, and your share is handed over";
