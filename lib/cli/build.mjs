/** What has to be made from the sources before anything runs: the database client, and for the server its pages. */
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashFiles, isStamped, makeStamped } from "./stamp.mjs";

/** Runs a package's program to its end, quietly; throws an Error with its last words if it fails. */
function run(root, script, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said = (said + chunk).slice(-4_000);
      });
    }
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}

/** The Prisma client, in lib/store/generated. Without the variable Prisma would download an engine that nobody runs. */
export async function generateClient(root) {
  const folder = join(root, "lib/store/generated");
  const stamp = join(folder, ".stamp");
  const sources = ["prisma/schema.prisma", "prisma/prisma.config.ts", "node_modules/prisma/package.json"];
  const hash = hashFiles(root, sources);
  if (existsSync(join(folder, "client.ts")) && isStamped(stamp, hash)) return false;
  const args = ["generate", "--config", "prisma/prisma.config.ts"];
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await makeStamped(stamp, hash, () => {
    // Into a folder that holds half a client Prisma writes nothing.
    rmSync(folder, { recursive: true, force: true });
    return run(root, "prisma/build/index.js", args, env);
  });
  return true;
}

const sources = [
  "app",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "package-lock.json",
];
const isLeftOut = (path) => /\.test\.tsx?$|^lib[\\/](cli|store[\\/]generated)$/.test(path);

const buildStamp = (root) => join(root, ".next/holdfast-stamp");

/** True if the pages in .next are those of today's sources. */
export const isBuilt = (root) =>
  existsSync(join(root, ".next/BUILD_ID")) && isStamped(buildStamp(root), hashFiles(root, sources, isLeftOut));

/** The pages, in .next. */
export async function buildPages(root) {
  const hash = hashFiles(root, sources, isLeftOut);
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await makeStamped(buildStamp(root), hash, () => run(root, "next/dist/bin/next", ["build"], env));
}
