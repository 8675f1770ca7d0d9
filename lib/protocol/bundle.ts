/**
 * Shares on their way: a guardian's *bundle* (all shares of one sharing of a backup, sealed to that guardian) and what is *released*
 * (those that the decision names, sealed to the requester). Two formats, so that neither passes for the other.
 */
import { z } from "zod";
import { BackupId, CompartmentId, GrantKind, GuardianId } from "./fields";
import { bytesField, plaintextFormat } from "./plaintext";

export const ShareSet = z.strictObject({
  backup: BackupId,
  /** Of a bundle, its sharing; of what is released, the latest of the manifest. */
  epoch: z.int().nonnegative(),
  guardian: GuardianId,
  /** In the order of the manifest. A share is in Vault's format, see splitting.ts. */
  shares: z
    .array(z.strictObject({ compartment: CompartmentId, grant: GrantKind, share: bytesField(1000) }))
    .min(1)
    .max(80),
});
export type ShareSet = z.output<typeof ShareSet>;

export const bundleFormat = plaintextFormat("bundle", ShareSet);
export const releasedFormat = plaintextFormat("released", ShareSet);
