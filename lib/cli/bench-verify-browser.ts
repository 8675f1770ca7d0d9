import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";
import type { Figure } from "./bench";
import type { BenchLog } from "./bench-log";
import type { BrowserTimes } from "./bench-verify-page";
import { ensureBrowser, flags } from "./browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const hashes = 1_000_000;

/** Served under the names by which they are asked for. */
const scripts = {
  "/bench.js": "lib/cli/bench-verify-page.ts",
  "/audit.worker.ts": "lib/client/audit.worker.ts",
  "/auditOpen.worker.ts": "lib/client/auditOpen.worker.ts",
  "/bench-bare.worker.ts": "lib/cli/bench-bare.worker.ts",
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2023",
    alias: { "@": root.replace(/\/$/, "") },
  });
  return outputFiles[0]?.text ?? "";
}

async function serve(log: BenchLog): Promise<{ server: Server; url: string }> {
  const answers = new Map<string, string | Uint8Array>([["/log", log.bytes]]);
  for (const [path, entry] of Object.entries(scripts)) answers.set(path, await bundle(entry));
  const page = '<!doctype html><title>bench</title><script type="module" src="/bench.js"></script>';
  const server = createServer(({ url = "/" }, answer) => {
    const isScript = /\.[jt]s$/.test(url);
    answer.setHeader("Content-Type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    answer.end(answers.get(url) ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** A whole log audited in a browser, and a tree of a million leaves hashed there. */
export async function benchVerifyPage(log: BenchLog, say: (line: string) => void): Promise<Figure[]> {
  const { server, url } = await serve(log);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(root), args: flags });
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => typeof globalThis.auditIn === "function");
    say(`verify/browser: ${log.entries} entries …`);
    const times: BrowserTimes = await page.evaluate(([path, count]) => auditIn(path, count), [
      "/log",
      log.signatures,
    ] as const);
    say(`verify/browser/hashes-1m: ${hashes} leaves …`);
    const hashing = await page.evaluate((count) => hashesIn(count), hashes);
    return [
      {
        name: "verify/browser/100k",
        value: Math.round(times.audit),
        unit: "ms",
        yardstick: `as many bare Ed25519 verifications by WebCrypto in workers on the same cores: ${Math.round(times.bare)} ms; the page was kept from answering for ${Math.round(times.blocked)} ms at most`,
        ratio: Number((times.audit / times.bare).toFixed(2)),
      },
      {
        name: "verify/browser/hashes-1m",
        value: Math.round(hashing),
        unit: "ms",
        yardstick: "the aim of 4,000 ms for the tree of a million leaves",
        ratio: Number((hashing / 4_000).toFixed(2)),
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
