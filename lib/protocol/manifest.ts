/** The rules of a manifest beyond its schema, the same for the fold of the log, a guardian's and a requester's browser. */
import { fromHex, toHex } from "./bytes";
import { screenPublicKey } from "./ed25519";
import type { Digest, GrantKind, GrantRef, PublicKey } from "./fields";
import { sha256 } from "./hash";
import { type Chain, type RosterEntry, rosterBy } from "./roster";
import type { Compartment, Grant, Manifest } from "./statements/backup";
import { openStatement } from "./statements/statement";

/** A backup's id: SHA-256 of its public key's 32 bytes. */
export const backupIdOf = (key: PublicKey): Digest => toHex(sha256(fromHex(key)));

/** All that the manifest grants to `kind`, in its order: what a decision of that kind names. */
export const grantsTo = (manifest: Manifest, kind: GrantKind): GrantRef[] =>
  grantsOf(manifest).filter((ref) => ref.grant === kind);

/** All grants of a manifest, in its order. */
export const grantsOf = (manifest: Manifest): GrantRef[] =>
  manifest.compartments.flatMap(({ id, grants }) => grants.map(({ grant }) => ({ compartment: id, grant })));

/** The grant and its compartment. @throws RangeError if the manifest has no such grant. */
export function findGrant(manifest: Manifest, ref: GrantRef): { compartment: Compartment; grant: Grant } {
  const compartment = manifest.compartments.find(({ id }) => id === ref.compartment);
  const grant = compartment?.grants.find((candidate) => candidate.grant === ref.grant);
  if (!compartment || !grant) throw new RangeError("the manifest has no such grant");
  return { compartment, grant };
}

const distinct = (values: string[]): boolean => new Set(values).size === values.length;

/** What is wrong with a manifest under its roster, in words, or null. */
export function manifestFault(manifest: Manifest, { digest, roster }: RosterEntry): string | null {
  const { compartments, card, bundles } = manifest;
  const grants = compartments.flatMap((compartment) => compartment.grants);
  const files = [
    card.file,
    card.identity,
    ...bundles.map(({ file }) => file),
    ...compartments.map(({ payload }) => payload),
  ];
  const guardians = roster.guardians.map((guardian) => guardian.key);
  const inOrder = (entries: { guardian: PublicKey }[]): boolean =>
    entries.length === guardians.length && entries.every((entry, place) => entry.guardian === guardians[place]);
  if (!screenPublicKey(manifest.key)) return "the backup's key is of small order or not canonically encoded";
  if (manifest.backup !== backupIdOf(manifest.key)) return "the backup's id is not the digest of its key";
  if (manifest.roster !== digest) return "made for another roster";
  if (manifest.threshold !== roster.threshold) return "another threshold than the roster's";
  if (!inOrder(bundles)) return "the bundles are not the roster's guardians in their order";
  if (!distinct(compartments.map(({ id }) => id))) return "two compartments have the same id";
  if (!distinct([card, ...compartments, ...roster.guardians].map(({ recipient }) => recipient))) {
    return "one recipient stands in two places";
  }
  if (!compartments.every((one) => distinct(one.grants.map(({ grant }) => grant)))) {
    return "a compartment has one grant twice";
  }
  if (!grants.every(({ shares }) => inOrder(shares))) return "the shares are not the roster's guardians in their order";
  if (!grants.every(({ grant, stage }) => (grant === "owner") === (stage === 0))) {
    return "an owner's grant has stage 0, an heirs' grant a later one";
  }
  if (!distinct(grants.flatMap(({ shares }) => shares.map(({ commitment }) => commitment))))
    return "two shares are one";
  if (!distinct(grants.map(({ wrapped }) => wrapped))) return "two grants wrap one key";
  return distinct(files.map(({ digest }) => digest)) ? null : "one file stands in two places";
}

/**
 * Opens the envelope of a manifest: signature, signer and rules.
 * @throws RangeError that says what does not hold, Error if the envelope is malformed.
 */
export async function openManifest(
  envelope: Uint8Array,
  chain: Chain,
): Promise<{ digest: Digest; manifest: Manifest }> {
  const signed = await openStatement(envelope);
  if (signed.name !== "backup.created" && signed.name !== "backup.updated") throw new RangeError("not a manifest");
  const { manifest } = signed.body;
  if (signed.signers.length !== 1 || signed.signers[0] !== manifest.key) {
    throw new RangeError("a manifest is signed by the backup's key");
  }
  const entry = rosterBy(chain, manifest.roster);
  if (entry === null) throw new RangeError("made for a roster that the chain lacks");
  const fault = manifestFault(manifest, entry);
  if (fault !== null) throw new RangeError(fault);
  return { digest: signed.digest, manifest };
}
