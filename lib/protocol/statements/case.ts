/**
 * A case: one person's request for one backup, from opening to its end. The statements of its scope.
 *
 * Three keys, never to be confused: the *case key* (Ed25519) signs for the requester; the *recipient* (the requester's
 * age identity) is what shares are sealed to and never leaves the requester; the *file identity* (age, made by the
 * requester, sealed to the guardians) opens claim and evidence. What guardians write goes to the *desk identity*.
 */
import { z } from "zod";
import {
  BackupId,
  BlobRef,
  CaseId,
  CompartmentId,
  Digest,
  GrantKind,
  GrantRef,
  GuardianId,
  LogHead,
  Millis,
  PublicKey,
  Recipient,
} from "../fields";
import { EvidenceReview } from "./evidence";
import { VerificationRecord } from "./record";

const opened = {
  /** The case key; it signs this statement. */
  key: PublicKey,
  recipient: Recipient,
  /** The roster that the requester's browser had checked. */
  roster: Digest,
  files: z.strictObject({ recipient: Recipient, identity: BlobRef }),
  /** The claim, an age file to `files.recipient`. It never contains the recovery name. */
  claim: BlobRef,
  /** The case that this one corrects, where the name was mistyped. */
  corrects: CaseId.optional(),
  signedAt: Millis,
};
/** Signed by the case key. An inheritance names no backup: the guardians look for it. */
export const CaseOpened = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("recovery"), lookup: Digest, ...opened }),
  z.strictObject({ kind: z.literal("inheritance"), ...opened }),
]);

/** The first guardian who has something to write makes the case's desk identity. Signed by that guardian. */
export const CaseDesk = z.strictObject({
  case: CaseId,
  recipient: Recipient,
  /** The desk identity, an age file to all guardians. */
  identity: BlobRef,
  signedAt: Millis,
});

/**
 * Photos that a guardian took at the meeting, each an age file to the desk identity (`photo.ts`). Digests and sizes of
 * sealed bytes, never names; none twice.
 */
export const PhotoRefs = z
  .array(BlobRef.extend({ size: z.int().positive().max(720_000) }))
  .min(1)
  .max(6)
  .refine((refs) => new Set(refs.map(({ digest }) => digest)).size === refs.length, "a photo is named twice");

const decision = {
  case: CaseId,
  backup: BackupId,
  /** Digest of the backup's current manifest statement. */
  manifest: Digest,
  /** What may leave: in the order of the manifest. */
  grants: z.array(GrantRef).min(1).max(80),
};

/** A guardian has verified the person. */
export const CaseApproved = z.strictObject({
  ...decision,
  policy: Digest,
  roster: Digest,
  record: VerificationRecord,
  /** Notes and numbers, an age file to the desk identity. */
  sealed: BlobRef.optional(),
  photos: PhotoRefs.optional(),
  /** For an inheritance, and for nothing else. */
  evidence: EvidenceReview.optional(),
  seen: LogHead,
  signedAt: Millis,
});
export const ApprovalWithdrawn = z.strictObject({ case: CaseId, backup: BackupId, signedAt: Millis });
export const CaseDenied = z.strictObject({
  case: CaseId,
  /** Coercion is none of these: whoever forces the person may be reading along. It is written to the desk alone. */
  reason: z.enum(["notThePerson", "codeDiffers", "documentsNotGenuine", "other"]),
  sealed: BlobRef.optional(),
  photos: PhotoRefs.optional(),
  signedAt: Millis,
});
export const CaseRecused = z.strictObject({
  case: CaseId,
  reason: z.enum(["requester", "executor", "beneficiary", "cannotJudge"]),
  signedAt: Millis,
});
export const CaseHeld = z.strictObject({
  case: CaseId,
  sealed: BlobRef.optional(),
  photos: PhotoRefs.optional(),
  signedAt: Millis,
});
/**
 * Somebody who had notice of an inheritance objects to it, by the link in the letter. It holds the case like a guardian's
 * hold, one at a time, and is no veto. Signed by the event key: the server knows to whom it wrote, nobody else does.
 */
export const CaseObjected = z.strictObject({ case: CaseId, backup: BackupId, signedAt: Millis });
/** `hold` is the digest of the `case.held` or `case.objected` statement. Its signer lifts it alone, others by `threshold`. */
export const HoldLifted = z.strictObject({ case: CaseId, hold: Digest, signedAt: Millis });

/**
 * Of several requests of heirs for one backup, this guardian prefers this one. The latest word of each guardian counts,
 * over all of them.
 */
export const RequestPreferred = z.strictObject({ case: CaseId, backup: BackupId, signedAt: Millis });

/** A guardian's browser has seen quorum (and notice, where the policy asks for it) in this tree. Starts the wait. */
export const WaitAttested = z.strictObject({ case: CaseId, backup: BackupId, seen: LogHead, signedAt: Millis });
/** Notice went out. Signed by the event key. */
export const NoticeSent = z.strictObject({
  case: CaseId,
  backup: BackupId,
  round: z.enum(["start", "weekly", "threeDays", "end"]),
  outcome: z.enum(["accepted", "failed"]),
  signedAt: Millis,
});
/** A guardian stands in for notice that could not be delivered. */
export const NoticeStood = z.strictObject({
  case: CaseId,
  backup: BackupId,
  how: z.enum(["inPerson", "byTelephone", "byLetter", "noContactExists"]),
  signedAt: Millis,
});

/** Where a release follows the quorum, it is announced first, so that a veto or a hold can still be seen. */
export const ReleaseIntended = z.strictObject({ ...decision, seen: LogHead, signedAt: Millis });
/** A guardian's shares, checked and sealed to the case's recipient. */
export const ShareReleased = z.strictObject({
  ...decision,
  /** The payloads at the backup's head, one per compartment granted. */
  payloads: z
    .array(z.strictObject({ compartment: CompartmentId, version: z.int().nonnegative(), digest: Digest }))
    .min(1)
    .max(40),
  /** One age file to the case's recipient. */
  sealed: BlobRef,
  seen: LogHead,
  signedAt: Millis,
});

/** A share that this guardian released does not match its commitment, or cannot be opened. Signed by the case key. */
export const ShareRefused = z.strictObject({ case: CaseId, backup: BackupId, guardian: GuardianId, signedAt: Millis });
/** One try of a name. Signed by the case key; `blinded` is `digestOf("blinded", blinded element)`. */
export const PepperAsked = z.strictObject({
  case: CaseId,
  backup: BackupId,
  grant: GrantKind,
  blinded: Digest,
  signedAt: Millis,
});
/** "I have it back." Signed by the case key. */
export const CaseCompleted = z.strictObject({
  case: CaseId,
  outcome: z.enum(["restored", "redeemed", "partlyRedeemed", "refusedByFederation"]),
  signedAt: Millis,
});
/** Signed by the case key. */
export const CaseWithdrawn = z.strictObject({ case: CaseId, signedAt: Millis });
/** Signed by the event key. */
export const CaseExpired = z.strictObject({ case: CaseId, signedAt: Millis });
/** The sealed files of an ended case are gone. Signed by the event key. */
export const CasePurged = z.strictObject({ case: CaseId, signedAt: Millis });
