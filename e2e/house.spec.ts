import { expect, type Page } from "@playwright/test";
import { test } from "./pages";
import { readable } from "./support/readable";

/** What the browser complains of: refused scripts and styles, errors, failed loads. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

/** As it is with all else running, and without a complaint, while no server answers behind it. */
function readableBy(what: string, path: string, look: (page: Page) => Promise<void>): void {
  test(`${what} is readable by everybody, the rest being down`, async ({ page, pages }) => {
    const heard = complaints(page);
    await page.goto(`${pages}${path}`);
    await look(page);
    await readable(page, what);
    expect(heard).toEqual([]);
  });
}

readableBy("the front door", "", async (page) => {
  await expect(page.getByRole("link", { name: "I lost my phone" })).toHaveAttribute("href", "/recover");
  await expect(page.getByRole("link", { name: "Back something up" })).toHaveAttribute("href", "/join");
  await expect(page.getByRole("link", { name: "I am a guardian" })).toHaveAttribute("href", "/desk");
  await expect(page.getByRole("link", { name: "Someone has died" })).toHaveAttribute("href", "/inherit");
  await expect(page.getByText("This server cannot say just now whose desk it is.")).toBeVisible();
});

readableBy("how it works", "/how-it-works", (page) =>
  expect(page.getByRole("heading", { name: "Who could cheat, and why it fails" })).toBeVisible(),
);

test("markup that found its way into a page runs nothing", async ({ page, pages }) => {
  await page.goto(pages);
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    document.body.insertAdjacentHTML("beforeend", '<img alt="" src="/no-such.png" onerror="window.injected = true">');
    document.body.insertAdjacentHTML("beforeend", '<iframe srcdoc="<script>parent.injected = true</script>"></iframe>');
    document.body.insertAdjacentHTML("beforeend", '<form action="https://example.org/"><button>send</button></form>');
    document.querySelector("form")?.submit();
  });
  const told = () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
  await expect.poll(told).toEqual(expect.arrayContaining(["script-src-attr", "form-action"]));
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  expect(new URL(page.url()).origin).toBe(pages);
});

test("every page has a policy with a nonce of its own, a missing one and one that ends like a file, too", async ({
  request,
  pages,
}) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/", "/no-such-page", "/no-such-picture.png"]) {
    const answer = await request.get(pages + path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce =
      /script-src 'self' 'nonce-([\w+/=]{24})' 'strict-dynamic' 'wasm-unsafe-eval';/.exec(policy)?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    const html = await answer.text();
    expect(html).toContain(`nonce="${nonce}"`);
    expect(html.match(/<script(?![^>]*nonce=)/g)).toBeNull();
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

test("what is no page may load nothing, and nothing is guessed, framed or told to others", async ({
  request,
  pages,
}) => {
  for (const path of ["/api/no-such-door", "/log/no-such-leaf"]) {
    const headers = (await request.get(pages + path)).headers();
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect((await request.get(pages)).headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  });
});

test("the specimens of the house are not in a build for people", async ({ request, pages }) => {
  expect((await request.get(`${pages}/desk/style`)).status()).toBe(404);
});

test("a keyboard gets past the header without losing the fragment", async ({ page, pages }) => {
  await page.goto(`${pages}/#fingerprint`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#fingerprint");
});

test("an address that is none says so and shows the way back", async ({ page, pages }) => {
  const answer = await page.goto(`${pages}/no-such-page`);
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Go to the front door" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you lost can be given back");
});
