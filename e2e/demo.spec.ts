import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { type Demo, startDemo } from "@/lib/cli/demo-process";
import { phone, test } from "./support/fixtures";

/** A look around, as somebody has it who has read nothing: one story on one small demo. */
test.describe.configure({ mode: "serial", timeout: 420_000 });

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(420_000);
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const banner = (page: Page) => page.getByTestId("demo-banner");
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("every page says that it is a demo, and where to begin", async ({ somebody }) => {
  const page = await somebody(phone);
  for (const path of ["/", "/sign-in", "/recover", "/desk", "/no-such-page"]) {
    await page.goto(demo.url + path);
    await expect(banner(page)).toContainText("nothing here is real");
  }
  await banner(page).getByRole("link", { name: "What to try" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What to try" })).toBeVisible();
  await expect(page.getByText("Elena Moreno").first()).toBeVisible();
  expect(await sideways(page)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("one click signs in at the desk, and another as somebody else", async ({ somebody }) => {
  const page = await somebody();
  const [first, second] = demo.written.accounts;
  await page.goto(`${demo.url}/desk`);
  await page.goto(`${demo.url}/sign-in`);
  await page.getByRole("button", { name: `Sign in as ${first?.name}` }).click();
  await expect(page).toHaveURL(`${demo.url}/desk`);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText(first?.name ?? "").first()).toBeVisible();
  await banner(page).getByRole("link").click();
  await page.getByRole("button", { name: `Sign in as ${second?.name}` }).click();
  await expect(page).toHaveURL(`${demo.url}/desk`);
  await expect(page.getByText(second?.name ?? "").first()).toBeVisible();
});

test("a guardian's browser finds no fault in the log that was told", async ({ somebody }) => {
  const page = await somebody();
  await page.goto(`${demo.url}/demo`);
  await page.getByRole("button", { name: "Sign in as Mei Tanaka" }).click();
  await expect(page).toHaveURL(`${demo.url}/desk`);
  // The mark that the desk bears once its browser has read and checked the log to its end.
  await expect(page.getByRole("banner").getByRole("button", { name: /^verified / })).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("an auditor's browser verifies the whole trail, by one click", async ({ somebody }) => {
  const page = await somebody(phone);
  await page.goto(`${demo.url}/demo`);
  await page.getByRole("button", { name: "Sign in as Ingrid Solheim" }).click();
  await expect(page).toHaveURL(`${demo.url}/audit`);
  const verdict = page.getByRole("main").getByRole("status");
  await expect(verdict).toContainText(
    /entries checked\. Nothing altered, nothing missing\. All \d+ releases were allowed/,
  );
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(await sideways(page)).toBe(0);

  // What guardians chose between: the report of one request of heirs leads to the other.
  await page.goto(`${demo.url}/audit/log?act=request.preferred`);
  await page
    .getByLabel("Passphrase", { exact: true })
    .fill(demo.written.accounts.find(({ role }) => role === "auditor")?.passphrase ?? "");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await page
    .getByRole("link", { name: /^Request / })
    .first()
    .click();
  const beside = page.getByRole("region", { name: "Others who asked for the same" });
  await expect(beside).toContainText("chose the same card for another request, of heirs");
  await expect(beside.getByRole("link", { name: /^That request: / }).first()).toHaveAttribute(
    "href",
    /^\/audit\/cases\//,
  );
  await expect(page.getByText("it stands still for now")).toBeVisible();
});

test("a visitor without an account can be a member: who backs up, who asks, and who waits", async ({ somebody }) => {
  const page = await somebody(phone);
  await page.goto(`${demo.url}/demo`);
  await page.getByRole("link", { name: "Make a backup" }).click();
  await expect(page).toHaveURL(demo.written.doors?.join ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(`${demo.url}/demo`);
  await page.getByRole("link", { name: "Ask for the words back" }).click();
  await expect(page).toHaveURL(/\/recover/);

  await page.goto(`${demo.url}/demo`);
  const [person] = demo.written.people;
  await page.getByText(`${person?.name}, `).first().click();
  await page
    .getByRole("button", { name: `Be ${person?.name}` })
    .first()
    .click();
  await expect(page).toHaveURL(`${demo.url}/recover/case?id=${person?.case}`);
  await expect(banner(page)).toBeVisible();
});

test("an executor sees by one click where each request stands, and reads a will that has arrived", async ({
  somebody,
}) => {
  const page = await somebody(phone);
  await page.goto(`${demo.url}/demo`);
  await page.getByRole("button", { name: "Sign in as Hannah Whitfield" }).click();
  await expect(page).toHaveURL(`${demo.url}/inherit`);
  const requests = page.getByRole("list", { name: "Your requests" });
  await expect(requests.getByRole("listitem").filter({ hasText: "Dermot Lacey" })).toContainText("still to be filled");
  await expect(requests.getByRole("listitem").filter({ hasText: "Ottoline Baptiste" })).toContainText("waits until");
  expect(await sideways(page)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await requests.getByRole("link", { name: "Estate of Agnes Thorsen" }).click();
  await page.getByRole("link", { name: "Open what has arrived" }).click();
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Look at it here" }).click();
  await expect(page.getByText("Page 1 of 1")).toBeVisible();
  const inked = () =>
    page.getByRole("img", { name: "My will" }).evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const drawing = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      return [...drawing].some((value, place) => place % 4 < 3 && value < 100);
    });
  expect(await inked()).toBe(true);
  // The rest follows: it is too early to close.
  await expect(page.getByText("More was left")).toBeVisible();
  await expect(page.getByRole("button", { name: "I have everything" })).toHaveCount(0);
});

test("when it stops, its folder is gone", async () => {
  expect(existsSync(demo.dataDir)).toBe(true);
  expect(await demo.stop()).toBe(0);
  expect(existsSync(demo.dataDir)).toBe(false);
});
