/**
 * The verification record, in the terms of NIST SP 800-63A-4: what a guardian did to be sure of a person.
 * Only types, strengths, methods and outcomes stand here; numbers, places, notes and photos are sealed to the desk.
 */
import { z } from "zod";
import { Door, EvidenceStrength, ProofingType, VerificationMethod } from "./policy";

export const EvidenceItem = z.strictObject({
  type: z.enum([
    "passport",
    "nationalIdentityCard",
    "driversLicence",
    "residencePermit",
    "militaryIdentityCard",
    "votersCard",
    "healthCard",
    "birthCertificate",
    "other",
  ]),
  strength: EvidenceStrength,
  validation: z.enum([
    "visualInspection",
    "visualAndTactileInspection",
    "automatedDocumentAuthentication",
    "cryptographicVerification",
  ]),
  result: z.enum(["genuine", "notGenuine", "inconclusive"]),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const VerificationRecord = z
  .strictObject({
    door: Door,
    proofing: ProofingType,
    method: VerificationMethod,
    evidence: z.array(EvidenceItem).max(6),
    /** How the code on the person's screen reached the guardian's browser, which compared it with its own digest. */
    code: z.enum(["scanned", "typed"]),
    /** The person was compared with the reference card of the backup, not with the claim. */
    comparedWithCard: z.literal(true),
    consent: z.literal(true),
  })
  .refine((r) => r.door === "knownPersonally" || r.evidence.some((e) => e.result === "genuine"), {
    message: "by document needs at least one genuine piece of evidence",
  });
export type VerificationRecord = z.infer<typeof VerificationRecord>;
