/**
 * The audit of a file in this browser, in workers of its own: one that reads and judges, and one for each core that opens
 * entries. All of them are started at once and kept, so that nothing more is loaded from then on: the network may go.
 */
import type { Verdict } from "@/lib/domain/audit/audit";
import type { AuditFault } from "@/lib/domain/audit/fault";
import type { Figures } from "@/lib/domain/audit/figures";
import type { AuditAnswer, AuditCheck, AuditJob } from "./audit.worker";

export type Audited = Verdict | AuditFault | "stopped" | "unreadable";

export interface Checked {
  found: Audited;
  figures: Figures | null;
  checkpoint: string;
}

export interface AuditWorkers {
  /** Resolves when all that a check needs has been loaded. @throws Error if a worker cannot be started. */
  ready: Promise<void>;
  /** One check at a time. @throws Error if a worker fails. */
  check(
    file: File,
    known: Pick<AuditCheck, "fingerprint" | "before" | "outside">,
    progress: (done: number, size: number) => void,
  ): Promise<Audited>;
  /**
   * The same for whoever comes back: with the checkpoint at the file's end and, of a log in which nothing was found, its
   * figures. What was found whole can be gone on with. @throws Error also where there is nothing to go on with.
   */
  checkOn(
    file: File,
    known: Omit<AuditCheck, "check"> & { figuresAt: number },
    progress: (done: number, size: number) => void,
  ): Promise<Checked>;
  /** Ends the check under way: it comes back as `stopped`. */
  stop(): void;
  close(): void;
}

/** More do not help a file that one worker reads. */
const openersAtMost = 8;

export function startAuditWorkers(): AuditWorkers {
  const judge = new Worker(new URL("./audit.worker.ts", import.meta.url), { type: "module" });
  const count = Math.min(openersAtMost, Math.max(1, navigator.hardwareConcurrency));
  const openers = Array.from(
    { length: count },
    () => new Worker(new URL("./auditOpen.worker.ts", import.meta.url), { type: "module" }),
  );
  const channels = openers.map((opener) => {
    const { port1, port2 } = new MessageChannel();
    opener.postMessage("begin", [port1]);
    return port2;
  });
  const ready = Promise.all([...openers, judge].map(begun)).then(() => {});
  judge.postMessage("begin", channels);
  const post = (job: AuditJob) => judge.postMessage(job);
  const check = (job: AuditCheck, progress: (done: number, size: number) => void) =>
    new Promise<Checked>((resolve, reject) => {
      judge.onmessage = ({ data }: MessageEvent<AuditAnswer>) => {
        if (data === "ready") return;
        if ("done" in data) progress(data.done, data.size);
        else if ("found" in data) resolve(data);
        else if ("ended" in data) resolve({ found: data.ended, figures: null, checkpoint: "" });
        else reject(new Error(data.failed));
      };
      judge.onerror = ({ message }) => reject(new Error(message));
      post(job);
    });
  return {
    ready,
    check: async (file, known, progress) => (await check({ check: file, ...known }, progress)).found,
    checkOn: (file, known, progress) => check({ check: file, ...known }, progress),
    stop: () => post({ stop: true }),
    close: () => {
      for (const worker of [judge, ...openers]) worker.terminate();
    },
  };
}

/** When the worker's code is there and says so. */
const begun = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }) => (data === "ready" ? resolve() : reject(new Error("not ready"))), {
      once: true,
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message || "a worker did not start")), {
      once: true,
    });
  });
