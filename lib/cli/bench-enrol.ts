import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";
import type { Figure } from "./bench";
import type { Measured } from "./bench-enrol-page";
import { ensureBrowser, flags } from "./browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sizes = [
  { name: "3-of-5", threshold: 3, guardians: 5 },
  { name: "10-of-30", threshold: 10, guardians: 30 },
];
const rounds = 3;

/** The browser's side of the product in one file, for a page that is nothing else. Storage is the browser's own. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("bench-enrol-page.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2023",
    alias: { "@": root.replace(/\/$/, "") },
    plugins: [
      {
        name: "the browser's own storage",
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^fake-indexeddb\/auto$/ }, ({ path }) => ({ path, namespace: "empty" }));
          onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Making a backup and opening it again, in a browser, beside the Argon2id calls of the same run. */
export async function benchEnrol(say: (line: string) => void): Promise<Figure[]> {
  const script = await bundle();
  const server = createServer((request, answer) => {
    const isScript = request.url === "/bench.js";
    answer.setHeader("Content-Type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    answer.end(isScript ? script : '<!doctype html><title>bench</title><script src="/bench.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: await ensureBrowser(root), args: flags });
  try {
    const page = await browser.newPage();
    const figures: Figure[] = [];
    for (const { name, threshold, guardians } of sizes) {
      const runs: { enrol: Measured; recover: Measured }[] = [];
      for (let round = 0; round < rounds; round++) {
        say(`enrol and recover ${name}: ${round + 1} of ${rounds} …`);
        await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
        runs.push(await page.evaluate(([t, n]) => measureIn(t, n), [threshold, guardians] as const));
      }
      for (const what of ["enrol", "recover"] as const) {
        const value = median(runs.map((run) => run[what].total));
        const argon = median(runs.map((run) => run[what].argon));
        figures.push({
          name: `${what}/${name}`,
          value: Math.round(value),
          unit: "ms",
          yardstick: `${Math.round(argon)} ms in the Argon2id calls of the same run, in the browser`,
          ratio: Number(median(runs.map((run) => run[what].total / run[what].argon)).toFixed(2)),
        });
      }
    }
    // Smallest first, and a kind at a time.
    return figures.sort((a, b) => a.name.split("/")[0]?.localeCompare(b.name.split("/")[0] ?? "") ?? 0);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Stands in the page. */
declare function measureIn(threshold: number, guardians: number): Promise<{ enrol: Measured; recover: Measured }>;
