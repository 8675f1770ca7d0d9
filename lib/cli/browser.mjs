/** Finds a Chromium for the end-to-end tests, or brings one to the machine. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** What every Chromium of ours is started with; as root it can't make a sandbox of its own. */
export const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** True when the program shows an empty page: one that lacks a library is there, but of no use. */
function works(path) {
  const profile = mkdtempSync(join(tmpdir(), "holdfast-browser-"));
  try {
    const probe = ["--headless", ...flags, `--user-data-dir=${profile}`, "--dump-dom", "about:blank"];
    const { status, stdout } = spawnSync(path, probe, { encoding: "utf8", timeout: 60_000 });
    return status === 0 && stdout.includes("<html>");
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function candidates() {
  const { chromium } = await import("playwright");
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].filter((path) => existsSync(path));
}

/** The path of a Chromium that is there and works, or null. */
export async function findBrowser() {
  return (await candidates()).find(works) ?? null;
}

const run = (command, args, minutes) =>
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Debian's package, where this user may install one. */
function installFromDebian() {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command, rest, 10);
  };
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}

/**
 * The path of a Chromium that works: one that is there, else the one that Playwright downloads, else Debian's.
 * Throws an Error with one sentence when there is no way.
 */
export async function ensureBrowser(root) {
  const there = await findBrowser();
  if (there) return there;
  console.log("No Chromium here: Playwright is asked to download one.");
  run(process.execPath, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"], 5);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  if (existsSync("/usr/bin/apt-get")) {
    console.log("That did not bring one that runs: now Debian's own package.");
    installFromDebian();
  }
  const packaged = await findBrowser();
  if (packaged) return packaged;
  throw new Error("No browser for the end-to-end tests: install Chromium or Google Chrome, then run npm test again.");
}
