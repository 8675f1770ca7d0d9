import "server-only";
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { childEnvironment } from "@/lib/env/env";
import { type Binaries, databaseUser, findBinaries, type RunAs } from "./embedded-binaries";
import { requirePassable } from "./embedded-passable";
import { livePostmaster } from "./embedded-stale";
import { StartFault } from "./fault";
import { freePort } from "./free-port";

const run = promisify(execFile);

/**
 * The embedded PostgreSQL: a cluster in `<data>/postgres`, on a free port of 127.0.0.1 alone, user and database
 * `holdfast`, with a password. It is started through pg_ctl, in a session of its own: a Ctrl-C at the terminal reaches
 * us and not it, so that we can stop it last.
 *
 * Whoever calls this holds the lock of the data folder: a postmaster found running there was left by a killed start.
 */
export interface Embedded {
  /** postgresql:// with user and password. */
  url: string;
  /** Ends connections and shuts down cleanly. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute path of the data folder; it exists. */
  dataDir: string;
  /** URL-safe. */
  password: string;
  /** Further settings, e.g. `{ fsync: "off" }` for a throw-away cluster. */
  settings?: Record<string, string>;
  /** Told what takes time. */
  progress?: (sentence: string) => void;
}

/** @throws StartFault if the cluster cannot be made, stopped or started. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, password, settings = {}, progress = () => {} } = options;
  const binaries = await findBinaries();
  const as = await databaseUser();
  await requirePassable(as, { programs: dirname(binaries.initdb), data: dataDir });
  const folder = join(dataDir, "postgres");
  const log = join(dataDir, "postgres.log");
  if (!(await exists(folder))) {
    progress("Making the database …");
    await makeCluster(binaries, as, folder, password);
  }
  await settleStale(binaries, as, folder, progress);
  const port = await freePort();
  const flags = { ...defaults, ...settings, port: String(port) };
  await ownLog(log, as);
  const started = await pgCtl(binaries, as, [
    "start",
    "-D",
    folder,
    "-l",
    log,
    "-w",
    "-t",
    "60",
    "-s",
    "-o",
    words(flags),
  ]);
  if (started !== 0) throw new StartFault(`The embedded PostgreSQL did not start: ${log} says why.`);
  return {
    url: urlOf(port, password),
    async stop() {
      const stopped = await pgCtl(binaries, as, ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60", "-s"]);
      if (stopped !== 0 && (await livePostmaster(folder))) {
        throw new StartFault(`The embedded PostgreSQL did not stop: ${log} says why.`);
      }
    },
  };
}

const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  // A quiet server's log stays small, and no statement with its values is ever written there.
  log_min_error_statement: "panic",
  log_checkpoints: "off",
};

const words = (flags: Record<string, string>): string =>
  Object.entries(flags)
    .map(([name, value]) => `-c ${name}=${value === "" ? "''" : value}`)
    .join(" ");

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Made beside its place and moved there when complete: a start that is killed half-way leaves no half cluster. */
async function makeCluster(binaries: Binaries, as: RunAs, folder: string, password: string): Promise<void> {
  const beside = `${folder}.making`;
  const passwordFile = `${folder}.${randomBytes(6).toString("hex")}`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  try {
    if (as.uid !== undefined && as.gid !== undefined) {
      await chown(beside, as.uid, as.gid);
      await chown(passwordFile, as.uid, as.gid);
    }
    const fixed = ["--username=holdfast", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"];
    await run(binaries.initdb, ["-D", beside, `--pwfile=${passwordFile}`, ...fixed], { ...as, env: environment() });
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? (error as Error).message);
    const reason = said.split("\n").find((line) => /error|denied|EACCES|fatal/i.test(line)) ?? said.split("\n")[0];
    const whom = as.uid === undefined ? "" : " (as the user postgres, who must be able to reach the folder)";
    throw new StartFault(`The database could not be made in ${folder}${whom}: ${reason?.trim()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(beside, folder);
}

/** A postmaster left behind by a killed start is stopped; the pid file of one that died as well is taken away. */
async function settleStale(binaries: Binaries, as: RunAs, folder: string, progress: (sentence: string) => void) {
  if (await livePostmaster(folder)) {
    progress("Stopping the database of a start that was killed …");
    const stopped = await pgCtl(binaries, as, ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60", "-s"]);
    if (stopped !== 0 && (await livePostmaster(folder))) {
      throw new StartFault(`A database left behind in ${folder} does not stop: end its process, then start again.`);
    }
  }
  // Without its process this file says nothing, and after a reboot it may name a stranger's.
  await rm(join(folder, "postmaster.pid"), { force: true });
}

/** Stops the cluster that a killed start left running on this data folder, if one is. The caller holds the folder's lock. */
export async function stopLeftBehind(dataDir: string): Promise<void> {
  await settleStale(await findBinaries(), await databaseUser(), join(dataDir, "postgres"), () => {});
}

const environment = () => childEnvironment({ LC_ALL: "C", LC_MESSAGES: "C", PGDATA: undefined, PGPORT: undefined });

/** @returns pg_ctl's exit code. The postmaster inherits no pipe of ours, or its end would never be seen. */
const pgCtl = (binaries: Binaries, as: RunAs, args: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(binaries.pgCtl, args, { ...as, env: environment(), stdio: "ignore", detached: true });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });

async function ownLog(log: string, as: RunAs): Promise<void> {
  await writeFile(log, "", { flag: "a", mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) await chown(log, as.uid, as.gid);
}

/** The address of the cluster that is running on this data folder; null if none is. */
export async function runningEmbedded(dataDir: string, password: string): Promise<string | null> {
  const folder = join(dataDir, "postgres");
  if (!(await livePostmaster(folder))) return null;
  // postmaster.pid: process id, folder, start, port, …
  const port = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[3]);
  return urlOf(port, password);
}

const urlOf = (port: number, password: string): string =>
  `postgresql://holdfast:${password}@127.0.0.1:${port}/postgres`;
