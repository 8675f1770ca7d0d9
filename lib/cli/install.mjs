/**
 * Brings node_modules to what package-lock.json says, with nothing but Node.js and npm there. Plain JavaScript without
 * packages, because it runs before there are any.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * True when node_modules holds every package of the lock in its version. npm writes the list of what it installed last
 * of all, so an install that was broken off has none. Optional packages may be missing: they are of other platforms.
 */
export function isInstalled(root) {
  const list = join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const wanted = readJson(join(root, "package-lock.json")).packages;
  const there = readJson(list).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === "") return true;
    const found = there[path];
    if (!found) return optional === true;
    // The list alone does not tell that nobody has taken a folder away since.
    if (!existsSync(join(root, path, "package.json"))) return false;
    return found.version === version && found.integrity === integrity;
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
  if (status !== 0) throw new Error("The packages could not be installed: npm says above why.");
  return true;
}
