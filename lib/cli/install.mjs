/**
 * Brings node_modules to what package-lock.json says, with nothing but Node.js and npm there. Plain JavaScript without
 * packages, because it runs before there are any.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Null where there is none, or half of one. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * True when node_modules holds every package of the lock in its version. npm writes the list of what it installed last
 * of all, so an install that was broken off has none. Optional packages may be missing: they are of other platforms.
 */
export function isInstalled(root) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  if (!wanted) throw new Error("package-lock.json is missing or damaged: put this version of Holdfast in place again.");
  const there = readJson(join(root, "node_modules/.package-lock.json"))?.packages;
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === "") return true;
    const found = there[path];
    if (!found) return optional === true;
    if (found.version !== version || found.integrity !== integrity) return false;
    // The list alone does not tell: folders may have gone since, and npm also writes it where it only makes a lock.
    return readJson(join(root, path, "package.json"))?.version === version;
  });
}

/**
 * Installs if needed; npm's own progress goes to the terminal. Build tools come along under NODE_ENV=production, too.
 * Throws an Error with one sentence when npm fails.
 */
export function install(root) {
  if (isInstalled(root)) return false;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=notice"];
  // npm tells its scripts where it is; without npm around this file, the one on the path does.
  const own = process.env.npm_execpath;
  const { status } = own?.endsWith(".js")
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    throw new Error(
      "The packages could not be installed (npm says above why; it needs its registry): mend that, then start again.",
    );
  }
  return true;
}
