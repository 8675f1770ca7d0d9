import "server-only";
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { RunAs } from "./embedded-binaries";
import { StartFault } from "./fault";

/**
 * Under root the database runs as another user, who must get to its programs and to its data.
 * @param places what lies where, absolute paths.
 * @throws StartFault naming the first folder that bars the way.
 */
export async function requirePassable(as: RunAs, places: { programs: string; data: string }): Promise<void> {
  if (as.uid === undefined) return;
  const remedies = {
    programs: "put Holdfast elsewhere",
    data: "set HOLDFAST_DATA_DIR to a folder elsewhere",
  };
  for (const what of ["programs", "data"] as const) {
    const folder = await barring(as, places[what]);
    if (folder === null) continue;
    throw new StartFault(
      `PostgreSQL does not run as root, and the user postgres may not pass the folder ${folder}: ${remedies[what]}, start Holdfast as another user, or let others pass (chmod o+x).`,
    );
  }
}

/** The outermost folder on the way to `path` (absolute, itself among them) that this user may not pass; null if none. */
export async function barring(as: RunAs, path: string): Promise<string | null> {
  if (await mayPass(as, path)) return null;
  const parent = dirname(path);
  return parent === path ? path : ((await barring(as, parent)) ?? path);
}

/** Asked of the system, as that user: where access lists are in use, modes alone do not tell. */
const mayPass = (as: RunAs, folder: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...as, cwd: "/", stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
