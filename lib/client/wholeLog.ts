/**
 * The check of the whole log in this browser, as a page shows it: all of it or, at the next visit, what is new. What was
 * verified is kept as long as this account may read it (`keptExport.ts`).
 */
import type { Verdict } from "@/lib/domain/audit/audit";
import { type AuditFault, isFault } from "@/lib/domain/audit/fault";
import type { Figures } from "@/lib/domain/audit/figures";
import type { AuditWorkers } from "./audit";
import type { Desk } from "./desk";
import { holdToReader } from "./holdExport";
import { dropExport, exportFile, faultyFile, grownBy, keepExport, loadExport, mayKeep } from "./keptExport";
import { granted, Stop } from "./outcome";
import type { KeptExport } from "./storage";
import { type Told, toldOf } from "./told";

export type LogStage =
  | { is: "fetching" }
  | { is: "checking"; done: number; size: number | null }
  /** `earlier`: so many entries were verified at an earlier visit, signatures and all. */
  | {
      is: "checked";
      found: Verdict | AuditFault;
      figures: Figures | null;
      earlier: number;
      file: File;
      /** The signed note at the file's end. */
      checkpoint: string;
    }
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
  workers: Pick<AuditWorkers, "checkOn">;
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
    return {
      stage: { is: "checked", found, figures, earlier: 0, file: faultyFile(kept, part, name), checkpoint },
      held: null,
    };
  }
  await holdToReader(desk, { ...found, checkpoint });
  const held = grownBy(kept, part, { genesis, size: found.size, root: found.root, checkpoint });
  if (mayKeep(desk)) await keepExport(device.storage, held);
  const file = exportFile(held, name);
  return { stage: { is: "checked", found, figures, earlier: kept?.size ?? 0, file, checkpoint }, held };
}

export interface LogView {
  stage: LogStage;
  told: Told | null;
}

type Workers = Pick<AuditWorkers, "ready" | "checkOn" | "close">;

/** One check at a time: whoever asks for another while one runs hears no more of the first. */
export class LogCheck {
  private workers: Workers | null = null;
  /** What the workers stand at: they go on from there. */
  private held: KeptExport | null = null;
  private turn = 0;
  private running = false;

  constructor(
    private readonly desk: Desk,
    private readonly start: () => Workers,
    private readonly show: (view: LogView) => void,
  ) {}

  /** Fetches and verifies what is new since this browser last did; the first time, everything. */
  check = (): Promise<void> => this.run(this.begin());

  /** Fetches and verifies every entry again, whatever was verified before. */
  anew = async (): Promise<void> => {
    // Whoever presses twice does not start two checks on the same workers.
    const mine = this.begin();
    this.close();
    await dropExport(this.desk.device.storage, this.desk.genesis);
    await this.run(mine);
  };

  /** Says no more. */
  end = (): void => {
    this.turn += 1;
    this.close();
  };

  private begin(): number {
    // Workers check one thing at a time: whoever is in the middle of one is no use for another.
    if (this.running) this.close();
    this.running = false;
    this.turn += 1;
    this.show({ stage: { is: "fetching" }, told: null });
    return this.turn;
  }

  private async run(mine: number): Promise<void> {
    const isMine = () => mine === this.turn;
    if (!isMine()) return;
    const show = (stage: LogStage, told: Told | null = null) => {
      if (isMine()) this.show({ stage, told });
    };
    this.running = true;
    try {
      this.workers ??= this.start();
      const { workers, held, desk } = this;
      await workers.ready;
      const checked = await checkLog({ desk, workers, held, show });
      if (!isMine()) return;
      this.held = checked.held;
      show(checked.stage);
    } catch (error) {
      if (!isMine()) return;
      // One of them may be what failed: the next check has others.
      this.close();
      show({ is: "broken" }, toldOf(error));
    } finally {
      if (isMine()) this.running = false;
    }
  }

  private close(): void {
    this.workers?.close();
    this.workers = null;
    this.held = null;
  }
}
