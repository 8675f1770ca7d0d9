/** An export audited as it streams by. */
import { type Exported, ExportFault, readExport } from "@/lib/protocol/log/export";
import { Audit, type AuditParts, type Verdict } from "./audit";
import { type AuditFault, auditFault } from "./fault";
import { type OpenEntries, type OpenedEntry, opener } from "./open";

export interface ReadingOptions {
  /** Opens entries; here and now, unless told otherwise. */
  open?: OpenEntries;
  /** How many batches may be on their way to be opened while an earlier one is judged. */
  ahead?: number;
  /** Told after each batch how many entries of how many have been judged. */
  progress?: (done: number, size: number) => void;
  /** Told the signed checkpoint at the end of the file, before it is judged. */
  checkpoint?: (signed: string) => void;
}

export type VerifyOptions = AuditParts & Omit<ReadingOptions, "checkpoint">;

interface Batch {
  entries: Exported[];
  opened: Promise<OpenedEntry[]>;
}

/**
 * @returns the verdict, or the first fault in the order of the file.
 * @throws what reading the chunks or opening the entries throws; nothing on account of what the file says.
 */
export function verifyExport(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { open, ahead, progress, ...parts }: VerifyOptions = {},
): Promise<Verdict | AuditFault> {
  return auditExport(new Audit(parts), chunks, {
    ...(open && { open }),
    ...(ahead !== undefined && { ahead }),
    ...(progress && { progress }),
  });
}

/**
 * Goes on with an audit: the file is a whole export, or the part that begins where the audit stands. After a fault, or when
 * this throws, the audit cannot be gone on with.
 */
export async function auditExport(
  audit: Audit,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { open = opener(), ahead = 0, progress, checkpoint: tellCheckpoint }: ReadingOptions = {},
): Promise<Verdict | AuditFault> {
  const waiting: Batch[] = [];
  let size = 0;

  /** Judges the oldest batches, until so many are left. */
  async function judge(left: number): Promise<AuditFault | null> {
    while (waiting.length > left) {
      const { entries, opened } = waiting.shift() as Batch;
      const statements = await opened;
      for (const [i, { entry }] of entries.entries()) {
        const fault = audit.take(entry, statements[i] as OpenedEntry);
        if (fault) return fault;
      }
      progress?.(audit.size, size);
    }
    return null;
  }

  async function read(): Promise<Verdict | AuditFault> {
    let checkpoint = "";
    for await (const part of readExport(chunks, audit.size)) {
      if (part.part === "size") size = part.size;
      else if (part.part === "checkpoint") checkpoint = part.checkpoint;
      else {
        const opened = open(part.entries);
        // It is awaited in its turn; until then, or after an earlier fault, its failure is nobody's.
        opened.catch(() => {});
        waiting.push({ entries: part.entries, opened });
        const fault = await judge(ahead);
        if (fault) return fault;
      }
    }
    const fault = await judge(0);
    if (fault) return fault;
    tellCheckpoint?.(checkpoint);
    return audit.finish(checkpoint);
  }

  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error;
    // What stands before it in the file comes first.
    return (await judge(0)) ?? auditFault(error.fault, { index: error.index });
  }
}
