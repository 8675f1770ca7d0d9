import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { isFault } from "@/lib/domain/audit/fault";
import type { Figure } from "./bench";
import { type BenchLog, benchLog } from "./bench-log";
import { benchVerifyPage } from "./bench-verify-browser";
import { verifyFile } from "./verify-file";

const entries = 100_000;
/** The shorter log, beside which its memory is looked at, is so many times shorter. */
const memoryParts = 4;
/** Log and yardstick take turns. */
const rounds = 3;
/** Bare verifications of each core in a round. */
const bareCount = 8_000;

/** `verify/…`: a whole log audited, beside the bare verifications of its signatures on the same cores. */
export async function benchVerify(say: (line: string) => void): Promise<Figure[]> {
  const log = await benchLog(entries, say);
  const folder = await mkdtemp(join(tmpdir(), "holdfast-bench-"));
  try {
    const path = join(folder, "log.holdfast");
    await writeFile(path, log.bytes);
    const command = await byCommand(log, path, say);
    const shorter = await benchLog(entries / memoryParts, say);
    const shorterPath = join(folder, "shorter.holdfast");
    await writeFile(shorterPath, shorter.bytes);
    const memory = await inMemory([shorter, shorterPath], [log, path]);
    return [command, memory, ...(await benchVerifyPage(log, say))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function byCommand(log: BenchLog, path: string, say: (line: string) => void): Promise<Figure> {
  let [audited, bare] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    say(`verify/cli: ${round} of ${rounds} …`);
    audited += log.signatures / (await secondsOf(() => audit(path)));
    bare += await bareRate();
  }
  return {
    name: "verify/cli",
    value: Math.round(audited / rounds),
    unit: "signatures/s",
    yardstick: `node:crypto's own Ed25519 verifications on all ${availableParallelism()} cores: ${Math.round(bare / rounds)}/s`,
    ratio: Number((audited / bare).toFixed(2)),
  };
}

/** What the command takes of memory at most, for two logs: what it takes more for the longer one, it takes for every entry. */
async function inMemory(...logs: [[BenchLog, string], [BenchLog, string]]): Promise<Figure> {
  const peaks = await Promise.all(logs.map(([, path]) => peakOf(path)));
  const [[short], [long]] = logs;
  const [less, more] = peaks as [number, number];
  const each = Math.round(((more - less) * 1024) / (long.entries - short.entries));
  return {
    name: "verify/memory",
    value: Math.round(more / 1024),
    unit: "MB",
    yardstick: `${Math.round(less / 1024)} MB for ${short.entries} entries, so ${each} bytes more for each further entry of ${Math.round(long.bytes.length / long.entries)} bytes`,
    ratio: null,
  };
}

const run = promisify(execFile);

/** KB of a process that audits the file. */
async function peakOf(path: string): Promise<number> {
  const script = fileURLToPath(new URL("./bench-verify-once.ts", import.meta.url));
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--conditions=react-server", script, path]);
  return Number(stdout);
}

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

async function audit(path: string): Promise<void> {
  const found = await verifyFile(path);
  if (isFault(found)) throw new Error(`the log of the benchmark is not whole: ${found.fault}`);
}

const bareThread = `
const { generateKeyPairSync, sign, verify } = require("node:crypto");
const { parentPort, workerData } = require("node:worker_threads");
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const message = Buffer.alloc(1200, 7);
const signature = sign(null, message, privateKey);
const began = performance.now();
for (let i = 0; i < workerData; i++) if (!verify(null, message, publicKey, signature)) throw new Error("bad");
parentPort.postMessage(workerData / ((performance.now() - began) / 1000));
`;

/** Verifications a second of all cores at once, with keys that are imported already. */
async function bareRate(): Promise<number> {
  const rates = await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(bareThread, { eval: true, workerData: bareCount });
          worker.once("message", resolve);
          worker.once("error", reject);
        }),
    ),
  );
  return rates.reduce((sum, rate) => sum + rate);
}
