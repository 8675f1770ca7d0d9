import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { freePort } from "@/lib/store/free-port";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Serves the build's pages alone, with no database behind them: enough for what is said to everybody, and proof that
 * the front door stands open while the rest is down. `pages` is the address, without a slash at its end.
 */
export const test = base.extend<object, { pages: string }>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const port = await freePort();
      const args = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
      const server = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: "production" } });
      let said = "";
      await new Promise<void>((resolve, reject) => {
        const hear = (chunk: Buffer) => {
          said += chunk;
          if (said.includes("Ready in")) resolve();
        };
        server.stdout.on("data", hear);
        server.stderr.on("data", hear);
        server.once("exit", () => reject(new Error(`The pages were not served:\n${said}`)));
      });
      await use(`http://localhost:${port}`);
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await gone;
    },
    { scope: "worker" },
  ],
});
