import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { isFault } from "@/lib/domain/audit/fault";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import type { Figure } from "./bench";
import { type BenchLog, benchLog } from "./bench-log";
import { benchVerifyPage } from "./bench-verify-browser";
import { startThreads } from "./verify-threads";

const entries = 100_000;
/** Log and yardstick take turns. */
const rounds = 3;
/** Bare verifications of each core in a round. */
const bareCount = 8_000;

/** `verify/…`: a whole log audited, beside the bare verifications of its signatures on the same cores. */
export async function benchVerify(say: (line: string) => void): Promise<Figure[]> {
  const log = await benchLog(entries, say);
  return [await byCommand(log, say), ...(await benchVerifyPage(log, say))];
}

async function byCommand(log: BenchLog, say: (line: string) => void): Promise<Figure> {
  let [audited, bare] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    say(`verify/cli: ${round} of ${rounds} …`);
    audited += log.signatures / (await secondsOf(() => audit(log)));
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

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

async function audit({ bytes }: BenchLog): Promise<void> {
  const threads = startThreads();
  try {
    const found = await verifyExport(chunksOf(bytes), { open: threads.open, ahead: threads.ahead });
    if (isFault(found)) throw new Error(`the log of the benchmark is not whole: ${found.fault}`);
  } finally {
    await threads.close();
  }
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 19) yield bytes.subarray(at, at + (1 << 19));
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
