import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
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
  let threads: Thread[] = [];
  return {
    ahead: 2 * count,
    open: (entries: readonly Closed[]) =>
      new Promise((resolve, reject) => {
        if (threads.length === 0) threads = Array.from({ length: count }, () => startThread({ signatures }));
        const freest = threads.reduce((best, next) => (next.waiting.length < best.waiting.length ? next : best));
        freest.waiting.push({ resolve, reject });
        const parcel = pack(entries);
        freest.worker.postMessage(parcel, [parcel.bytes.buffer]);
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(workerData: ThreadData): Thread {
  const worker = new Worker(new URL("./verify-thread.mjs", import.meta.url), { workerData });
  const thread: Thread = { worker, waiting: [] };
  worker.on("message", (opened: OpenedEntry[]) => thread.waiting.shift()?.resolve(opened));
  worker.on("error", (error: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
