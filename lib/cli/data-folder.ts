import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { z } from "zod";
import { StartFault } from "@/lib/store/fault";

/** Makes the data folder if need be. @throws StartFault if it cannot be written. */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    const probe = join(dataDir, `.probe-${randomBytes(6).toString("hex")}`);
    await writeFile(probe, "", { flag: "wx" });
    await rm(probe);
    // Under root the database belongs to the user postgres, who has to pass through; the files within stay closed.
    if (process.getuid?.() === 0) await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o011);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") {
      throw new StartFault(`The data folder ${dataDir} is a file, or lies in one: set HOLDFAST_DATA_DIR to a folder.`);
    }
    throw new StartFault(`The data folder ${dataDir} cannot be written (${code}): set HOLDFAST_DATA_DIR to another.`);
  }
}

/**
 * One level after the other: where a folder that is there lets nothing be made in it and says that it is not there, as in
 * /proc, Node's own recursive way goes round for ever.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) throw Object.assign(new Error("a file"), { code: "ENOTDIR" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    await makeFolder(dirname(path));
    await mkdir(path, { mode: 0o700 }).catch((made: NodeJS.ErrnoException) => {
      // Made by another process meanwhile.
      if (made.code !== "EEXIST") throw made;
    });
  }
}

const Lock = z.object({ pid: z.int(), port: z.int().min(1).max(65535), nonce: z.string() });

/**
 * Makes this process the only one on the data folder. `<data>/lock` names a port on which the holder says a number that
 * stands in the file: a holder that was killed says nothing more, whatever became of its process id.
 * @returns what gives the folder free again.
 * @throws StartFault if another process has it.
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, "lock");
  const nonce = randomBytes(16).toString("hex");
  const server = await sayer(nonce);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const beside = `${path}.${nonce}`;
  await writeFile(beside, JSON.stringify({ pid: process.pid, port, nonce }), { mode: 0o600 });
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (await taken(beside, path)) {
        return async () => {
          server.close();
          if ((await readFile(path, "utf8").catch(() => "")).includes(nonce)) await rm(path, { force: true });
        };
      }
      const pid = await holder(path);
      if (pid !== null) {
        throw new StartFault(
          `The data folder ${dataDir} is in use by another Holdfast (process ${pid}): stop that first.`,
        );
      }
      // Left by a process that was killed. Moved, not removed: of two who see this at once, one moves it.
      await rename(path, `${beside}.stale`).catch(() => {});
      await rm(`${beside}.stale`, { force: true });
    }
    throw new StartFault(`The data folder ${dataDir} is being taken by another Holdfast: try again.`);
  } catch (error) {
    server.close();
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

const taken = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false,
  );

function sayer(nonce: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(nonce);
    });
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server.unref()));
  });
}

/** The process id of the holder, if it answers. */
async function holder(path: string): Promise<number | null> {
  const parsed = await readFile(path, "utf8")
    .then((text) => Lock.safeParse(JSON.parse(text)))
    .catch(() => null);
  if (!parsed?.success) return null;
  const { pid, port, nonce } = parsed.data;
  return (await heard(port)) === nonce ? pid : null;
}

const heard = (port: number): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      said += String(chunk);
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(said));
  });
