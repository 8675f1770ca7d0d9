/** A verification record in words, and the words of every choice in it: one word for one thing, on form and timeline. */
import type { CoercionIndicator } from "@/lib/protocol/notes";
import type { EvidenceItem, VerificationRecord } from "@/lib/protocol/statements/record";

export const evidenceTypes: Record<EvidenceItem["type"], string> = {
  passport: "passport",
  nationalIdentityCard: "national identity card",
  driversLicence: "driver’s licence",
  residencePermit: "residence permit",
  militaryIdentityCard: "military identity card",
  votersCard: "voter’s card",
  healthCard: "health card",
  birthCertificate: "birth certificate",
  other: "another document",
};

export const strengths: Record<EvidenceItem["strength"], string> = {
  fair: "fair",
  strong: "strong",
  superior: "superior",
};

/** What each strength stands for, in the thought of NIST SP 800-63A-4 §2.4. */
export const strengthHints: Record<EvidenceItem["strength"], string> = {
  fair: "Issued after some check of the person, without a photo or without much against forgery.",
  strong: "Issued by an authority that checked the person, with a photo and features against forgery.",
  superior: "The same, and with a chip whose signature can be checked.",
};

export const validations: Record<EvidenceItem["validation"], string> = {
  visualInspection: "I looked at it",
  visualAndTactileInspection: "I looked at it and felt it in my hands",
  automatedDocumentAuthentication: "A document reader checked it",
  cryptographicVerification: "Its chip was read and the signature checked",
};

export const results: Record<EvidenceItem["result"], string> = {
  genuine: "genuine",
  notGenuine: "not genuine",
  inconclusive: "I can’t tell",
};

export const methods: Record<VerificationRecord["method"], string> = {
  inPersonFacialComparison: "I compared the face, in person",
  remoteFacialComparison: "I compared the face by video",
  automatedBiometricComparison: "A machine compared the face",
  applicantReference: "I vouch for the person, whom I know",
};

export const proofings: Record<VerificationRecord["proofing"], string> = {
  onsiteAttended: "face to face",
  onsiteUnattended: "on the spot, without a guardian",
  remoteAttended: "by video",
  remoteUnattended: "from afar, without a guardian",
};

export const coercionSigns: Record<CoercionIndicator, string> = {
  accompanied: "Somebody stays close and answers instead",
  instructed: "Reads from a script, or follows a voice on the telephone",
  afraid: "Seems afraid",
  hurried: "Is in an odd hurry",
  doesNotKnowWhy: "Can’t say what the request is for",
  other: "Something else",
};

/** "known personally, face to face"; "by document (passport, strong, genuine), by video". */
export function recordInWords({ door, evidence, proofing }: VerificationRecord): string {
  if (door === "knownPersonally") return `known personally, ${proofings[proofing]}`;
  const papers = evidence.map(
    ({ type, strength, result }) => `${evidenceTypes[type]}, ${strengths[strength]}, ${results[result]}`,
  );
  return `by document (${papers.join("; ")}), ${proofings[proofing]}`;
}
