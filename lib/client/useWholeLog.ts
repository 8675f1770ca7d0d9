"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "@/lib/domain/audit/audit";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import type { Figures } from "@/lib/domain/audit/figures";
import { type AuditWorkers, startAuditWorkers } from "./audit";
import type { Desk } from "./desk";
import { holdToReader } from "./holdExport";
import { dropExport, exportFile, faultyFile, grownBy, keepExport, loadExport } from "./keptExport";
import { granted, Stop } from "./outcome";
import type { KeptExport } from "./storage";
import { type Told, toldOf } from "./told";

export type LogStage =
  | { is: "fetching" }
  | { is: "checking"; done: number; size: number | null }
  /** `earlier`: so many entries were verified at an earlier visit, signatures and all. */
  | { is: "checked"; found: Verdict | AuditFault; figures: Figures | null; earlier: number; file: File }
  /** A worker failed, or the file could not be kept. */
  | { is: "broken" };

/**
 * What the reader has read is not the beginning of the file: two histories are shown to this browser.
 * @param notes the checkpoint that the reader has believed, and that of the file, both signed by the log's key.
 */
function stopOf(
  { fault, expected, found }: AuditFault,
  { seenBefore, shown }: { seenBefore: string | null; shown: string },
): Stop | null {
  if (fault !== "rewound" && fault !== "forked") return null;
  const evidence = { readBefore: String(expected), inTheFile: String(found), ...(seenBefore && { seenBefore, shown }) };
  return new Stop(
    fault === "rewound" ? "logRewound" : "logForked",
    "the file does not go on from what was read",
    evidence,
  );
}

/** What goes on with the check, and how it is told. */
interface Check {
  desk: Desk;
  workers: AuditWorkers;
  /** What the workers stand at, if they have checked before. */
  held: KeptExport | null;
  show: (stage: LogStage) => void;
}

/** What an earlier visit has checked, read through once more without its signatures; null where that is not what is kept. */
async function readKept({ desk, workers, show }: Check): Promise<KeptExport | null> {
  const { device, genesis } = desk;
  const kept = await loadExport(device.storage, genesis);
  if (!kept) return null;
  const known = { fingerprint: genesis, signatures: false, figuresAt: device.now() };
  const progress = (done: number, size: number) => show({ is: "checking", done, size });
  const { found } = await workers.checkOn(exportFile(kept, "kept"), known, progress);
  if (typeof found !== "string" && !isFault(found) && found.size === kept.size && found.root === kept.root) return kept;
  await dropExport(device.storage, genesis);
  return null;
}

/** Fetches and checks what is new, or everything. @throws Stop for another history than this browser has read. */
async function checkLog(check: Check): Promise<{ stage: LogStage; held: KeptExport | null }> {
  const { desk, workers, show } = check;
  const { device, genesis } = desk;
  const kept = check.held ?? (await readKept(check));
  const { head: before, checkpoint: seenBefore } = (await desk.reader.sync()).state;
  const bytes = granted(await device.api.bytes(`/api/export${kept ? `?from=${kept.size}` : ""}`));
  const part = new File([bytes], "part");
  show({ is: "checking", done: kept?.size ?? 0, size: null });
  const known = { fingerprint: genesis, before, goOn: kept !== null, figuresAt: device.now() };
  const progress = (done: number, size: number) => show({ is: "checking", done, size });
  const { found, figures, checkpoint } = await workers.checkOn(part, known, progress);
  if (found === "stopped" || found === "unreadable") return { stage: { is: "broken" }, held: null };
  const name = `log-${new Date(device.now()).toISOString().slice(0, 10)}.holdfast`;
  if (isFault(found)) {
    const stop = stopOf(found, { seenBefore, shown: checkpoint });
    if (stop) throw await desk.reader.report(stop);
    return { stage: { is: "checked", found, figures, earlier: 0, file: faultyFile(kept, part, name) }, held: null };
  }
  await holdToReader(desk, { ...found, checkpoint });
  const held = grownBy(kept, part, { genesis, size: found.size, root: found.root, checkpoint });
  await keepExport(device.storage, held);
  const file = exportFile(held, name);
  return { stage: { is: "checked", found, figures, earlier: kept?.size ?? 0, file }, held };
}

/** Checks the log in workers, at once and whenever asked: all of it, or what is new since this browser checked it last. */
export function useWholeLog(desk: Desk) {
  const [stage, setStage] = useState<LogStage>({ is: "fetching" });
  const [told, setTold] = useState<Told | null>(null);
  const workers = useRef<AuditWorkers | null>(null);
  const held = useRef<KeptExport | null>(null);
  const turn = useRef(0);

  const end = useCallback(() => {
    workers.current?.close();
    workers.current = null;
    held.current = null;
  }, []);

  const check = useCallback(async () => {
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
      const checked = await checkLog({ desk, workers: workers.current, held: held.current, show });
      if (mine !== turn.current) return;
      held.current = checked.held;
      show(checked.stage);
    } catch (error) {
      if (mine !== turn.current) return;
      // One of them may be what failed: the next check has others.
      end();
      setTold(toldOf(error));
      setStage({ is: "broken" });
    }
  }, [desk, end]);

  useEffect(() => {
    void check();
    return () => {
      turn.current += 1;
      end();
    };
  }, [check, end]);

  /** Fetches and verifies every entry again, whatever was verified before. */
  const anew = useCallback(async () => {
    // Whoever presses twice does not start two checks on the same workers.
    turn.current += 1;
    const mine = turn.current;
    setStage({ is: "fetching" });
    end();
    await dropExport(desk.device.storage, desk.genesis);
    if (mine === turn.current) await check();
  }, [desk, check, end]);

  return { stage, told, again: check, anew };
}
