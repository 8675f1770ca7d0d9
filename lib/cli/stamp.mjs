/**
 * Stamps: a made thing (a build, generated code) keeps the hash of what it was made from, so that it is made anew when
 * that has changed, and only then.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** SHA-256 over names and contents of the files at and below these paths, those that do not exist left out. */
export function hashFiles(root, paths, isLeftOut = () => false) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    if (!existsSync(path) || isLeftOut(relative(root, path))) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      const content = readFileSync(path);
      hash.update(`\n${relative(root, path)} ${content.length}\n`).update(content);
    }
  };
  for (const path of paths) add(join(root, path));
  return hash.digest("hex");
}

export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, "utf8") === hash;

/** Makes something and stamps it; while it is being made there is no stamp, so that a half-made one is made again. */
export async function makeStamped(file, hash, make) {
  rmSync(file, { force: true });
  await make();
  writeFileSync(file, hash);
}
