/**
 * The rehearsal: what the member will do one day, on the very files that have left, with the fewest guardians and under a
 * name that is typed anew. In two halves, so that the shares can be forgotten at once, and the page be reloaded between:
 *
 *   wrappedKeys  the shares of `threshold` guardians → per owner's grant the wrapped identity, held to the manifest
 *   rehearse     the owner's keys → identities → payloads
 *
 * What is kept between them opens only under the name and the pepper. As a file it is canonical JSON:
 *
 *   {"format":"holdfast/v1/rehearsal","backup":"<hex>","keys":[{"compartment":"<hex>","wrapped":"<base64url>"}]}
 */
import { z } from "zod";
import { refOf } from "./blob";
import type { Bytes } from "./bytes";
import type { CompartmentKeys } from "./derive";
import type { BuiltBackup } from "./enrol";
import { BackupId, CompartmentId, type GrantRef } from "./fields";
import { findGrant, grantsDealtIn } from "./manifest";
import { shareFor } from "./open-bundle";
import { openPayload, type Payload } from "./payload";
import { bytesField, plaintextFormat } from "./plaintext";
import { combineGrant, isIdentityOf, unlockGrant } from "./restore";
import type { Manifest } from "./statements/backup";
import { wrappedDigest } from "./wrapping";

export const WrappedKeys = z.strictObject({
  backup: BackupId,
  /** In the order of the manifest; none where all is for the heirs alone. */
  keys: z.array(z.strictObject({ compartment: CompartmentId, wrapped: bytesField(4_000) })).max(40),
});
export type WrappedKeys = z.output<typeof WrappedKeys>;

export const wrappedKeysFormat = plaintextFormat("rehearsal", WrappedKeys);

/** What is rehearsed: the owner's grants of the first sharing. What is added later is added under a name that was proven. */
const rehearsed = (manifest: Manifest): GrantRef[] =>
  grantsDealtIn(manifest, 0).filter(({ grant }) => grant === "owner");

/** @throws RangeError if the last `threshold` guardians' shares do not give them: the backup must not be used. */
export async function wrappedKeys({ manifest, dealt }: Pick<BuiltBackup, "manifest" | "dealt">): Promise<WrappedKeys> {
  const sets = dealt.slice(-manifest.threshold);
  const keys = rehearsed(manifest).map(async (ref) => {
    const shares = sets.flatMap((set) => shareFor(set, manifest, set.guardian, ref) ?? []);
    const wrapped = await combineGrant(manifest, ref, shares);
    if (!wrapped) throw new RangeError("the backup cannot be restored");
    return { compartment: ref.compartment, wrapped };
  });
  return { backup: manifest.backup, keys: await Promise.all(keys) };
}

/**
 * @param files the payloads, as the server gives them back.
 * @returns what the owner would see, in the order of the manifest, or null: another name than before.
 * @throws RangeError if these are not the keys of the manifest, or if the backup could not be restored.
 */
export async function rehearse(
  manifest: Manifest,
  wrapped: WrappedKeys,
  files: readonly Bytes[],
  keys: CompartmentKeys,
): Promise<Payload[] | null> {
  const unlocked = rehearsed(manifest).map((ref) => {
    const identity = unlockGrant(manifest, ref, keyOf(manifest, wrapped, ref), keys);
    return { ref, identity };
  });
  if (unlocked.length > 0 && unlocked.every(({ identity }) => identity === null)) return null;
  const byDigest = new Map(files.map((file) => [refOf(file).digest, file]));
  return Promise.all(
    unlocked.map(async ({ ref, identity }) => {
      if (identity === null || !(await isIdentityOf(manifest, ref, identity))) {
        throw new RangeError("the backup cannot be restored");
      }
      const { payload } = findGrant(manifest, ref).compartment;
      const file = byDigest.get(payload.digest);
      if (!file) throw new RangeError("the backup lacks a payload");
      return openPayload(payload, file, identity);
    }),
  );
}

function keyOf(manifest: Manifest, { keys }: WrappedKeys, ref: GrantRef): Bytes {
  const wrapped = keys.find(({ compartment }) => compartment === ref.compartment)?.wrapped;
  if (!wrapped || wrappedDigest(wrapped) !== findGrant(manifest, ref).grant.wrapped) {
    throw new RangeError("the keys of another backup");
  }
  return wrapped;
}
