/** One process at a time works in a folder, also where several come upon a dead one's lock at once. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { lockFolder } from "./folder-lock";
import { Trouble } from "./mirror-source";

let folder: string;
let gone: number;
beforeAll(async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  gone = child.pid as number;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = (name = "lock") => join(folder, name);

/** Many at once. @returns what those who got it would give it back with. */
async function takenBy(takers: number): Promise<(() => Promise<void>)[]> {
  const all = await Promise.allSettled(Array.from({ length: takers }, () => lockFolder(folder)));
  const kept = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(kept.every((error) => error instanceof Trouble && error.message.includes("Another mirror works there"))).toBe(
    true,
  );
  return all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

it("is one's, and another's when it was given back, and nothing is left of it", async () => {
  const [unlock] = await takenBy(1);
  expect(await takenBy(3)).toEqual([]);
  await unlock?.();
  expect(readdirSync(folder)).toEqual([]);
  expect(await takenBy(1)).toHaveLength(1);
});

it("of a living process is respected", async () => {
  writeFileSync(lock(), String(process.ppid));
  expect(await takenBy(1)).toEqual([]);
  expect(readFileSync(lock(), "utf8")).toBe(String(process.ppid));
});

it("of a dead process goes to one of all who find it at once, each time", async () => {
  for (let round = 0; round < 10; round++) {
    writeFileSync(lock(), round % 2 ? String(gone) : `${gone}-${"0123456789abcdef"}`);
    const winners = await takenBy(8);
    expect(winners).toHaveLength(1);
    expect(await takenBy(2)).toEqual([]);
    await winners[0]?.();
    expect(readdirSync(folder)).toEqual([]);
  }
});

it("of a process that died after it had taken over goes on to the next one", async () => {
  writeFileSync(lock(), `${gone}-0000000000000001`);
  writeFileSync(lock(`lock.${gone}-0000000000000001`), `${gone}-0000000000000002`);
  const [unlock] = await takenBy(4);
  expect(readdirSync(folder)).toHaveLength(3);
  await unlock?.();
  expect(readdirSync(folder)).toEqual([]);
});

it("with the number of this process, and not its own, is a dead one's", async () => {
  writeFileSync(lock(), `${process.pid}-0000000000000001`);
  expect(await takenBy(1)).toHaveLength(1);
});

it("that names no process is not guessed about", async () => {
  writeFileSync(lock(), "");
  await expect(lockFolder(folder)).rejects.toThrow("names no process");
});
