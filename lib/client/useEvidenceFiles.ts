"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DossierFile } from "@/lib/protocol/dossier";
import { evidenceFilesLimit } from "@/lib/protocol/statements/evidence";
import type { FileDraft } from "./dossierDraft";
import type { Executor } from "./estates";
import { dropFile, type FileFault, keptFile, takeFile } from "./evidenceFiles";
import type { FollowedCase } from "./followRecovery";
import { isRefused } from "./outcome";
import { type Told, toldOf } from "./told";
import { sendAhead, takeBack } from "./upload";

export type FileState =
  | { is: "sending"; part: number; waits: boolean }
  /** It stands on the server, or was laid before. */
  | { is: "sent" }
  /** This browser has it no longer: it has to be chosen again. */
  | { is: "lost" }
  | { is: "failed"; told: Told };

export interface EvidenceFiles {
  /** By the digest of the sealed file. */
  states: ReadonlyMap<string, FileState>;
  /** Of the files chosen last, those that were not taken. */
  faults: readonly { name: string; fault: FileFault }[];
  /** Name of the file that is being sealed. */
  sealing: string | null;
  add: (files: readonly File[], kind: DossierFile["kind"]) => Promise<void>;
  remove: (digest: string) => void;
  retry: (digest: string) => void;
  /** Every file stands on the server. */
  complete: boolean;
}

/**
 * The files of a draft on their way to the server; after a reload they go on from where they were.
 * @param laid digests of files that lie before the guardians already. @param onFiles must keep its identity.
 */
export function useEvidenceFiles(
  executor: Executor,
  followed: FollowedCase,
  files: readonly FileDraft[],
  laid: ReadonlySet<string>,
  onFiles: (files: FileDraft[]) => void,
): EvidenceFiles {
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map());
  const [faults, setFaults] = useState<EvidenceFiles["faults"]>([]);
  const [sealing, setSealing] = useState<string | null>(null);
  const senders = useRef(new Map<string, AbortController>());
  const latest = useRef(files);
  latest.current = files;
  const { id, key } = followed;
  const caseKey = useRef(key);

  const tell = useCallback((digest: string, state: FileState) => {
    setStates((before) => new Map(before).set(digest, state));
  }, []);

  const send = useCallback(
    async (digest: string, size: number) => {
      if (senders.current.has(digest)) return;
      const ending = new AbortController();
      senders.current.set(digest, ending);
      tell(digest, { is: "sending", part: 0, waits: false });
      try {
        const file = await keptFile(executor, id, digest);
        if (!file) return tell(digest, { is: "lost" });
        const refused = await sendAhead(executor.device, file, {
          key: caseKey.current,
          signal: ending.signal,
          tell: ({ held, waits }) => tell(digest, { is: "sending", part: held / size, waits }),
        });
        tell(digest, isRefused(refused) ? { is: "failed", told: toldOf(refused) } : { is: "sent" });
      } catch (error) {
        if (!ending.signal.aborted) tell(digest, { is: "failed", told: toldOf(error) });
      } finally {
        if (senders.current.get(digest) === ending) senders.current.delete(digest);
      }
    },
    [executor, id, tell],
  );

  // What is in the draft and neither laid nor known here is on its way from before.
  useEffect(() => {
    for (const { digest, sealedSize } of files) {
      if (!laid.has(digest) && !states.has(digest)) void send(digest, sealedSize);
    }
  }, [files, laid, states, send]);

  useEffect(() => {
    const all = senders.current;
    return () => {
      for (const sender of all.values()) sender.abort(new Error("left"));
      all.clear();
    };
  }, []);

  const add = useCallback(
    async (chosen: readonly File[], kind: DossierFile["kind"]) => {
      setFaults([]);
      for (const file of chosen) {
        setSealing(file.name);
        const full = latest.current.length >= evidenceFilesLimit;
        const taken = full
          ? { fault: "tooMany" as const }
          : await takeFile(executor, followed, file, kind, latest.current).catch(() => ({
              fault: "unreadable" as const,
            }));
        if ("fault" in taken) setFaults((before) => [...before, { name: file.name, fault: taken.fault }]);
        else {
          latest.current = [...latest.current, taken];
          onFiles([...latest.current]);
        }
      }
      setSealing(null);
    },
    [executor, followed, onFiles],
  );

  const remove = useCallback(
    (digest: string) => {
      senders.current.get(digest)?.abort(new Error("removed"));
      latest.current = latest.current.filter((file) => file.digest !== digest);
      onFiles([...latest.current]);
      void dropFile(executor, id, digest).catch(() => undefined);
      if (!laid.has(digest)) void takeBack(executor.device, digest, caseKey.current).catch(() => undefined);
    },
    [executor, id, laid, onFiles],
  );

  const retry = useCallback(
    (digest: string) => {
      const file = latest.current.find((one) => one.digest === digest);
      if (file) void send(digest, file.sealedSize);
    },
    [send],
  );

  const sent = ({ digest }: FileDraft) => laid.has(digest) || states.get(digest)?.is === "sent";
  return { states, faults, sealing, add, remove, retry, complete: sealing === null && files.every(sent) };
}
