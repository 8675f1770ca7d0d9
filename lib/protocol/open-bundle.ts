/**
 * Opening shares, a guardian's bundle or what a guardian released, and holding them to the signed manifest. A bad one is
 * a value, not an exception: it is refused, its guardian named, and the others suffice.
 */
import { isBlob } from "./blob";
import { bundleFormat, type ShareSet } from "./bundle";
import { type Bytes, equal, fromHex } from "./bytes";
import type { GrantRef, PublicKey } from "./fields";
import { bundlesFor, epochOf, findGrant, grantsDealtIn } from "./manifest";
import type { PlaintextFormat } from "./plaintext";
import { open } from "./sealing";
import { shareCommitment } from "./splitting";
import type { Manifest } from "./statements/backup";

export type ShareFault =
  /** These are not the bytes that were signed: whoever served them is at fault, not who sealed them. */
  | "fileDiffers"
  /** Not sealed to this identity, or no shares in it. */
  | "cannotOpen"
  /** Of another backup, epoch or guardian, other grants than these, or one that does not match its commitment. */
  | "notAsDealt";

export type OpenedShares = { shares: ShareSet } | { fault: ShareFault };

/**
 * The share of `guardian` for one grant, if the set has it and it is the one that was dealt; else null. One with x = 0
 * is none, even if it was dealt: whoever held it could choose what comes out. The set is a bundle of the sharing in which
 * the grant was dealt, or what a guardian put together under this manifest.
 */
export function shareFor(set: ShareSet, manifest: Manifest, guardian: PublicKey, ref: GrantRef): Bytes | null {
  const { backup } = manifest;
  const { compartment, grant } = findGrant(manifest, ref);
  const epoch = epochOf(compartment);
  if (set.backup !== backup || set.guardian !== guardian) return null;
  if (set.epoch !== epoch && set.epoch !== manifest.epoch) return null;
  const found = set.shares.filter((s) => s.compartment === ref.compartment && s.grant === ref.grant);
  const share = found.length === 1 ? found[0]?.share : undefined;
  const signed = grant.shares.find((entry) => entry.guardian === guardian);
  if (!share || !signed || share.at(-1) === 0) return null;
  const commitment = shareCommitment({ backup, epoch, guardian, ...ref }, share);
  return equal(fromHex(commitment), fromHex(signed.commitment)) ? share : null;
}

/** True if the set holds exactly these grants, in this order, each as it was dealt to `guardian`. */
export function isAsDealt(set: ShareSet, manifest: Manifest, guardian: PublicKey, grants: GrantRef[]): boolean {
  return (
    set.shares.length === grants.length &&
    set.shares.every((share, place) => {
      const ref = grants[place] as GrantRef;
      return share.compartment === ref.compartment && share.grant === ref.grant;
    }) &&
    grants.every((ref) => shareFor(set, manifest, guardian, ref) !== null)
  );
}

export interface ShareReader {
  /** age identity of who reads. */
  identity: string;
  manifest: Manifest;
  /** To whom the shares were dealt. */
  guardian: PublicKey;
  grants: GrantRef[];
}

/** Opens a file of shares in `format` and holds it to its digest. Throws only on a malformed `identity`. */
export async function openShareFile(
  format: PlaintextFormat<ShareSet>,
  signed: { digest: string },
  file: Uint8Array,
  identity: string,
): Promise<OpenedShares> {
  if (!isBlob(signed, file)) return { fault: "fileDiffers" };
  const shares = await open(file, identity)
    .then(format.parse)
    .catch(() => null);
  return shares === null ? { fault: "cannotOpen" } : { shares };
}

/**
 * A guardian's own bundle of one sharing. `fileDiffers` is the server's fault; any other fault goes into `shares.accepted`
 * as refused.
 * @param manifest out of `openManifest`. @throws RangeError if the manifest deals nothing to this guardian.
 */
export async function openBundle(
  file: Uint8Array,
  identity: string,
  manifest: Manifest,
  guardian: PublicKey,
  epoch = 0,
): Promise<OpenedShares> {
  const signed = bundlesFor(manifest, guardian)[epoch];
  if (!signed) throw new RangeError("the manifest deals nothing to this guardian");
  const opened = await openShareFile(bundleFormat, signed, file, identity);
  if (!("shares" in opened)) return opened;
  const asDealt =
    opened.shares.epoch === epoch && isAsDealt(opened.shares, manifest, guardian, grantsDealtIn(manifest, epoch));
  return asDealt ? opened : { fault: "notAsDealt" };
}

/**
 * All of a guardian's bundles as one set, of those sharings that are as they were dealt: an addition that somebody with
 * the member's phone dealt wrongly spoils nothing of what was there before.
 * @param files one for each sharing, from the first on.
 * @throws RangeError if the manifest deals nothing to this guardian, or a file is missing.
 */
export async function openBundles(
  files: readonly Uint8Array[],
  identity: string,
  manifest: Manifest,
  guardian: PublicKey,
): Promise<{ shares: ShareSet | null; faults: ShareFault[] }> {
  const sets: ShareSet[] = [];
  const faults: ShareFault[] = [];
  for (let epoch = 0; epoch <= manifest.epoch; epoch++) {
    const file = files[epoch];
    if (!file) throw new RangeError("a bundle is missing");
    const opened = await openBundle(file, identity, manifest, guardian, epoch);
    if ("shares" in opened) sets.push(opened.shares);
    else faults.push(opened.fault);
  }
  const shares = sets.flatMap((set) => set.shares);
  return {
    shares: shares.length > 0 ? { backup: manifest.backup, epoch: manifest.epoch, guardian, shares } : null,
    faults,
  };
}
