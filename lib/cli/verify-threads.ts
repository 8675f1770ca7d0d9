import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { Closed, OpenEntries, OpenedEntry } from "@/lib/domain/audit/open";
import { pack } from "@/lib/domain/audit/parcel";
import type { ThreadData } from "./verify-thread";

export interface Threads {
  open: OpenEntries;
  /** How many batches keep all of them busy. */
  ahead: number;
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  /** Batches under way, oldest first: a worker answers in the order in which it was asked. */
  waiting: { resolve: (opened: OpenedEntry[]) => void; reject: (error: Error) => void }[];
}

/** Opens entries on all cores: each batch goes to the thread with the fewest before it. None is started before the first. */
export function startThreads({ signatures = true } = {}): Threads {
  const count = availableParallelism();
  let starting: Promise<Thread[]> | null = null;
  const start = async () => {
    const program = await threadProgram();
    return Array.from({ length: count }, () => startThread(program, { signatures }));
  };
  return {
    ahead: 2 * count,
    open: async (entries: readonly Closed[]) => {
      starting ??= start();
      const threads = await starting;
      return new Promise((resolve, reject) => {
        const freest = threads.reduce((best, next) => (next.waiting.length < best.waiting.length ? next : best));
        freest.waiting.push({ resolve, reject });
        const parcel = pack(entries);
        freest.worker.postMessage(parcel, [parcel.bytes.buffer]);
      });
    },
    close: async () => {
      // Where they could not be started, whoever asked has been told.
      const threads = await starting?.catch(() => []);
      await Promise.all((threads ?? []).map(({ worker }) => worker.terminate()));
    },
  };
}

/**
 * The program of a thread in one piece, put together once for all of them: a thread has no loader for TypeScript, and to give
 * each one its own takes as long as to check some thousand entries.
 */
async function threadProgram(): Promise<string> {
  const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [path("./verify-thread.ts")],
    alias: { "@": path("../..").replace(/\/$/, "") },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  return outputFiles.map(({ text }) => text).join("");
}

function startThread(program: string, workerData: ThreadData): Thread {
  const worker = new Worker(program, { eval: true, workerData });
  const thread: Thread = { worker, waiting: [] };
  worker.on("message", (opened: OpenedEntry[]) => thread.waiting.shift()?.resolve(opened));
  worker.on("error", (error: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
