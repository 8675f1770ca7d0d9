import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { en } from "@/lib/words/en";
import { es } from "@/lib/words/es";

type Texts = { readonly [key: string]: string | Texts };

const flatten = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === "string" ? [text] : flatten(text)));

/** English texts of more than a word that a Spanish page has no business with. */
const english = ((): string[] => {
  const spanish = flatten(es as Texts);
  return flatten(en).filter(
    (text, place) => /\p{L} \p{L}/u.test(text) && !/[{<]/.test(text) && text !== spanish[place],
  );
})();

/** Where a page tells what came of an act: that stays in the language in which it was told. */
const tellings = '[role="status"], [role="alert"], [aria-live], [id$="-error"]';

const linesOf = (texts: string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.split("\n").map((line) => line.trim())));

const widths = [360, 768, 1440];

/** What can differ between light and dark: the rules that look at colours. */
const colours = ["color-contrast", "link-in-text-block"];

async function fits(page: Page, what: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed, `${what} is wider than a screen of ${width}`).toBe(width);
  }
  if (size) await page.setViewportSize(size);
}

/** @param rules those that the colours can break; all, unless told otherwise. */
async function clean(page: Page, what: string, rules?: string[]): Promise<void> {
  // In one frame alone, as a page here is, and only what is wrong: without a second page, and lists of what is right.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(said, what).toEqual([]);
}

/** Changes the language where one stands, as a person does; the page stays as it is. */
async function speak(page: Page, language: "English" | "Español"): Promise<void> {
  await page.getByRole("button", { name: language, exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language === "English" ? "en" : "es");
}

async function englishOn(page: Page): Promise<string[]> {
  const lines = linesOf([await page.locator("body").innerText()]);
  const told = linesOf(await page.locator(tellings).allInnerTexts());
  return english.filter((text) => lines.has(text) && !told.has(text));
}

/**
 * Looks at the page as it stands: readable by everybody in light and dark, no wider than any screen; and the same in
 * Spanish, where no English text is left.
 */
export async function readable(page: Page, what: string): Promise<void> {
  const stood = await page.evaluate(() => window.scrollY);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await clean(page, `${what}, dark`, colours);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await clean(page, `${what}, light`);
  await fits(page, what);

  // A question that stands over the page keeps the choice of languages out of reach until it is answered.
  if ((await page.getByRole("alertdialog").or(page.getByRole("dialog")).count()) > 0) return;
  await speak(page, "Español");
  // What is printed is drawn anew in a moment of its own.
  await expect.poll(() => englishOn(page), { message: `${what} in Spanish still says`, timeout: 30_000 }).toEqual([]);
  await fits(page, `${what} in Spanish`);
  await speak(page, "English");
  await page.evaluate((top) => window.scrollTo(0, top), stood);
}
