/** The product as an operator has it: `npm start`'s own entry, on a data folder, a database and a port of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { foreignEnvironment } from "@/lib/env/child";
import { freePort } from "@/lib/store/free-port";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface House {
  /** http://localhost:<port>, without a slash at its end. */
  url: string;
  port: number;
  dataDir: string;
  /** The one-time link that the first start printed. */
  setupLink: string;
  /** What the product's commands are run with beside it. */
  environment(): NodeJS.ProcessEnv;
  /** All that it has printed since it was made, over all its starts. */
  said(): string;
  /** The database's address, password included: what a thief of the data folder has. */
  databaseUrl(): Promise<string>;
  /** Ends launcher, server and database at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const entry = join(root, "lib/cli/start.ts");

/** Makes a data folder and starts on it. Whoever calls this calls `remove` in the end. */
export async function buildHouse(): Promise<{ house: House; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "holdfast-e2e-"));
  const port = await freePort();
  const log = createWriteStream(join(dataDir, "server.log"), { flags: "a", mode: 0o600 });
  let said = "";
  let running: { child: ChildProcess; ended: Promise<unknown> } | null = null;

  // As npm would start it: then it stops by itself when a test run is broken off and leaves it behind.
  const environment = () =>
    foreignEnvironment({ npm_lifecycle_event: "start", PORT: String(port), HOLDFAST_DATA_DIR: dataDir });

  async function start(): Promise<void> {
    const from = said.length;
    const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", entry], {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that launcher and server can be killed together.
      detached: true,
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    running = { child, ended };
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        log.write(chunk);
        if (/Holdfast is ready at .*\n/.test(said.slice(from))) resolve();
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      void ended.then(() => reject(new Error(`Holdfast did not start:\n${said.slice(from)}`)));
    });
  }

  const postmaster = () => readFile(join(dataDir, "postgres/postmaster.pid"), "utf8").then((text) => text.split("\n"));

  async function kill(): Promise<void> {
    if (!running) return;
    const [pid] = await postmaster();
    const { child, ended } = running;
    process.kill(-(child.pid as number), "SIGKILL");
    process.kill(Number(pid), "SIGKILL");
    await ended;
    running = null;
  }

  async function stop(): Promise<void> {
    if (!running) return;
    running.child.kill("SIGINT");
    await running.ended;
    running = null;
  }

  const house: House = {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    setupLink: "",
    environment,
    said: () => said,
    async databaseUrl() {
      const lines = await postmaster();
      const { databasePassword } = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
      return `postgresql://holdfast:${databasePassword}@127.0.0.1:${lines[3]?.trim()}/postgres`;
    },
    kill,
    start,
    stop,
  };
  const remove = async () => {
    await stop();
    log.end();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await start();
    const link = await heardLink(() => said);
    return { house: Object.assign(house, { setupLink: link }), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The link stands in the line after the one that says that all is ready. */
async function heardLink(said: () => string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const link = /works once: (\S+)\n/.exec(said())?.[1];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no setup link was printed:\n${said()}`);
}
