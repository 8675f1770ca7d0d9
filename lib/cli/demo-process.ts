/** `npm run demo`, as somebody runs it who wants a look: its own entry, small, on a port of its own. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { foreignEnvironment } from "@/lib/env/child";
import type { DemoFolder } from "@/lib/env/demo-folder";
import { freePort } from "@/lib/store/free-port";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = fileURLToPath(new URL("demo.ts", import.meta.url));

export interface Demo {
  url: string;
  /** Its throw-away data folder. */
  dataDir: string;
  /** What it wrote there. */
  written: DemoFolder;
  /** As Ctrl-C does. @returns its exit code. */
  stop(): Promise<number | null>;
}

/** @throws Error with all that it printed if it does not come up. */
export async function startDemo(): Promise<Demo> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", entry, "--small"], {
    cwd: root,
    // As npm would start it: then it stops by itself when whoever started it is broken off and leaves it behind.
    env: foreignEnvironment({ npm_lifecycle_event: "demo", PORT: String(port) }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
        if (/To try: .*\n/.test(said)) resolve();
      });
    }
    void ended.then(() => reject(new Error(`the demo did not start:\n${said}`)));
  });
  const dataDir = /The demo lies in (\S+)/.exec(said)?.[1] ?? "";
  return {
    url: `http://localhost:${port}`,
    dataDir,
    written: JSON.parse(await readFile(join(dataDir, "demo.json"), "utf8")),
    stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
