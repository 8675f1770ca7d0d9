/**
 * A backup: its manifest, and the statements of its scope. Signed by the backup's own key unless said otherwise.
 *
 * The manifest binds every byte that a later recovery depends on: recipients, sealed files, and for each share
 * `digestOf("share", backup, compartment, grant, epoch, guardian, share)`, for each grant the digest of its wrapped key.
 */
import { z } from "zod";
import {
  BackupId,
  BlobRef,
  CaseId,
  CompartmentId,
  Digest,
  GrantKind,
  GuardianId,
  Millis,
  PublicKey,
  Recipient,
} from "../fields";

export const Grant = z.strictObject({
  grant: GrantKind,
  /** Heirs receive stage 1 first; an owner's grant has stage 0. */
  stage: z.int().min(0).max(9),
  /** `digestOf("wrapped", wrapped bytes)`: independent of how they were split. */
  wrapped: Digest,
  /** One commitment per guardian, in the order of the roster. */
  shares: z
    .array(z.strictObject({ guardian: GuardianId, commitment: Digest }))
    .min(2)
    .max(30),
});
export type Grant = z.infer<typeof Grant>;

export const Compartment = z.strictObject({
  id: CompartmentId,
  /** The payload is an age file to this recipient. */
  recipient: Recipient,
  payload: BlobRef,
  grants: z.array(Grant).min(1).max(2),
});
/** `epoch`: the sharing in which its shares were dealt; absent for the first. No statement carries it: it counts them. */
export type Compartment = z.infer<typeof Compartment> & { epoch?: number | undefined };

const Bundles = z
  .array(z.strictObject({ guardian: GuardianId, file: BlobRef }))
  .min(2)
  .max(30);

/**
 * What tells the guardians whom they are to meet. Never changes in the life of a backup. A guardian's browser fetches the
 * cards of all who bear a name at once, so that they are small: a photo of 200 KB in base64, an identity to 30 guardians.
 */
export const CardRef = z.strictObject({
  recipient: Recipient,
  /** The card, an age file to `recipient`. */
  file: BlobRef.extend({ size: z.int().positive().max(400_000) }),
  /** The card's identity, an age file to all guardians. */
  identity: BlobRef.extend({ size: z.int().positive().max(100_000) }),
});

export const Manifest = z.strictObject({
  backup: BackupId,
  key: PublicKey,
  /** Number of the latest sharing: 0 at first, one more with each addition. */
  epoch: z.int().nonnegative(),
  /** The roster whose guardians hold the shares, and its threshold. */
  roster: Digest,
  threshold: z.int().min(2).max(30),
  /** `Argon2id(fold(name), POPRF(…"lookup"))`, 32 bytes in hexadecimal. Several backups may bear the same. */
  lookup: Digest,
  card: CardRef,
  compartments: z.array(Compartment).min(1).max(40),
  /** Per guardian one age file with all of that guardian's shares. */
  bundles: Bundles,
});
/** With what was added since: of each sharing the compartments, and a bundle per guardian, after those of the one before. */
export type Manifest = Omit<z.infer<typeof Manifest>, "compartments"> & { compartments: Compartment[] };

export const BackupCreated = z.strictObject({ manifest: Manifest, signedAt: Millis });
/**
 * More compartments, in a sharing of their own; `previous` is the digest of the statement before that made the manifest what
 * it is. It can only add: whoever has the key, be it a thief with the phone, takes nothing from what is there.
 */
export const BackupUpdated = z.strictObject({
  backup: BackupId,
  previous: Digest,
  /** Number of the sharing. */
  epoch: z.int().positive(),
  /** That of the first sharing: its guardians hold all shares of a backup. */
  roster: Digest,
  compartments: z.array(Compartment).min(1).max(39),
  /** Per guardian one age file with that guardian's shares of this sharing. */
  bundles: Bundles,
  signedAt: Millis,
});
export type Addition = z.infer<typeof BackupUpdated>;
/** Replaces one payload. The manifest's payload has version 0. */
export const PayloadRefreshed = z.strictObject({
  backup: BackupId,
  compartment: CompartmentId,
  version: z.int().positive(),
  /** Digest of the payload that this one supersedes. */
  previous: Digest,
  payload: BlobRef,
  signedAt: Millis,
});
export const BackupDeleted = z.strictObject({ backup: BackupId, signedAt: Millis });
/** Takes a deletion back while its waiting time runs. */
export const BackupUndeleted = z.strictObject({ backup: BackupId, signedAt: Millis });
/** The sealed files of a deleted backup are gone. Signed by the event key. */
export const BackupPurged = z.strictObject({ backup: BackupId, signedAt: Millis });

/** "The request of this case is about this backup." Signed by a guardian. */
export const CaseMatched = z.strictObject({ case: CaseId, backup: BackupId, manifest: Digest, signedAt: Millis });
/** "I am here, and this request is not mine." Ends the case for this backup. */
export const CaseVetoed = z.strictObject({ case: CaseId, backup: BackupId, signedAt: Millis });
/** A guardian who has met the person says that the device which holds the backup's key is out of the person's hands. */
export const BackupKeyLost = z.strictObject({ backup: BackupId, case: CaseId, signedAt: Millis });
