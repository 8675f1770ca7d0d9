import type { Locator, Page } from "@playwright/test";

/** The box that says that a check has failed, or what has to be mended: the page's own, not the framework's announcer. */
export const stopOn = (page: Page): Locator => page.getByRole("main").getByRole("alert");
