/**
 * What an executor lays before the guardians, and what they say they did to check it. Only kinds, ways and outcomes stand
 * here; everything else is in the dossier and its files, sealed to the case's file identity (`dossier.ts`).
 */
import { z } from "zod";
import { BlobRef, CaseId, Digest, Millis } from "../fields";
import { EvidenceKind } from "./policy";

/** What gives somebody the right to act for the dead person, by jurisdiction. */
export const Instrument = z.enum([
  "us.lettersTestamentary",
  "us.lettersOfAdministration",
  "us.smallEstateAffidavit",
  "us.courtOrder",
  "ew.grantOfProbate",
  "ew.lettersOfAdministration",
  "ew.lettersWithWillAnnexed",
  "sct.confirmation",
  "eu.certificateOfSuccession",
  "in.probate",
  "in.lettersOfAdministration",
  "in.successionCertificate",
  "in.legalHeirCertificate",
  "za.lettersOfExecutorship",
  "za.lettersOfAuthority",
  "other",
]);
export type Instrument = z.infer<typeof Instrument>;

/** The most bytes of one file as the executor chose it, and of the same sealed. */
export const evidenceFileLimit = 20_000_000;
const sealedFileLimit = evidenceFileLimit + 20_000;
export const evidenceFilesLimit = 40;

/**
 * The evidence as it stands from now on; each statement replaces the one before, and names all the files that are still
 * meant. Signed by the case key. Versions begin with 1 and leave none out.
 */
export const CaseEvidence = z.strictObject({
  case: CaseId,
  version: z.int().min(1).max(200),
  /** The dossier, an age file to the case's file identity. */
  dossier: BlobRef.extend({ size: z.int().positive().max(500_000) }),
  /** Each an age file to the same; none twice. */
  files: z
    .array(BlobRef.extend({ size: z.int().positive().max(sealedFileLimit) }))
    .max(evidenceFilesLimit)
    .refine((refs) => new Set(refs.map(({ digest }) => digest)).size === refs.length, "a file is named twice"),
  /** What the executor says is among it. */
  provides: z.array(EvidenceKind).max(3),
  /** What the executor's right rests on. */
  instrument: Instrument,
  signedAt: Millis,
});

/** One required thing, looked at. */
export const EvidenceCheck = z.strictObject({
  kind: EvidenceKind,
  how: z.enum(["withIssuingOffice", "inPublicRegister", "inspectionOfOriginal", "inspectionOfCopy"]),
  result: z.enum(["sound", "notSound", "unclear"]),
});
export type EvidenceCheck = z.infer<typeof EvidenceCheck>;

/** What a guardian adds to an approval of an inheritance. */
export const EvidenceReview = z.strictObject({
  /** Digest of the `case.evidence` that was looked at: the latest. */
  statement: Digest,
  checks: z
    .array(EvidenceCheck)
    .max(3)
    .refine((checks) => new Set(checks.map(({ kind }) => kind)).size === checks.length, "a thing is checked twice"),
  /** Name and date of death agree in all papers, and with the reference card. */
  deathAgrees: z.literal(true),
  /** The guardian is neither executor nor beneficiary, and gains nothing. */
  noConflict: z.literal(true),
  /** From the second stage on: the executor has read the will, and the guardian is satisfied that what it says is known. */
  willKnown: z.literal(true).optional(),
});
export type EvidenceReview = z.infer<typeof EvidenceReview>;

/** A question to the executor, an age file to the case's file identity. Signed by a guardian. */
export const CaseQuestion = z.strictObject({
  case: CaseId,
  sealed: BlobRef.extend({ size: z.int().positive().max(50_000) }),
  signedAt: Millis,
});
/** Its answer, sealed alike; `question` is the digest of the question's statement. Signed by the case key. */
export const CaseAnswered = z.strictObject({
  case: CaseId,
  question: Digest,
  sealed: BlobRef.extend({ size: z.int().positive().max(50_000) }),
  signedAt: Millis,
});
