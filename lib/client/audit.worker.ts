/** Reads and judges a log away from the page; the signatures it gives to other workers (`auditOpen.worker.ts`). */

import type { Verdict } from "@/lib/domain/audit/audit";
import { DigestSet } from "@/lib/domain/audit/digest-set";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import { FigureCollector, type Figures } from "@/lib/domain/audit/figures";
import type { OpenEntries, OpenedEntry } from "@/lib/domain/audit/open";
import { pack } from "@/lib/domain/audit/parcel";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import type { LogHead } from "@/lib/protocol/fields";
import type { OpenAnswer } from "./auditOpen.worker";
import { fastHash } from "./fastHash";

export interface AuditCheck {
  check: File;
  fingerprint?: string | undefined;
  before?: LogHead | undefined;
  /** Milliseconds: figures are wanted, as of then. */
  figuresAt?: number | undefined;
}
export type AuditJob = AuditCheck | { stop: true };

export type AuditAnswer =
  | "ready"
  | { done: number; size: number }
  | { found: Verdict | AuditFault; figures: Figures | null }
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
let open: OpenEntries | undefined;
let ahead = 2;

scope.addEventListener("message", ({ data, ports }: MessageEvent<AuditJob | "begin">) => {
  if (data === "begin") {
    open = overPorts(ports);
    ahead = 2 * ports.length;
    hashing.then(
      () => tell("ready"),
      (error: Error) => tell({ failed: error.message }),
    );
  } else if ("stop" in data) stopped = true;
  else void check(data);
});

async function check({ check: file, fingerprint, before, figuresAt }: AuditCheck): Promise<void> {
  stopped = false;
  try {
    const hash = await hashing;
    let told = 0;
    const states = new Map<ScopeId, ScopeState | null>();
    const collector = figuresAt === undefined ? null : new FigureCollector();
    const found = await verifyExport(chunksOf(file), {
      ...(open && { open }),
      ahead,
      hash,
      states,
      ...(collector && { taken: collector.take }),
      entered: new DigestSet(hash),
      ...(fingerprint !== undefined && { fingerprint }),
      ...(before && { before }),
      progress(done, size) {
        // Ten times a second is as often as anybody looks.
        if (performance.now() - told < 100) return;
        told = performance.now();
        tell({ done, size });
      },
    });
    const figures =
      collector && figuresAt !== undefined && !isFault(found)
        ? collector.finish(states, found.witnesses, figuresAt)
        : null;
    tell({ found, figures });
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
function overPorts(ports: readonly MessagePort[]): OpenEntries {
  const openers = ports.map((port) => {
    const waiting: Opening[] = [];
    port.onmessage = ({ data }: MessageEvent<OpenAnswer>) => {
      const { resolve, reject } = waiting.shift() as Opening;
      if ("opened" in data) resolve(data.opened);
      else reject(new Error(data.failed));
    };
    return { port, waiting };
  });
  return (entries) =>
    new Promise((resolve, reject) => {
      const freest = openers.reduce((best, next) => (next.waiting.length < best.waiting.length ? next : best));
      freest.waiting.push({ resolve, reject });
      const parcel = pack(entries);
      freest.port.postMessage(parcel, [parcel.bytes.buffer]);
    });
}
