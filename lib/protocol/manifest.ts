/** The rules of a manifest beyond its schema, the same for the fold of the log, a guardian's and a requester's browser. */
import { fromHex, toHex } from "./bytes";
import { screenPublicKey } from "./ed25519";
import type { BlobRef, Digest, GrantKind, GrantRef, PublicKey } from "./fields";
import { sha256 } from "./hash";
import { type Chain, type RosterEntry, rosterBy } from "./roster";
import type { Addition, Compartment, Grant, Manifest } from "./statements/backup";
import { openStatement, type Signed } from "./statements/statement";

/** A backup's id: SHA-256 of its public key's 32 bytes. */
export const backupIdOf = (key: PublicKey): Digest => toHex(sha256(fromHex(key)));

/** All that the manifest grants to `kind`, in its order: what a decision of that kind names. */
export const grantsTo = (manifest: Manifest, kind: GrantKind): GrantRef[] =>
  grantsOf(manifest).filter((ref) => ref.grant === kind);

/** All grants of a manifest, in its order. */
export const grantsOf = (manifest: Manifest): GrantRef[] =>
  manifest.compartments.flatMap(({ id, grants }) => grants.map(({ grant }) => ({ compartment: id, grant })));

/** The sharing in which a compartment's shares were dealt. */
export const epochOf = ({ epoch = 0 }: Compartment): number => epoch;

/** The grants that were dealt in one sharing, in the order of the manifest. */
export const grantsDealtIn = (manifest: Manifest, epoch: number): GrantRef[] =>
  manifest.compartments
    .filter((compartment) => epochOf(compartment) === epoch)
    .flatMap(({ id, grants }) => grants.map(({ grant }) => ({ compartment: id, grant })));

/** A guardian's bundles, one for each sharing from the first on; empty if the manifest deals nothing to this guardian. */
export const bundlesFor = ({ bundles }: Manifest, guardian: PublicKey): BlobRef[] =>
  bundles.filter((bundle) => bundle.guardian === guardian).map(({ file }) => file);

/** The manifest with what was added to it. */
export const extended = (manifest: Manifest, { epoch, compartments, bundles }: Addition): Manifest => ({
  ...manifest,
  epoch,
  compartments: [...manifest.compartments, ...compartments.map((compartment) => ({ ...compartment, epoch }))],
  bundles: [...manifest.bundles, ...bundles],
});

/** Why this addition does not go on from the manifest, in words, or null. */
export function additionFault(manifest: Manifest, { backup, epoch, roster }: Addition): string | null {
  if (backup !== manifest.backup) return "an addition to another backup";
  if (roster !== manifest.roster) return "dealt to another roster than the first sharing";
  return epoch === manifest.epoch + 1 ? null : "the epoch does not count one up";
}

/** The grant and its compartment. @throws RangeError if the manifest has no such grant. */
export function findGrant(manifest: Manifest, ref: GrantRef): { compartment: Compartment; grant: Grant } {
  const compartment = manifest.compartments.find(({ id }) => id === ref.compartment);
  const grant = compartment?.grants.find((candidate) => candidate.grant === ref.grant);
  if (!compartment || !grant) throw new RangeError("the manifest has no such grant");
  return { compartment, grant };
}

/** As many compartments as a backup may have, additions and all. */
const mostCompartments = 40;

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
  const inOrder = (entries: { guardian: PublicKey }[], times = 1): boolean =>
    entries.length === guardians.length * times &&
    entries.every((entry, place) => entry.guardian === guardians[place % guardians.length]);
  if (!screenPublicKey(manifest.key)) return "the backup's key is of small order or not canonically encoded";
  if (manifest.backup !== backupIdOf(manifest.key)) return "the backup's id is not the digest of its key";
  if (manifest.roster !== digest) return "made for another roster";
  if (manifest.threshold !== roster.threshold) return "another threshold than the roster's";
  if (compartments.length > mostCompartments) return "more compartments than a backup may have";
  if (!inOrder(bundles, manifest.epoch + 1)) return "the bundles are not the roster's guardians in their order";
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

export interface OpenedManifest {
  /** Of the last statement. */
  digest: Digest;
  manifest: Manifest;
}

/**
 * Opens the envelopes that make a manifest what it is, the backup's creation and every addition, in their order:
 * signatures, signer and rules.
 * @throws RangeError that says what does not hold, Error if an envelope is malformed.
 */
export async function openManifest(envelopes: readonly Uint8Array[], chain: Chain): Promise<OpenedManifest> {
  let opened: OpenedManifest | null = null;
  for (const envelope of envelopes) opened = next(opened, await openStatement(envelope));
  if (opened === null) throw new RangeError("no manifest");
  const entry = rosterBy(chain, opened.manifest.roster);
  if (entry === null) throw new RangeError("made for a roster that the chain lacks");
  const fault = manifestFault(opened.manifest, entry);
  if (fault !== null) throw new RangeError(fault);
  return opened;
}

function next(before: OpenedManifest | null, signed: Signed): OpenedManifest {
  const { digest, signers } = signed;
  const signedBy = (key: PublicKey) => signers.length === 1 && signers[0] === key;
  if (before === null) {
    if (signed.name !== "backup.created") throw new RangeError("not a manifest");
    const { manifest } = signed.body;
    if (!signedBy(manifest.key)) throw new RangeError("a manifest is signed by the backup's key");
    if (manifest.epoch !== 0) throw new RangeError("the first sharing has epoch 0");
    return { digest, manifest };
  }
  const { manifest } = before;
  if (signed.name !== "backup.updated") throw new RangeError("not an addition");
  if (!signedBy(manifest.key)) throw new RangeError("an addition is signed by the backup's key");
  if (signed.body.previous !== before.digest) throw new RangeError("an addition to another manifest");
  const fault = additionFault(manifest, signed.body);
  if (fault !== null) throw new RangeError(fault);
  return { digest, manifest: extended(manifest, signed.body) };
}
