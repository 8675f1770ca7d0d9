import { defineConfig, devices } from "@playwright/test";
import { findBrowser, flags } from "../lib/cli/browser.mjs";

/**
 * Real Chromium against real servers. There is no `webServer`: a test asks a fixture for a server of its own, on a data
 * folder of its own, and may kill it. `npm test` names the browser; by hand, one is looked for.
 */
const browser = process.env.HOLDFAST_BROWSER ?? (await findBrowser()) ?? "";
// The workers read this file again, and need not look again.
process.env.HOLDFAST_BROWSER = browser;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  workers: 3,
  // Within a file the tests tell one story, in order; files run side by side.
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // A record of every step costs time, and what the page showed is kept all the same: `--trace on` by hand.
    trace: "off",
    launchOptions: { args: flags, ...(browser ? { executablePath: browser } : {}) },
  },
});
