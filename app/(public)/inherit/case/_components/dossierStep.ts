import type { DossierDraft, DossierFault } from "@/lib/client/dossierDraft";
import type { EvidenceFiles } from "@/lib/client/useEvidenceFiles";

/** What every page of the papers is given. */
export interface StepProps {
  draft: DossierDraft;
  change: (part: Partial<DossierDraft>, at?: "once") => void;
  files: EvidenceFiles;
  /** Those of this page. */
  faults: readonly DossierFault[];
  frame: {
    place: string;
    steps: { name: string; at: number; of: number };
    back: { href: string; label: string };
  };
  onNext: () => void;
}
