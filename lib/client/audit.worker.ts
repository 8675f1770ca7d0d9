/** Reads and judges a log away from the page; the signatures it gives to other workers (`auditOpen.worker.ts`). */

import { Audit, type Verdict } from "@/lib/domain/audit/audit";
import { DigestSet } from "@/lib/domain/audit/digest-set";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import { FigureCollector, type Figures } from "@/lib/domain/audit/figures";
import type { OpenEntries, OpenedEntry } from "@/lib/domain/audit/open";
import { pack } from "@/lib/domain/audit/parcel";
import { auditExport } from "@/lib/domain/audit/verify-export";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import type { LogHead } from "@/lib/protocol/fields";
import type { VerifierKey } from "@/lib/protocol/log/note";
import type { OpenAnswer, OpenJob } from "./auditOpen.worker";
import { fastHash } from "./fastHash";

export interface AuditCheck {
  /** A whole export; or, where the last check is gone on with, the part that begins where it ended. */
  check: File;
  goOn?: boolean | undefined;
  /** Whether signatures are verified, as they are unless told otherwise. */
  signatures?: boolean | undefined;
  fingerprint?: string | undefined;
  before?: LogHead | undefined;
  outside?: readonly VerifierKey[] | undefined;
  /** Milliseconds: figures are wanted, as of then. */
  figuresAt?: number | undefined;
}
export type AuditJob = AuditCheck | { stop: true };

export type AuditAnswer =
  | "ready"
  | { done: number; size: number }
  | { found: Verdict | AuditFault; figures: Figures | null; checkpoint: string }
  | { ended: "stopped" | "unreadable" }
  | { failed: string };

/** Bytes read at a time. */
const chunk = 1 << 19;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tell = (answer: AuditAnswer) => scope.postMessage(answer);
const hashing = fastHash();

class Ended extends Error {
  constructor(readonly how: "stopped" | "unreadable") {
    super(how);
  }
}

let stopped = false;
let overWorkers: ((signatures: boolean) => OpenEntries) | undefined;
let ahead = 2;

scope.addEventListener("message", ({ data, ports }: MessageEvent<AuditJob | "begin">) => {
  if (data === "begin") {
    overWorkers = overPorts(ports);
    ahead = 2 * ports.length;
    hashing.then(
      () => tell("ready"),
      (error: Error) => tell({ failed: error.message }),
    );
  } else if ("stop" in data) stopped = true;
  else void check(data);
});

/** What was found whole, and can be gone on with. */
interface Standing {
  audit: Audit;
  states: Map<ScopeId, ScopeState | null>;
  collector: FigureCollector;
}
let standing: Standing | null = null;

async function begin({ fingerprint, outside }: AuditCheck): Promise<Standing> {
  const hash = await hashing;
  const states = new Map<ScopeId, ScopeState | null>();
  const collector = new FigureCollector();
  const audit = new Audit({
    ...{ hash, states },
    entered: new DigestSet(hash),
    taken: collector.take,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(outside && { outside }),
  });
  return { audit, states, collector };
}

async function check(job: AuditCheck): Promise<void> {
  const { check: file, goOn = false, signatures = true, before, figuresAt } = job;
  stopped = false;
  try {
    const going = goOn ? standing : await begin(job);
    standing = null;
    if (!going || !overWorkers) throw new Error("there is nothing to go on with");
    const { audit, states, collector } = going;
    if (before) audit.expect(before);
    let [told, checkpoint] = [0, ""];
    const found = await auditExport(audit, chunksOf(file), {
      open: overWorkers(signatures),
      ahead,
      progress(done, size) {
        // Ten times a second is as often as anybody looks.
        if (performance.now() - told < 100) return;
        told = performance.now();
        tell({ done, size });
      },
      checkpoint: (signed) => {
        checkpoint = signed;
      },
    });
    if (!isFault(found)) standing = going;
    const wanted = figuresAt !== undefined && !isFault(found);
    tell({ found, checkpoint, figures: wanted ? collector.finish(states, found.witnesses, figuresAt) : null });
  } catch (error) {
    if (error instanceof Ended) tell({ ended: error.how });
    else tell({ failed: error instanceof Error ? error.message : "failed" });
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < file.size; at += chunk) {
    if (stopped) throw new Ended("stopped");
    const bytes = await file
      .slice(at, at + chunk)
      .arrayBuffer()
      .catch(() => {
        throw new Ended("unreadable");
      });
    yield new Uint8Array(bytes);
  }
}

interface Opening {
  resolve: (opened: OpenedEntry[]) => void;
  reject: (error: Error) => void;
}

/** Each batch goes to the worker with the fewest before it, and each worker answers in its order. */
function overPorts(ports: readonly MessagePort[]): (signatures: boolean) => OpenEntries {
  const openers = ports.map((port) => {
    const waiting: Opening[] = [];
    port.onmessage = ({ data }: MessageEvent<OpenAnswer>) => {
      const { resolve, reject } = waiting.shift() as Opening;
      if ("opened" in data) resolve(data.opened);
      else reject(new Error(data.failed));
    };
    return { port, waiting };
  });
  return (signatures) => (entries) =>
    new Promise((resolve, reject) => {
      const freest = openers.reduce((best, next) => (next.waiting.length < best.waiting.length ? next : best));
      freest.waiting.push({ resolve, reject });
      const parcel = pack(entries);
      const job: OpenJob = { parcel, signatures };
      freest.port.postMessage(job, [parcel.bytes.buffer]);
    });
}
