import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { livePostmaster } from "@/lib/store/embedded-stale";
import { freePort } from "@/lib/store/free-port";
import { testDatabase } from "@/lib/store/testing";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = fileURLToPath(new URL("testing/start-stub.ts", import.meta.url));

interface Run {
  process: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

const runs: Run[] = [];

function start(env: Record<string, string | undefined>): Run {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", entry], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: undefined, HOLDFAST_URL: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const run = { process: child, output: () => said, ended };
  runs.push(run);
  return run;
}

async function ready(run: Run): Promise<void> {
  let code: number | null | undefined;
  void run.ended.then((value) => {
    code = value;
  });
  await expect
    .poll(() => code !== undefined || /Holdfast is ready at .*\n/.test(run.output()), { timeout: 50_000 })
    .toBe(true);
  if (code !== undefined) throw new Error(`ended with ${code}: ${run.output()}`);
}

/** One line on the error stream that says what is wrong, and exit code 1. */
async function fails(env: Record<string, string | undefined>, sentence: RegExp): Promise<void> {
  const run = start(env);
  expect(await run.ended).toBe(1);
  const lines = run.output().trim().split("\n");
  expect(lines.at(-1)).toMatch(sentence);
  expect(run.output()).not.toMatch(/\n\s+at |hunter2/);
}

let dataDir: string;
let port: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
  port = String(await freePort());
});
afterAll(async () => {
  for (const run of runs) if (run.process.exitCode === null) run.process.kill("SIGINT");
  await Promise.all(runs.map((run) => run.ended));
  await rm(dataDir, { recursive: true, force: true });
});
const postmaster = () => livePostmaster(join(dataDir, "postgres"));
const env = () => ({ HOLDFAST_DATA_DIR: dataDir, PORT: port });

describe("one data folder, from the first start to a kill", () => {
  let first: Run;

  test("the first start makes its database and secrets and prints the one-time setup link", async () => {
    first = start(env());
    await ready(first);
    expect(first.output()).toContain(`Holdfast is ready at http://localhost:${port}\n`);
    await expect.poll(first.output).toMatch(/works once: http:\/\/localhost:\d+\/setup#[\w-]{43}\n/);
    expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
    expect(await fetch(`http://127.0.0.1:${port}/api/health`).then((answer) => answer.ok)).toBe(true);
  });

  test("a second start on the same folder is refused in one sentence, and leaves the first alone", async () => {
    await fails({ ...env(), PORT: String(await freePort()) }, /^The data folder .* is in use by another Holdfast/);
    expect(await fetch(`http://127.0.0.1:${port}/api/health`).then((answer) => answer.ok)).toBe(true);
  });

  test("killed with everything running, the next start recovers by itself, with the same secrets", async () => {
    const secrets = await readFile(join(dataDir, "secrets.json"), "utf8");
    first.process.kill("SIGKILL");
    await first.ended;
    expect(await postmaster()).not.toBeNull();
    const second = start(env());
    await ready(second);
    expect(await readFile(join(dataDir, "secrets.json"), "utf8")).toBe(secrets);
    await expect.poll(second.output).toContain("npm run setup-link");
    expect(second.output()).not.toContain("/setup#");
    second.process.kill("SIGINT");
    expect(await second.ended).toBe(0);
  });

  test("a Ctrl-C stops server and database, and gives folder and port free", async () => {
    expect(await postmaster()).toBeNull();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await expect(stat(join(dataDir, "lock"))).rejects.toThrow();
  });

  test("a database that was killed, too, leaves nothing in the way", async () => {
    const third = start(env());
    await ready(third);
    const pid = await postmaster();
    third.process.kill("SIGKILL");
    process.kill(pid as number, "SIGKILL");
    await third.ended;
    const fourth = start(env());
    await ready(fourth);
    fourth.process.kill("SIGTERM");
    expect(await fourth.ended).toBe(0);
  });
});

describe("what cannot be is said in one sentence, with a non-zero exit", () => {
  test("the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const taken = String(typeof address === "object" && address?.port);
    const folder = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
    await fails({ HOLDFAST_DATA_DIR: folder, PORT: taken }, /^Port \d+ is taken by another program: set PORT/);
    other.close();
    await rm(folder, { recursive: true });
  });

  test("the data folder is a file, or lies in one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
    await writeFile(join(folder, "file"), "");
    for (const path of [["file"], ["file", "data"]]) {
      await fails(
        { HOLDFAST_DATA_DIR: join(folder, ...path), PORT: port },
        /^The data folder .* is a file, or lies in/,
      );
    }
    await rm(folder, { recursive: true });
  });

  test.runIf(process.platform === "linux")(
    "the data folder cannot be made, and nobody goes round for ever",
    async () => {
      const nowhere = "/proc/holdfast/data";
      await fails(
        { HOLDFAST_DATA_DIR: nowhere, PORT: port },
        /^The data folder \/proc\/.* cannot be written \(ENOENT\)/,
      );
    },
  );

  test("DATABASE_URL is wrong: no server, no such database, wrong password", async () => {
    const database = await testDatabase("bare");
    const wrong = new URL(database.url);
    wrong.password = "hunter2";
    const missing = new URL(database.url);
    missing.pathname = "/nowhere";
    const folder = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
    const common = { HOLDFAST_DATA_DIR: folder, PORT: port };
    const nobody = `postgresql://holdfast:hunter2@127.0.0.1:${await freePort()}/x`;
    await fails({ ...common, DATABASE_URL: nobody }, /^DATABASE_URL: .* nothing answers there\.$/);
    await fails({ ...common, DATABASE_URL: missing.href }, /^DATABASE_URL: .* there is no such database\.$/);
    await fails({ ...common, DATABASE_URL: wrong.href }, /^DATABASE_URL: .* user or password is wrong\.$/);
    await fails({ ...common, DATABASE_URL: "hunter2" }, /^DATABASE_URL must be an address/);
    await database.drop();
    await rm(folder, { recursive: true });
  });

  test("under root the database's user may not pass the way to the data folder; another user is not in need of that", async () => {
    const shut = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
    await chmod(shut, 0o700);
    const variables = { HOLDFAST_DATA_DIR: join(shut, "data"), PORT: String(await freePort()) };
    if (process.getuid?.() === 0) {
      await fails(variables, new RegExp(`^PostgreSQL does not run as root, .* may not pass the folder ${shut}: `));
      expect((await stat(shut)).mode & 0o777).toBe(0o700);
    } else {
      const run = start(variables);
      await ready(run);
      run.process.kill("SIGINT");
      expect(await run.ended).toBe(0);
    }
    await rm(shut, { recursive: true });
  });

  test("a variable is wrong", () => fails({ ...env(), PORT: "high" }, /^PORT must be a number/));
});

test("with a DATABASE_URL that is right no database of its own is started", async () => {
  const database = await testDatabase("bare");
  const folder = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
  const run = start({ HOLDFAST_DATA_DIR: folder, PORT: port, DATABASE_URL: database.url });
  await ready(run);
  await expect(stat(join(folder, "postgres"))).rejects.toThrow();
  run.process.kill("SIGINT");
  expect(await run.ended).toBe(0);
  await database.drop();
  await rm(folder, { recursive: true });
});

test("a signal to npm alone, whose shell does not hand it on, stops everything", async () => {
  const folder = await mkdtemp(join(tmpdir(), "holdfast-launch-"));
  const inShell = `"${process.execPath}" --import tsx --conditions=react-server "${entry}"; exit 0`;
  const shell = spawn("sh", ["-c", inShell], {
    cwd: root,
    env: { ...process.env, HOLDFAST_DATA_DIR: folder, PORT: port, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  shell.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  await expect.poll(() => said, { timeout: 50_000 }).toContain("Holdfast is ready at");
  shell.kill("SIGKILL");
  await expect.poll(() => said, { timeout: 20_000 }).toContain("Holdfast has stopped.");
  expect(await livePostmaster(join(folder, "postgres"))).toBeNull();
  await rm(folder, { recursive: true });
});
