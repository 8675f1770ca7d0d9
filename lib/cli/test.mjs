/**
 * `npm test`: with only Node.js there. Installs, finds or brings a browser, then lint, types, unit tests, build,
 * end-to-end tests. Everything runs even if something before it failed, except the end-to-end tests of a house that did
 * not build. The last line is `N passed, N failed`: every test counts one, and so do lint, types and build.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { buildPages, generateClient, isBuilt } from "./build.mjs";
import { install } from "./install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "holdfast-test-"));
const total = { passed: 0, failed: 0 };

/** The program that a package calls its own, run by this very Node.js. */
const tool = (path, ...args) => [join(root, "node_modules", path), ...args];
const biome = tool("@biomejs/biome/bin/biome", "check", "--config-path=lib");
const layers = [join(root, "lib/cli/layers.mjs")];
const next = (...args) => tool("next/dist/bin/next", ...args);
const tsc = tool("typescript/bin/tsc", "--noEmit");
const vitest = tool(
  "vitest/vitest.mjs",
  "run",
  "--config",
  "lib/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
);
const playwright = tool("@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts");

/** Runs to the end with its output on ours; true for exit code 0. */
function runs(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

async function stage(name, work) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return failed === 0;
}

const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

/** One check of several commands; all of them run, so that all that is wrong is said at once. */
const check = (commands, env) => async () => {
  const results = [];
  for (const command of commands) results.push(await runs(command, env));
  return one(results.every(Boolean));
};

/** Reads what a runner counted. A runner that failed without a failed test, or said nothing, is one failure. */
async function count(run, file, read) {
  const good = await run;
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  if (!good && counted.failed === 0) counted.failed = 1;
  if (good && counted.passed === 0) counted.failed = 1;
  return counted;
}

const unit = () => {
  const file = join(reports, "unit.json");
  return count(runs([...vitest, `--outputFile.json=${file}`]), file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
};

/** What the pages showed when their tests failed: a log of the run is all that one has of a machine that is gone. */
function showFailedPages() {
  const results = join(root, "test-results");
  for (const folder of existsSync(results) ? readdirSync(results) : []) {
    const file = join(results, folder, "error-context.md");
    if (existsSync(file)) console.log(`\n${readFileSync(file, "utf8").slice(0, 6_000)}`);
  }
}

const endToEnd = (browser) => async () => {
  const file = join(reports, "e2e.json");
  const env = { HOLDFAST_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const counted = await count(runs([...playwright, "--reporter=list,json"], env), file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
  if (counted.failed > 0) showFailedPages();
  return counted;
};

/** The same build as `npm start` makes, so that the servers of the end-to-end tests find it done. */
async function build() {
  try {
    if (isBuilt(root)) console.log("The pages of these sources are there.");
    else await buildPages(root);
    return one(true);
  } catch (error) {
    console.log(error.message);
    return one(false);
  }
}

async function main() {
  if (install(root)) console.log("The packages are installed.");
  const browser = await ensureBrowser(root);
  console.log(`The browser for the end-to-end tests is ${browser}`);
  await generateClient(root);

  await stage("lint", check([biome, layers]));
  await stage("types", check([next("typegen"), tsc]));
  await stage("unit", unit);
  const built = await stage("build", build);
  if (built) await stage("end-to-end", endToEnd(browser));
}

try {
  await main();
} catch (error) {
  console.log(`\n${error.message}`);
  total.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
