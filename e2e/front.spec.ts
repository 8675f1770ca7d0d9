/** The public face: who stands behind it, how it works, and the door of the desk. */
import { expect } from "@playwright/test";
import { fingerprintWords } from "@/lib/protocol/words";
import { en } from "@/lib/words/en";
import { phone, test } from "./support/fixtures";
import { readable } from "./support/readable";

test("before a federation exists the front door says so, and its doors lead on all the same", async ({
  ownHouse,
  somebody,
}) => {
  const page = await somebody(phone);
  await page.goto(ownHouse.url);
  await expect(page.getByText("A federation is being set up here.")).toBeVisible();
  await readable(page, "the front door before a federation");
  await page.getByRole("link", { name: "Back something up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ask a guardian for the code");
});

test("trust line 2: the front door names the federation and its words as a claim, and says who sees what", async ({
  federation,
  somebody,
}) => {
  const page = await somebody(phone);
  await page.goto(federation.house.url);
  const words = page.getByRole("region", { name: `The fingerprint of ${federation.name}` }).locator("[translate=no]");
  expect(await words.allInnerTexts()).toEqual(fingerprintWords(federation.genesis));
  await expect(page.getByText(`This server says that it belongs to ${federation.name}`)).toBeVisible();
  await expect(page.getByText("Those fifteen words are this server’s own claim, too.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No guardian sees" })).toBeVisible();
  await readable(page, "the front door");
});

test("how it works is told on one page, with drawings that have words for those who can't see them", async ({
  federation,
  somebody,
}) => {
  const page = await somebody(phone);
  await page.goto(federation.house.url);
  await page.getByRole("link", { name: "How it works, in plain words and drawings" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How it works");
  const drawings = page.getByRole("img");
  await expect(drawings).toHaveCount(7);
  for (const drawing of await drawings.all()) {
    await expect(drawing).toHaveAccessibleName(/\S+ \S+/);
    // The letters of a drawing are no smaller than the small print beside it.
    const smallest = await drawing.evaluate((svg) => {
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      return (
        Math.min(...[...svg.querySelectorAll("text")].map((text) => Number(text.getAttribute("font-size")))) * scale
      );
    });
    expect(smallest).toBeGreaterThanOrEqual(12.5);
  }
  await page.getByText("For those who want it exactly").click();
  await readable(page, "how it works");
  for (const link of await page.getByRole("navigation", { name: "On this page" }).getByRole("link").all()) {
    const part = (await link.getAttribute("href")) as string;
    await expect(page.locator(part)).toHaveCount(1);
  }
});

test("words in a drawing stay within it, in both languages", async ({ federation, somebody }) => {
  for (const locale of ["en-GB", "es-MX"]) {
    const page = await somebody({ ...phone, locale });
    await page.goto(`${federation.house.url}/how-it-works`);
    await page.evaluate(() => document.fonts.ready);
    const outside = await page.getByRole("img").evaluateAll((drawings) =>
      drawings.flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("tspan")]
          .filter((line) => {
            const box = line.getBoundingClientRect();
            return box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom;
          })
          .map((line) => line.textContent);
      }),
    );
    expect(outside, locale).toEqual([]);
  }
});

test("the door of the desk tells a wrong passphrase, and what a lost one leads to", async ({
  federation,
  somebody,
}) => {
  const [guardian] = federation.guardians as [(typeof federation.guardians)[0]];
  const page = await somebody(phone);
  await page.goto(`${federation.house.url}/sign-in`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Type your passphrase" })).toBeVisible();
  await page.getByLabel("E-mail").fill(guardian.email);
  await page.getByLabel("Passphrase", { exact: true }).fill(`${guardian.passphrase}s`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /don’t belong together/ })).toBeVisible();
  // Nothing that was typed is lost.
  await expect(page.getByLabel("E-mail")).toHaveValue(guardian.email);
  await expect(page.getByLabel("Passphrase", { exact: true })).toHaveValue(`${guardian.passphrase}s`);
  await page.getByText("I have lost my passphrase").click();
  await expect(page.getByText("Nobody can reset it")).toBeVisible();
  await readable(page, "the door of the desk");
});

test("an objection is one press, and a link that stands in no letter is refused in words", async ({
  federation,
  somebody,
}) => {
  const { url } = federation.house;
  const bare = await somebody(phone);
  await bare.goto(`${url}/object`);
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText("This page is opened by the link in a letter");
  await readable(bare, "an objection without its link");
  const page = await somebody(phone);
  await page.goto(`${url}/object#${"A".repeat(32)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Object to a request");
  await readable(page, "an objection");
  await page.getByRole("button", { name: "Object to this request" }).click();
  await expect(page.getByText(en.told.refused.letterUnknown.what)).toBeVisible();
});

test("trust line 1: a passphrase that is sent before the page runs goes nowhere", async ({ federation, somebody }) => {
  const [guardian] = federation.guardians as [(typeof federation.guardians)[0]];
  const page = await somebody({ javaScriptEnabled: false });
  await page.goto(`${federation.house.url}/sign-in`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await page.getByLabel("E-mail").fill(guardian.email);
  await page.getByLabel("Passphrase", { exact: true }).fill(guardian.passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign in" }).click();
  // Whatever the form did is done when another page has come.
  await page.goto(`${federation.house.url}/how-it-works`);
  expect(asked.filter((request) => /sign-in|api/.test(request))).toEqual([]);
});
