import "server-only";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The process id of the postmaster that runs on this cluster, or null. The pid file alone does not tell: after a crash
 * of the machine its number may belong to a stranger, so the process must also be a PostgreSQL on this very folder.
 */
export async function livePostmaster(folder: string): Promise<number | null> {
  let pid: number;
  try {
    pid = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
  } catch {
    return null;
  }
  if (!Number.isSafeInteger(pid) || pid <= 1) return null;
  const command = await commandOf(pid);
  return command?.includes("postgres") && command.includes(folder) ? pid : null;
}

/** How that process was started; null if there is none. */
async function commandOf(pid: number): Promise<string | null> {
  try {
    if (process.platform === "linux") {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ").trim() || null;
    }
    if (process.platform === "win32") {
      const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
      return (await run("powershell", ["-NoProfile", "-Command", query])).stdout.trim() || null;
    }
    return (await run("ps", ["-p", String(pid), "-o", "command="])).stdout.trim() || null;
  } catch {
    return null;
  }
}
