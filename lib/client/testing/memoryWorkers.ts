/** The audit of a file where the test runs, as the workers do it: for tests alone. */
import { Audit } from "@/lib/domain/audit/audit";
import { isFault } from "@/lib/domain/audit/fault";
import { FigureCollector } from "@/lib/domain/audit/figures";
import { opener } from "@/lib/domain/audit/open";
import { auditExport } from "@/lib/domain/audit/verify-export";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import type { AuditWorkers } from "../audit";

interface Standing {
  audit: Audit;
  states: Map<ScopeId, ScopeState | null>;
  collector: FigureCollector;
}

function begin(fingerprint?: string): Standing {
  const [states, collector] = [new Map<ScopeId, ScopeState | null>(), new FigureCollector()];
  const audit = new Audit({ states, taken: collector.take, ...(fingerprint !== undefined && { fingerprint }) });
  return { audit, states, collector };
}

/** @param checked told of every entry whose signatures are verified. */
export function memoryWorkers(checked: () => void = () => {}): Pick<AuditWorkers, "ready" | "checkOn" | "close"> {
  let standing: Standing | null = null;
  const verifying = opener();
  const trusting = opener(async () => true);
  return {
    ready: Promise.resolve(),
    async checkOn(file, { fingerprint, before, goOn = false, signatures = true, figuresAt }, progress) {
      const going = goOn ? standing : begin(fingerprint);
      standing = null;
      if (!going) throw new Error("there is nothing to go on with");
      if (before) going.audit.expect(before);
      let checkpoint = "";
      const found = await auditExport(going.audit, [await file.bytes()], {
        open: (entries) => {
          if (!signatures) return trusting(entries);
          for (const _ of entries) checked();
          return verifying(entries);
        },
        progress,
        checkpoint: (signed) => {
          checkpoint = signed;
        },
      });
      if (isFault(found)) return { found, checkpoint, figures: null };
      standing = going;
      return { found, checkpoint, figures: going.collector.finish(going.states, found.witnesses, figuresAt) };
    },
    close() {
      standing = null;
    },
  };
}
