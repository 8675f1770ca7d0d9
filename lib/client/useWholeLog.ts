"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "@/lib/domain/audit/audit";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import { type AuditWorkers, startAuditWorkers } from "./audit";
import type { Desk } from "./desk";
import { granted, Stop } from "./outcome";
import { type Told, toldOf } from "./told";

export type LogStage =
  | { is: "fetching" }
  | { is: "checking"; done: number; size: number | null }
  | { is: "checked"; found: Verdict | AuditFault; file: File }
  /** A worker failed, or the file could not be kept. */
  | { is: "broken" };

/**
 * The same tree must be shown to the reader, who never goes back, and in the file.
 * @throws Stop "logForked" where two trees of one size are shown; what the reader finds on its way.
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
      await desk.reader.sync();
      const bytes = granted(await desk.device.api.bytes("/api/export"));
      const file = new File([bytes], `log-${new Date(desk.device.now()).toISOString().slice(0, 10)}.holdfast`);
      show({ is: "checking", done: 0, size: null });
      const found = await workers.current?.check(file, desk.genesis, (done, size) =>
        show({ is: "checking", done, size }),
      );
      if (found === undefined || found === "stopped" || found === "unreadable") return show({ is: "broken" });
      if (!isFault(found)) await compareWithReader(desk, found);
      show({ is: "checked", found, file });
    } catch (error) {
      if (mine !== turn.current) return;
      setTold(toldOf(error));
      setStage({ is: "broken" });
    }
  }, [desk]);

  useEffect(() => {
    const started = startAuditWorkers();
    workers.current = started;
    started.ready.then(again, () => setStage({ is: "broken" }));
    return () => {
      turn.current += 1;
      started.close();
    };
  }, [again]);

  return { stage, told, again };
}
