/**
 * Opening shares, a guardian's bundle or what a guardian released, and holding them to the signed manifest. A bad one is
 * a value, not an exception: it is refused, its guardian named, and the others suffice.
 */
import { isBlob } from "./blob";
import { bundleFormat, type ShareSet } from "./bundle";
import { type Bytes, equal, fromHex } from "./bytes";
import type { GrantRef, PublicKey } from "./fields";
import { findGrant, grantsOf } from "./manifest";
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
 * is none, even if it was dealt: whoever held it could choose what comes out.
 */
export function shareFor(set: ShareSet, manifest: Manifest, guardian: PublicKey, ref: GrantRef): Bytes | null {
  const { backup, epoch } = manifest;
  if (set.backup !== backup || set.epoch !== epoch || set.guardian !== guardian) return null;
  const found = set.shares.filter((s) => s.compartment === ref.compartment && s.grant === ref.grant);
  const share = found.length === 1 ? found[0]?.share : undefined;
  const signed = findGrant(manifest, ref).grant.shares.find((entry) => entry.guardian === guardian);
  if (!share || !signed || share.at(-1) === 0) return null;
  const commitment = shareCommitment({ backup, epoch, guardian, ...ref }, share);
  return equal(fromHex(commitment), fromHex(signed.commitment)) ? share : null;
}

/** True if the set holds exactly these grants, in this order, each as it was dealt to `guardian`. */
function isAsDealt(set: ShareSet, manifest: Manifest, guardian: PublicKey, grants: GrantRef[]): boolean {
  return (
    set.shares.length === grants.length &&
    set.shares.every((share, place) => {
      const ref = grants[place] as GrantRef;
      return share.compartment === ref.compartment && share.grant === ref.grant;
    }) &&
    grants.every((ref) => shareFor(set, manifest, guardian, ref) !== null)
  );
}

/** Opens a file of shares in `format` and holds it to manifest and digest. Throws only on a malformed `identity`. */
export async function openShares(
  format: PlaintextFormat<ShareSet>,
  signed: { digest: string },
  file: Uint8Array,
  { identity, manifest, guardian, grants }: ShareReader,
): Promise<OpenedShares> {
  if (!isBlob(signed, file)) return { fault: "fileDiffers" };
  const shares = await open(file, identity)
    .then(format.parse)
    .catch(() => null);
  if (shares === null) return { fault: "cannotOpen" };
  return isAsDealt(shares, manifest, guardian, grants) ? { shares } : { fault: "notAsDealt" };
}

export interface ShareReader {
  /** age identity of who reads. */
  identity: string;
  manifest: Manifest;
  /** To whom the shares were dealt. */
  guardian: PublicKey;
  grants: GrantRef[];
}

/**
 * A guardian's own bundle. `fileDiffers` is the server's fault; any other fault goes into `shares.accepted` as refused.
 * @param manifest out of `openManifest`. @throws RangeError if the manifest deals nothing to this guardian.
 */
export async function openBundle(
  file: Uint8Array,
  identity: string,
  manifest: Manifest,
  guardian: PublicKey,
): Promise<OpenedShares> {
  const signed = manifest.bundles.find((bundle) => bundle.guardian === guardian)?.file;
  if (!signed) throw new RangeError("the manifest deals nothing to this guardian");
  return openShares(bundleFormat, signed, file, { identity, manifest, guardian, grants: grantsOf(manifest) });
}
