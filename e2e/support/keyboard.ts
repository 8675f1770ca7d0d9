/** A person who has nothing but a keyboard. */
import { expect, type Locator, type Page } from "@playwright/test";

/** So many stops a page of the product has at the most, once around. */
const mostStops = 60;

interface Stop {
  /** What it is, for a person who reads a failed run. */
  name: string;
  nowhere: boolean;
  /** Some of it can be seen, and nothing lies over that. */
  seen: boolean;
  /** Of a stop before this one: that it looks the same with the focus and without. */
  unmarked: string | null;
}

/** Looks at that which has the focus, and once more at that which had it before. */
const look = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    type Seen = { element: Element; name: string; looks: string };
    const memory = window as unknown as { focused?: Seen };
    const element = document.activeElement ?? document.body;
    // A control that is itself transparent is drawn by what stands beside it.
    const drawn = (of: Element) => (getComputedStyle(of).opacity === "0" ? (of.nextElementSibling ?? of) : of);
    const looksOf = (of: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(drawn(of));
      const outline = outlineStyle === "none" || Number.parseFloat(outlineWidth) === 0 ? "none" : outlineColor;
      return `${outline} ${boxShadow}`;
    };
    const words = element.getAttribute("aria-label") ?? (element as HTMLElement).innerText ?? "";
    const name = `<${element.localName} id="${element.id}"> ${words.trim().slice(0, 60)}`;

    const { focused: before } = memory;
    const left = before?.element.isConnected && before.element !== element ? before : undefined;
    const same = left && left.element !== document.body && looksOf(left.element) === left.looks;
    const nowhere = element === document.body;
    // Day, month and year of a date are one element with several stops, and the button in it marks itself.
    if (before?.element !== element) memory.focused = { element, name, looks: looksOf(element) };

    const box = element.getBoundingClientRect();
    const [from, to] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const hit = document.elementFromPoint((from + to) / 2, (top + bottom) / 2);
    const beside = hit !== null && (element.contains(hit) || hit.contains(element) || drawn(element).contains(hit));
    const seen = to > from && bottom > top && beside;
    return { name, nowhere, seen, unmarked: same ? left.name : null };
  });

const has = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((all) => all.some((element) => element === document.activeElement));

/**
 * Presses Tab until this has the focus. On the way every stop must be on the screen, not covered, and marked.
 * @param back with Shift, towards the beginning.
 */
export async function tabTo(page: Page, locator: Locator, { back = false } = {}): Promise<void> {
  await expect(locator).toBeVisible();
  const way: string[] = [];
  for (let presses = 0; presses < mostStops; presses++) {
    if (await has(locator)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const stop = await look(page);
    way.push(stop.name);
    // After the last stop the browser's own bars have the focus, which a page sees as none.
    if (stop.nowhere) continue;
    expect(stop.seen, `the focus can be seen at ${stop.name}`).toBe(true);
    expect(stop.unmarked, "this looks the same with the focus and without").toBeNull();
  }
  throw new Error(`not reached by ${mostStops} presses of Tab:\n${way.join("\n")}`);
}

/** Tab, then Enter: a button or a link. */
export async function press(page: Page, locator: Locator): Promise<void> {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

export const pressButton = (page: Page, name: string | RegExp): Promise<void> =>
  press(page, page.getByRole("button", { name }));

/** Tab, then type: an empty field. */
export async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Tab, then Space: a box to be checked. */
export async function check(page: Page, label: string | RegExp): Promise<void> {
  const box = page.getByRole("checkbox", { name: label });
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
}

/** To a choice of a few, and by arrows to this one. */
export async function choose(page: Page, group: string | RegExp, option: string | RegExp): Promise<void> {
  const among = page.getByRole("group", { name: group }).getByRole("radio");
  const wanted = page.getByRole("group", { name: group }).getByRole("radio", { name: option });
  // Tab comes to the one that is chosen, or else to the first.
  const chosen = among.and(page.locator(":checked"));
  await tabTo(page, (await chosen.count()) > 0 ? chosen : among.first());
  for (let presses = await among.count(); presses > 0 && !(await has(wanted)); presses--) {
    await page.keyboard.press("ArrowDown");
  }
  if (!(await wanted.isChecked())) await page.keyboard.press("Space");
  await expect(wanted).toBeChecked();
}

/** Where one stands after a step: at its title, or at a part of the page, or at a control, but never nowhere. */
export async function standsAt(locator: Locator): Promise<void> {
  await expect(locator).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => has(locator), { message: `the focus is at ${locator}` }).toBe(true);
}

export const standsAtTitle = (page: Page, name: string | RegExp): Promise<void> =>
  standsAt(page.getByRole("heading", { name, level: 1 }));
