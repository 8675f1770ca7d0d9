/**
 * The policy: what the guardians must have done before a share may leave.
 *
 * A kind of case has clauses joined by AND. A clause counts the approvals that pass its filter; an absent filter passes
 * all. Whatever the clauses say, fewer than `threshold` approvals never suffice.
 */
import { z } from "zod";
import { Duration, GuardianId } from "../fields";

/** NIST SP 800-63A-4 §2.1.3: identity proofing types. */
export const ProofingType = z.enum(["onsiteAttended", "onsiteUnattended", "remoteAttended", "remoteUnattended"]);
/** NIST SP 800-63A-4 §2.4: strengths of identity evidence, ascending. */
export const EvidenceStrength = z.enum(["fair", "strong", "superior"]);
/** Which of the two doors a verification went through. */
export const Door = z.enum(["knownPersonally", "byDocument"]);
/** How the person was tied to the evidence (NIST SP 800-63A-4 §2.5, and applicant reference §2.3). */
export const VerificationMethod = z.enum([
  "inPersonFacialComparison",
  "remoteFacialComparison",
  "automatedBiometricComparison",
  "applicantReference",
]);

/** What an executor may have to bring. */
export const EvidenceKind = z.enum(["proofOfDeath", "authority", "identity"]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const Clause = z.strictObject({
  count: z.int().min(1).max(30),
  door: Door.optional(),
  proofing: z.array(ProofingType).min(1).max(4).optional(),
  methods: z.array(VerificationMethod).min(1).max(4).optional(),
  minimumStrength: EvidenceStrength.optional(),
  organisation: z.string().min(1).max(100).optional(),
  group: z.array(GuardianId).min(1).max(30).optional(),
  /** The approvals that pass the filter must come from at least this many organisations. */
  distinctOrganisations: z.int().min(2).max(30).optional(),
});
export type Clause = z.infer<typeof Clause>;

export const KindPolicy = z.strictObject({
  clauses: z.array(Clause).max(8),
  wait: Duration,
  /** The wait starts only after notice was sent (or a guardian stood in for it). */
  notice: z.boolean(),
  /** A case that is not completed by then is over. */
  expiry: Duration,
  /** What an executor must bring; empty for a recovery. */
  evidence: z.array(EvidenceKind).max(3),
  /** Who may not decide: a guardian who is one of these recuses. */
  conflicts: z.array(z.enum(["requester", "executor", "beneficiary"])).max(3),
  /** How often a case may ask the pepper. */
  guesses: z.int().min(1).max(100),
  /** How long sealed files are kept after the case has ended. */
  retention: Duration,
});
export type KindPolicy = z.infer<typeof KindPolicy>;

export const Policy = z.strictObject({
  name: z.string().min(1).max(60),
  recovery: KindPolicy,
  inheritance: KindPolicy,
  /** A hold lapses by itself after this long. */
  hold: Duration,
});
export type Policy = z.infer<typeof Policy>;
