import { createReadStream } from "node:fs";
import type { Verdict } from "@/lib/domain/audit/audit";
import type { AuditFault } from "@/lib/domain/audit/fault";
import { ScopeRecords } from "@/lib/domain/audit/scope-records";
import { type VerifyOptions, verifyExport } from "@/lib/domain/audit/verify-export";
import { FileShelf } from "./file-shelf";
import { startThreads } from "./verify-threads";

/** Bytes read at a time: some hundred entries, enough to keep the threads busy. */
const chunkSize = 1 << 19;

/** Audits an export of any size, on all cores; what memory has no place for lies in a temporary file meanwhile. */
export async function verifyFile(
  path: string,
  asked: Pick<VerifyOptions, "fingerprint" | "outside" | "progress"> = {},
): Promise<Verdict | AuditFault> {
  const threads = startThreads();
  const shelf = new FileShelf();
  try {
    const { states, heads, entered } = new ScopeRecords(shelf);
    return await verifyExport(createReadStream(path, { highWaterMark: chunkSize }), {
      ...asked,
      ...{ states, heads, entered, shelf },
      open: threads.open,
      ahead: threads.ahead,
    });
  } finally {
    shelf.close();
    await threads.close();
  }
}
