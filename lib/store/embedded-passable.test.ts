import { chmod, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseUser } from "./embedded-binaries";
import { barring, requirePassable } from "./embedded-passable";

/** Under root the database's user; else whoever runs the tests. */
const user = async () => ({ uid: process.getuid?.(), gid: process.getgid?.(), ...(await databaseUser()) });

let outer: string;
let inner: string;
beforeEach(async () => {
  outer = await realpath(await mkdtemp(join(tmpdir(), "holdfast-passable-")));
  inner = join(outer, "one", "two");
  await mkdir(inner, { recursive: true });
  await chmod(outer, 0o711);
});
afterEach(async () => {
  await chmod(join(outer, "one"), 0o700);
  await rm(outer, { recursive: true });
});

test("a way that is open is passed, also where nobody may look into a folder on it", async () => {
  expect(await barring(await user(), inner)).toBeNull();
  await chmod(join(outer, "one"), 0o111);
  expect(await barring(await user(), inner)).toBeNull();
});

test("the outermost folder that bars the way is named, with what to do", async () => {
  await chmod(inner, 0);
  expect(await barring(await user(), inner)).toBe(inner);
  await chmod(join(outer, "one"), 0);
  expect(await barring(await user(), inner)).toBe(join(outer, "one"));
  const sentence = new RegExp(`^PostgreSQL does not run as root, .* may not pass the folder ${join(outer, "one")}: `);
  await expect(requirePassable(await user(), { programs: outer, data: inner })).rejects.toThrow(sentence);
  await expect(requirePassable(await user(), { programs: outer, data: inner })).rejects.toThrow(/HOLDFAST_DATA_DIR/);
  await expect(requirePassable(await user(), { programs: inner, data: outer })).rejects.toThrow(
    /put Holdfast elsewhere/,
  );
});
