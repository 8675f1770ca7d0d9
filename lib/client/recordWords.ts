/** A verification record in words; its choices have the same words on form and timeline (`words.record`). */
import { CoercionIndicator } from "@/lib/protocol/notes";
import { ProofingType, VerificationMethod } from "@/lib/protocol/statements/policy";
import { EvidenceItem, type VerificationRecord } from "@/lib/protocol/statements/record";
import type { SayWords } from "./caseWords";

/** The choices of the form, in its order. */
export const evidenceTypes: readonly EvidenceItem["type"][] = EvidenceItem.shape.type.options;
export const strengths: readonly EvidenceItem["strength"][] = EvidenceItem.shape.strength.options;
export const validations: readonly EvidenceItem["validation"][] = EvidenceItem.shape.validation.options;
export const results: readonly EvidenceItem["result"][] = EvidenceItem.shape.result.options;
export const methods: readonly VerificationRecord["method"][] = VerificationMethod.options;
export const proofings: readonly VerificationRecord["proofing"][] = ProofingType.options;
export const coercionSigns: readonly CoercionIndicator[] = CoercionIndicator.options;

/** "known personally, face to face"; "by document (passport, strong, genuine), by video". */
export function recordInWords(say: SayWords, { door, evidence, proofing: place }: VerificationRecord): string {
  const proofing = say(`record.proofing.${place}`);
  if (door === "knownPersonally") return say("record.known", { proofing });
  const papers = evidence.map(({ type, strength, result }) =>
    say("record.paper", {
      type: say(`record.evidence.${type}`),
      strength: say(`record.strength.${strength}`),
      result: say(`record.result.${result}`),
    }),
  );
  return say("record.byDocument", { papers: papers.join("; "), proofing });
}
