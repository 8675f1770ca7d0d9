"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "@/lib/domain/audit/audit";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import type { Figures } from "@/lib/domain/audit/figures";
import { type AuditWorkers, startAuditWorkers } from "./audit";
import type { Desk } from "./desk";
import { granted, Stop } from "./outcome";
import { type Told, toldOf } from "./told";

export type LogStage =
  | { is: "fetching" }
  | { is: "checking"; done: number; size: number | null }
  | { is: "checked"; found: Verdict | AuditFault; figures: Figures | null; file: File }
  /** A worker failed, or the file could not be kept. */
  | { is: "broken" };

/** What the reader has read is not the beginning of the file: two histories are shown to this browser. */
function stopOf({ fault, expected, found }: AuditFault): Stop | null {
  if (fault !== "rewound" && fault !== "forked") return null;
  const evidence = { readBefore: String(expected), inTheFile: String(found) };
  return new Stop(
    fault === "rewound" ? "logRewound" : "logForked",
    "the file does not go on from what was read",
    evidence,
  );
}

/**
 * The reader, who never goes back, goes on from the file: where both stand at the same size they are the same tree. (What the
 * reader had read before, the check of the file has held it to.)
 * @throws Stop "logForked" where they are not; what the reader finds on its way.
 */
async function compareWithReader(desk: Desk, { size, root }: Verdict): Promise<void> {
  const { head } = (await desk.reader.sync()).state;
  if (head.size === size && head.root !== root) {
    const evidence = { size, inTheFile: root, read: head.root };
    throw await desk.reader.report(new Stop("logForked", "the file has another tree than the tiles", evidence));
  }
}

/** Fetches the whole log and checks it in workers: at once, and whenever asked. */
export function useWholeLog(desk: Desk) {
  const [stage, setStage] = useState<LogStage>({ is: "fetching" });
  const [told, setTold] = useState<Told | null>(null);
  const workers = useRef<AuditWorkers | null>(null);
  const turn = useRef(0);

  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: LogStage) => {
      if (mine === turn.current) setStage(next);
    };
    setTold(null);
    show({ is: "fetching" });
    try {
      workers.current ??= startAuditWorkers();
      await workers.current.ready;
      const { head: before } = (await desk.reader.sync()).state;
      const bytes = granted(await desk.device.api.bytes("/api/export"));
      const file = new File([bytes], `log-${new Date(desk.device.now()).toISOString().slice(0, 10)}.holdfast`);
      show({ is: "checking", done: 0, size: null });
      const known = { fingerprint: desk.genesis, before, figuresAt: desk.device.now() };
      const progress = (done: number, size: number) => show({ is: "checking", done, size });
      const { found, figures } = await workers.current.checkWithFigures(file, known, progress);
      if (found === "stopped" || found === "unreadable") return show({ is: "broken" });
      const stop = isFault(found) ? stopOf(found) : null;
      if (stop) throw await desk.reader.report(stop);
      if (!isFault(found)) await compareWithReader(desk, found);
      show({ is: "checked", found, figures, file });
    } catch (error) {
      if (mine !== turn.current) return;
      // One of them may be what failed: the next check has others.
      workers.current?.close();
      workers.current = null;
      setTold(toldOf(error));
      setStage({ is: "broken" });
    }
  }, [desk]);

  useEffect(() => {
    void again();
    return () => {
      turn.current += 1;
      workers.current?.close();
      workers.current = null;
    };
  }, [again]);

  return { stage, told, again };
}
