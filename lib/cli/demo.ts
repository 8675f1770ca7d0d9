import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DemoFolder, readDemoFolder, writeDemoFolder } from "@/lib/env/demo-folder";
import { childEnvironment, type Env, env } from "@/lib/env/env";
import { stopLeftBehind } from "@/lib/store/embedded";
import { StartFault } from "@/lib/store/fault";
import { lockDataFolder, prepareDataFolder } from "./data-folder";
import { roomForYoung } from "./demo/hands";
import { launch } from "./launch";
import { explain, toldToStop } from "./run-until-stopped";

/**
 * `npm run demo [-- --small]`: as `npm start`, on a data folder that is made for it and removed at its end, with a
 * federation in which a year has passed.
 */
const script = fileURLToPath(new URL("serve.mjs", import.meta.url));
const maker = fileURLToPath(new URL("demo-make.ts", import.meta.url));

/** Nothing here outlives the demo, so nothing has to survive a power cut. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

async function run(): Promise<number> {
  const small = process.argv.includes("--small");
  const given = env();
  const stopped = toldToStop();
  await clearLeftBehind();
  const folder = await emptyFolder(given);
  try {
    if (given.databaseUrl) console.log("DATABASE_URL is left alone: a demo has a database of its own.");
    console.log(`The demo lies in ${folder.path} and is removed at its end.`);
    const own: Env = { ...given, dataDir: folder.path, databaseUrl: null, smtpUrl: null, demo: true };
    await writeDemoFolder(folder.path, {
      federation: "",
      url: own.url,
      fingerprint: null,
      accounts: [],
      auditToken: null,
      doors: null,
      people: [],
    });
    const prepare = (databaseUrl: string) => make(own, databaseUrl, small, stopped);
    const launched = await launch({ env: own, script, say: console.log, settings, prepare });
    tell(await readDemoFolder(folder.path));
    const why = await Promise.race([stopped, launched.ended]);
    console.log(why === "signal" ? "Stopping …" : "The server has ended by itself. Stopping …");
    await launched.stop();
    return why === "signal" ? 0 : 1;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  } finally {
    await folder.remove();
    console.log("The demo has stopped, and its folder is gone.");
  }
}

/** Told to end while the federation was being made. */
class Stopped extends Error {}

const prefix = "holdfast-demo-";

/** Removes the temporary folders of demos that were killed, and ends their databases. */
async function clearLeftBehind(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !(await readDemoFolder(path).catch(() => null))) continue;
    // A demo that runs holds its folder; one that is just beginning has not taken it yet.
    if ((await stat(path)).mtimeMs > Date.now() - 60_000) continue;
    const free = await lockDataFolder(path).catch(() => null);
    if (!free) continue;
    await stopLeftBehind(path)
      .then(() => rm(path, { recursive: true, force: true }))
      .catch(() => {});
    await free();
  }
}

/** A new temporary folder, or the one of HOLDFAST_DATA_DIR if there is nothing in it. @throws StartFault otherwise. */
async function emptyFolder({ dataDir, dataDirIsDefault }: Env): Promise<{ path: string; remove(): Promise<void> }> {
  if (dataDirIsDefault) {
    const path = await mkdtemp(join(tmpdir(), prefix));
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  }
  await prepareDataFolder(dataDir);
  if ((await readdir(dataDir)).length > 0) {
    throw new StartFault(`The data folder ${dataDir} is not empty: a demo is made in an empty one alone.`);
  }
  return {
    path: dataDir,
    async remove() {
      for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true });
    },
  };
}

/** Makes the federation in a process of its own: there time goes as the story does. @throws Stopped, StartFault. */
async function make(own: Env, databaseUrl: string, small: boolean, stopped: Promise<unknown>): Promise<void> {
  const began = Date.now();
  const args = [...roomForYoung, "--import", "tsx", "--conditions=react-server", maker, ...(small ? ["--small"] : [])];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: childEnvironment({
      DATABASE_URL: databaseUrl,
      HOLDFAST_DATA_DIR: own.dataDir,
      HOLDFAST_URL: own.url,
      SMTP_URL: undefined,
      NODE_OPTIONS: undefined,
    }),
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const why = await Promise.race([ended, stopped]);
  if (why === "signal") {
    child.kill("SIGKILL");
    await ended;
    throw new Stopped();
  }
  if (why !== 0) throw new StartFault("The demo could not be made: the lines above say why.");
  console.log(`The demo was made in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** The sign-ins, as they stand in `demo.json`. */
function tell(demo: DemoFolder | null): void {
  if (!demo) return;
  console.log("\nNothing here is real. One click signs in at the page below; or type:\n");
  const width = Math.max(...demo.accounts.map(({ email }) => email.length));
  for (const { role, email, passphrase } of demo.accounts) {
    console.log(`  ${role}  ${email.padEnd(width)}  ${passphrase}`);
  }
  if (demo.auditToken) console.log(`\nAn access token for scripts: ${demo.auditToken}`);
  console.log(`\nTo try: ${demo.url}/demo`);
}

run()
  .catch(explain)
  .then((code) => process.exit(code));
