/**
 * One process at a time works in a folder. The lock is a file with the number of the process and a word of its own, made
 * whole or not at all; of two that find the same dead one's lock, one gets it.
 *
 *   lock              "<pid>-<16 hex digits>", of whoever came first
 *   lock.<pid>-<hex>  the lock of whoever took over from the process of that lock, when that was dead
 *
 * Who comes walks from `lock` to the end of this chain, where the one stands that works there. No lock is taken away but by
 * whom the folder belongs to, the first one first: what is left of a chain without its beginning is nobody's.
 */
import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Trouble } from "./mirror-source";

/** The locks that this process holds: a number alone may have been a dead one's before. */
const own = new Set<string>();

/** @returns what gives it back. @throws Trouble if another process works there. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const mine = `${process.pid}-${randomBytes(8).toString("hex")}`;
  const draft = join(folder, `lock-${mine}`);
  await writeFile(draft, mine, { flag: "wx", mode: 0o600 });
  own.add(mine);
  try {
    const names = await takeEnd(folder, draft, mine);
    return async () => {
      for (const name of names) await rm(join(folder, name), { force: true });
      own.delete(mine);
    };
  } catch (error) {
    own.delete(mine);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** @returns the names of the chain's locks, the first one first; the last is the own. */
async function takeEnd(folder: string, draft: string, mine: string): Promise<string[]> {
  const made = new Set<string>();
  let names: string[] = [];
  try {
    for (;;) {
      const { last, free, ...chain } = await walk(folder);
      if (last === mine) {
        names = chain.names;
        return names;
      }
      if (last !== null && lives(last)) {
        throw new Trouble(`Another mirror works there (process ${Number.parseInt(last, 10)}).`);
      }
      // Whoever is first gets it. The next walk shows who that was, and whether the chain still has its beginning.
      if (await isFirst(draft, join(folder, free), mine)) made.add(free);
    }
  } finally {
    for (const name of made) if (!names.includes(name)) await rm(join(folder, name), { force: true });
  }
}

/** Makes the lock, whole; on a disk without links it is empty for a moment. */
async function isFirst(draft: string, path: string, mine: string): Promise<boolean> {
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      return writeFile(path, mine, { flag: "wx", mode: 0o600 });
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** From the first lock to the last: what that says, null where there is none, and the name of one after it. */
async function walk(folder: string): Promise<{ names: string[]; last: string | null; free: string }> {
  const names: string[] = [];
  let last: string | null = null;
  for (let name = "lock"; ; name = `lock.${last}`) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return null;
    });
    if (text === null) return { names, last, free: name };
    if (!/^\d{1,10}(?:-[0-9a-f]{16})?$/.test(text) || names.includes(name)) {
      throw new Trouble(`${path} names no process: remove it, unless another mirror has just begun there.`);
    }
    names.push(name);
    last = text;
  }
}

function lives(lock: string): boolean {
  const pid = Number.parseInt(lock, 10);
  if (!(pid > 0)) return false;
  if (pid === process.pid) return own.has(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
