"use client";

import { useEffect, useRef, useState } from "react";
import { type Audited, type AuditWorkers, startAuditWorkers } from "@/lib/client/audit";
import { beginsAsEnvelope, type ReadEnvelope, readEnvelope } from "@/lib/domain/audit/envelope";
import { beginsAsReceipt, receiptAtMost, verifyReceipt } from "@/lib/domain/audit/receipt";
import { type Alarm, type AlarmFault, alarmAtMost, openAlarm } from "@/lib/protocol/alarm";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import type { ProofFault, Receipt } from "@/lib/protocol/log/proof";

import type { Known } from "./Ask";

export type Stage =
  | { is: "asking" }
  /** A receipt was chosen: it takes the log's key. */
  | { is: "receipt"; text: string }
  | { is: "checking"; done: number; size: number | null }
  /** `asked`: for a witness outside the federation. */
  | { is: "audited"; found: Exclude<Audited, string>; asked: boolean }
  | { is: "ended"; how: "stopped" | "unreadable" }
  | { is: "read"; found: Receipt | ProofFault }
  | { is: "alarm"; found: Alarm | { fault: AlarmFault } }
  | { is: "envelope"; found: ReadEnvelope }
  | { is: "broken"; because: string };

export interface Verifying {
  stage: Stage;
  /** All that a check needs has been loaded. */
  ready: boolean;
  check(file: File, known: Known): Promise<void>;
  /** False if this is no log's key. */
  checkReceipt(text: string, key: string): Promise<boolean>;
  stop(): void;
  again(): void;
}

/** The check of one file after the other, with workers that live as long as the page. */
export function useVerify(): Verifying {
  const [stage, setStage] = useState<Stage>({ is: "asking" });
  const [ready, setReady] = useState(false);
  const workers = useRef<AuditWorkers | null>(null);

  useEffect(() => {
    const started = startAuditWorkers();
    workers.current = started;
    const broken = (error: Error) => setStage({ is: "broken", because: error.message });
    started.ready.then(() => setReady(true), broken);
    return () => started.close();
  }, []);

  async function check(file: File, { fingerprint, witness }: Known) {
    setStage({ is: "checking", done: 0, size: null });
    try {
      const begins = await file.slice(0, 64).text();
      if (beginsAsReceipt(begins)) {
        setStage({ is: "receipt", text: await file.slice(0, receiptAtMost).text() });
        return;
      }
      if (beginsAsEnvelope(begins)) {
        const bytes = new Uint8Array(await file.slice(0, alarmAtMost + 1).arrayBuffer());
        const statement = await readEnvelope(bytes);
        setStage(
          statement
            ? { is: "envelope", found: statement }
            : { is: "alarm", found: await openAlarm(bytes, fingerprint) },
        );
        return;
      }
    } catch {
      setStage({ is: "ended", how: "unreadable" });
      return;
    }
    try {
      const progress = (done: number, size: number) => setStage({ is: "checking", done, size });
      const found = await workers.current?.check(file, { fingerprint, outside: witness && [witness] }, progress);
      if (found === undefined) return;
      setStage(
        typeof found === "string"
          ? { is: "ended", how: found }
          : { is: "audited", found, asked: witness !== undefined },
      );
    } catch (error) {
      setStage({ is: "broken", because: error instanceof Error ? error.message : "failed" });
    }
  }

  async function checkReceipt(text: string, key: string): Promise<boolean> {
    let logKey: ReturnType<typeof parseVerifierKey>;
    try {
      logKey = parseVerifierKey(key.trim());
    } catch {
      return false;
    }
    setStage({ is: "read", found: await verifyReceipt(text, logKey) });
    return true;
  }

  return {
    stage,
    ready,
    check,
    checkReceipt,
    stop: () => workers.current?.stop(),
    again: () => setStage({ is: "asking" }),
  };
}
