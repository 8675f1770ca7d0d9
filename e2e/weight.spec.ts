/** Pages are light until a step needs cryptography, and what comes later can fail to come without breaking the page. */
import { expect, type Page, type Request } from "@playwright/test";
import { countScripts, scriptAim } from "@/lib/cli/page-scripts";
import { signIn, unlock } from "./support/desk";
import type { Federation } from "./support/federation";
import { phone, test } from "./support/fixtures";

const guardian = ({ guardians }: Federation) => guardians[0] as Federation["guardians"][0];
const parts = "**/_next/static/chunks/**";

/** Has the parts of the program fail to come for as long as `away` says so. */
const losingParts = (page: Page, away: () => boolean) =>
  page.route(parts, (route) => (away() ? route.abort("internetdisconnected") : route.fallback()));

/** Nothing is fetched ahead for somebody who saves data, so each part is asked for by the step that needs it. */
const savingData = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });

const notHere = (page: Page) => page.getByText("A part of this page did not come.");
const again = (page: Page) => page.getByRole("button", { name: "Try again" });
const titled = (page: Page, title: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

test("before the first step that needs cryptography no page carries more script than the aim", async ({
  federation,
  somebody,
}) => {
  const { url } = federation.house;
  for (const [path, ready] of [
    ["/join", "Ask a guardian for the code"],
    ["/recover", "Begin a request"],
    ["/desk", "Unlock your desk, Amara"],
  ] as const) {
    const first = await somebody(phone);
    if (path === "/desk") await signIn(first, url, guardian(federation));
    // A page of its own: what the one before still fetches is not counted.
    const page = await first.context().newPage();
    await savingData(page);
    const scripts = await countScripts(page);
    await page.goto(url + path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { name: ready })).toBeVisible();
    expect(scripts(), path).toBeGreaterThan(50_000);
    expect(scripts(), path).toBeLessThanOrEqual(scriptAim);
  }
});

test("a part of the desk that does not come is told of in its place, and comes when it is tried again", async ({
  federation,
  somebody,
}) => {
  const page = await somebody();
  let away = false;
  await savingData(page);
  await losingParts(page, () => away);
  await signIn(page, federation.house.url, guardian(federation));
  await titled(page, "Requests");
  await page.reload();
  await titled(page, "Unlock your desk, Amara");

  // What opens the keys is missing: nothing was sent, the passphrase stays in its field.
  away = true;
  await unlock(page, guardian(federation));
  await expect(notHere(page)).toBeVisible();
  await expect(page.getByLabel("Passphrase", { exact: true })).not.toHaveValue("");
  away = false;
  // The keys open, and then the desk itself is missing.
  page.on("request", (request) => {
    if (request.url().endsWith("/api/keyring")) away = true;
  });
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await titled(page, "The desk is not open");
  await expect(notHere(page)).toBeVisible();
  away = false;
  // What shows the desk and what opens it come apart; each is tried by itself.
  await expect(async () => {
    if (await again(page).isVisible()) await again(page).click({ timeout: 2_000 });
    await expect(page.getByRole("heading", { name: "Requests", level: 1 })).toBeVisible({ timeout: 5_000 });
  }).toPass();

  // A page of the open desk: its frame stands.
  away = true;
  await page.getByRole("link", { name: "Codes" }).click();
  await expect(notHere(page)).toBeVisible();
  await titled(page, "Codes");
  away = false;
  await again(page).click();
  await expect(page.getByLabel("Join")).toBeVisible();
});

test("while the passphrase is typed the desk is fetched ahead: once open, none of its pages waits for a part", async ({
  federation,
  somebody,
}) => {
  const page = await somebody();
  await signIn(page, federation.house.url, guardian(federation));
  await titled(page, "Requests");
  const going = new Set<Request>();
  let asked = 0;
  page.on("request", (request) => {
    if (request.resourceType() !== "script") return;
    asked += 1;
    going.add(request);
  });
  page.on("requestfinished", (request) => going.delete(request));
  page.on("requestfailed", (request) => going.delete(request));
  await page.reload({ waitUntil: "load" });
  const light = asked;
  let before = 0;
  const rests = () => {
    const resting = going.size === 0 && asked > light && asked === before;
    before = asked;
    return resting;
  };
  await expect.poll(rests, { intervals: [2_000] }).toBe(true);

  await unlock(page, guardian(federation));
  await titled(page, "Requests");
  await losingParts(page, () => true);
  for (const tab of ["Codes", "Riverside", "Account"]) {
    await page.getByRole("link", { name: tab === "Riverside" ? "Federation" : tab }).click();
    await titled(page, tab);
  }
});
