import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
/** A small house: two packages in the places of Next.js and Prisma, and what `npm start` runs first. */
let root: string;

const at = (...path: string[]) => join(root, ...path);
const write = async (path: string, content: string) => {
  await mkdir(join(at(path), ".."), { recursive: true });
  await writeFile(at(path), content);
};
const json = (value: unknown) => JSON.stringify(value, null, 2);
const there = (path: string) =>
  stat(at(path)).then(
    () => true,
    () => false,
  );

/** npm with a cache of its own and a registry at which nobody listens. */
const environment = () => ({
  ...process.env,
  npm_config_cache: at("cache"),
  npm_config_registry: "http://127.0.0.1:9/",
  npm_config_fetch_retries: "0",
  npm_execpath: undefined,
});

function npm(cwd: string, ...args: string[]) {
  const { status, stderr } = spawnSync("npm", args, { cwd, env: environment(), encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** A package with one program, as npm would have it from a registry. */
async function packed(name: string, version: string, program: string, script: string) {
  await write(`made/${name}/package.json`, json({ name, version }));
  await write(`made/${name}/${program}`, script);
  npm(at("made", name), "pack", "--pack-destination", at("house"));
}

const manifest = (versions: Record<string, string>) => ({
  name: "house",
  version: "1.0.0",
  dependencies: Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [name, `file:${name}-${version}.tgz`]),
  ),
});

async function lock(versions: Record<string, string>) {
  await rm(at("house/package-lock.json"), { force: true });
  await write("house/package.json", json(manifest(versions)));
  npm(at("house"), "install", "--package-lock-only", "--no-audit", "--no-fund");
}

/** Runs the bootstrap of the small house. */
function boot(...args: string[]) {
  const script = at("house/lib/cli/bootstrap.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: at("house"),
    env: environment(),
    encoding: "utf8",
  });
  const lines = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"));
  return { status, says: stdout, complains: lines.join("\n"), last: lines.at(-1) };
}

/** It was all there already. */
const asItWas = () => expect(boot()).toMatchObject({ status: 0, says: "", complains: "" });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "holdfast-install-"));
  await mkdir(at("house"));
  for (const name of ["bootstrap", "install", "build", "stamp"]) {
    await cp(join(home, "lib/cli", `${name}.mjs`), at("house/lib/cli", `${name}.mjs`));
  }
  await write("house/prisma/schema.prisma", "model Nothing {}");
  await write("house/app/page.tsx", "export default () => null;");
  const generate = `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
    mkdirSync("lib/store/generated", { recursive: true });
    writeFileSync("lib/store/generated/client.ts", readFileSync("prisma/schema.prisma"));`;
  // Breaks off half-way where it is told to.
  const build = `import { existsSync, mkdirSync, writeFileSync } from "node:fs";
    mkdirSync(".next/server", { recursive: true });
    writeFileSync(".next/BUILD_ID", "half");
    if (existsSync("stumble")) { console.error("the disk is full"); process.exit(1); }
    if (existsSync("die")) process.kill(process.ppid, "SIGKILL");
    else writeFileSync(".next/server/pages", "all");`;
  for (const version of ["1.0.0", "1.1.0"]) await packed("next", version, "dist/bin/next", build.replaceAll("\n", " "));
  await packed("prisma", "1.0.0", "build/index.js", generate);
  await lock({ next: "1.0.0", prisma: "1.0.0" });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("the first start installs, generates and builds; the next one finds it all done", () => {
  const first = boot();
  expect(first).toMatchObject({ status: 0, complains: "" });
  expect(first.says).toMatch(/Installing the packages: done in .*\nBuilding the pages …\nBuilding the pages: done/s);
  asItWas();
});

describe("an install that was broken off is completed", () => {
  test("npm was stopped before it wrote its list, or while it did", async () => {
    const list = at("house/node_modules/.package-lock.json");
    const whole = await readFile(list, "utf8");
    await rm(list);
    await rm(at("house/node_modules/next/dist"), { recursive: true });
    expect(boot()).toMatchObject({ status: 0, complains: "" });
    expect(await there("house/node_modules/next/dist/bin/next")).toBe(true);
    await writeFile(list, whole.slice(0, 40));
    expect(boot().says).toContain("Installing the packages: done");
    asItWas();
  });

  test("a package was taken away", async () => {
    await rm(at("house/node_modules/prisma"), { recursive: true });
    expect(boot().says).toContain("Installing the packages: done");
    asItWas();
  });

  test("the lock is another one: of an upgrade", async () => {
    await lock({ next: "1.1.0", prisma: "1.0.0" });
    expect(boot().says).toMatch(/Installing the packages: done.*Building the pages: done/s);
    expect(JSON.parse(await readFile(at("house/node_modules/next/package.json"), "utf8")).version).toBe("1.1.0");
    asItWas();
  });
});

describe("what was half made is made again", () => {
  test("the pages: the build was killed, with all that ran it", async () => {
    await write("house/app/page.tsx", "export default () => undefined;");
    await writeFile(at("house/die"), "");
    expect(boot().status).toBeNull();
    await rm(at("house/die"));
    expect(await there("house/.next/BUILD_ID")).toBe(true);
    await rm(at("house/.next/server"), { recursive: true });
    expect(boot().says).toContain("Building the pages: done");
    expect(await there("house/.next/server/pages")).toBe(true);
    asItWas();
  });

  test("the database client: it is gone, or was never finished; also for a command that needs no pages", async () => {
    await rm(at("house/lib/store/generated"), { recursive: true });
    expect(boot("--tools")).toMatchObject({ status: 0, complains: "" });
    expect(await there("house/lib/store/generated/client.ts")).toBe(true);
    await rm(at("house/lib/store/generated/client.ts"));
    expect(boot("--tools").status).toBe(0);
    expect(await there("house/lib/store/generated/client.ts")).toBe(true);
  });

  test("the database client by Prisma itself, which leaves a folder alone that it does not know", async () => {
    await cp(join(home, "prisma"), at("real/prisma"), { recursive: true });
    await symlink(join(home, "node_modules"), at("real/node_modules"));
    await write("real/lib/store/generated/enums.ts", "export const half =");
    const { generateClient } = (await import("./build.mjs")) as { generateClient(root: string): Promise<boolean> };
    expect(await generateClient(at("real"))).toBe(true);
    expect(await there("real/lib/store/generated/client.ts")).toBe(true);
    expect(await readFile(at("real/lib/store/generated/enums.ts"), "utf8")).not.toContain("half");
    expect(await generateClient(at("real"))).toBe(false);
  });
});

describe("what cannot be is said in one sentence, with a non-zero exit", () => {
  const sentence = (last: RegExp) => {
    const { status, last: said, complains } = boot();
    expect(status).toBe(1);
    expect(said).toMatch(last);
    expect(complains).not.toMatch(/^\s+at |SyntaxError|ENOENT.*\n\s+at/m);
  };

  test("the pages cannot be built, and why", async () => {
    await writeFile(at("house/stumble"), "");
    await write("house/app/page.tsx", "export default () => null;");
    expect(boot().complains).toContain("the disk is full");
    sentence(/^The pages could not be made: the lines above say why\.$/);
    await rm(at("house/stumble"));
    expect(boot().status).toBe(0);
  });

  test("npm reaches no registry; what was there before is not taken for whole", async () => {
    const path = at("house/package-lock.json");
    const before = await readFile(path, "utf8");
    const locked = JSON.parse(before);
    locked.packages[""].dependencies.absent = "1.0.0";
    locked.packages["node_modules/absent"] = {
      version: "1.0.0",
      resolved: "http://127.0.0.1:9/absent/-/absent-1.0.0.tgz",
      integrity: `sha512-${Buffer.alloc(64).toString("base64")}`,
    };
    const dependencies = locked.packages[""].dependencies;
    await write("house/package-lock.json", json(locked));
    await write("house/package.json", json({ ...manifest({}), dependencies }));
    sentence(/^The packages could not be installed .*needs its registry.*: mend that, then start again\.$/);
    sentence(/^The packages could not be installed/);
    await lock({ next: "1.1.0", prisma: "1.0.0" });
    expect(boot().status).toBe(0);
    asItWas();
  });

  test("the lock itself is damaged", async () => {
    const path = at("house/package-lock.json");
    await writeFile(path, (await readFile(path, "utf8")).slice(0, 50));
    sentence(/^package-lock\.json is missing or damaged: put this version of Holdfast in place again\.$/);
    await rm(path);
    sentence(/^package-lock\.json is missing or damaged/);
  });
});
