import "server-only";
import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The file's bytes, or null if there is none. */
export async function readSecretFile(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeBeside(path: string, content: Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(beside, content, { mode: 0o600, flag: "wx", flush: true });
  // The mode above is narrowed by the umask, never widened; this makes it exact.
  await chmod(beside, 0o600);
  return beside;
}

/** Replaces the file as a whole, mode 0600: a reader sees the old content or the new, never half of one. */
export async function replaceSecretFile(path: string, content: Uint8Array): Promise<void> {
  await rename(await writeBeside(path, content), path);
}

/** Makes the file if there is none yet, and returns what then stands in it: of two makers at once, one wins for both. */
export async function keepSecretFile(path: string, make: () => Uint8Array): Promise<Buffer> {
  const there = await readSecretFile(path);
  if (there) return there;
  const beside = await writeBeside(path, make());
  try {
    await link(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return readFile(path);
}
