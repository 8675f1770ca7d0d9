/** A guardian's shares on their way to the requester: sealed to the case's recipient, opened and checked there. */
import { refOf } from "./blob";
import { releasedFormat, type ShareSet } from "./bundle";
import { type Bytes, fromUtf8 } from "./bytes";
import { encodeCanonical } from "./canonical";
import type { BlobRef, Digest, GrantRef, PublicKey, Recipient } from "./fields";
import { epochOf, findGrant } from "./manifest";
import {
  isAsDealt,
  type OpenedShares,
  openShareFile,
  type ShareFault,
  type ShareReader,
  shareFor,
} from "./open-bundle";
import { seal } from "./sealing";
import type { Manifest } from "./statements/backup";
import type { Signed } from "./statements/statement";

/**
 * Seals what the decision names, and no more, to the case's recipient. Of a sharing that was dealt wrongly nothing leaves,
 * and the others go.
 * @param bundle out of `openBundles`. @param grants those of the decision, in the order of the manifest.
 * @throws RangeError if a share is not as it was dealt, none is left, or the recipient is malformed.
 */
export async function sealRelease(
  bundle: ShareSet,
  manifest: Manifest,
  grants: GrantRef[],
  recipient: Recipient,
): Promise<{ file: Bytes; sealed: BlobRef }> {
  const held = new Set(bundle.shares.map(({ compartment }) => sharingIn(manifest, compartment)));
  const shares = grants
    .filter((ref) => held.has(epochOf(findGrant(manifest, ref).compartment)))
    .map((ref) => {
      const share = shareFor(bundle, manifest, bundle.guardian, ref);
      if (share === null) throw new RangeError("a share is missing or not as it was dealt");
      return { ...ref, share };
    });
  if (shares.length === 0) throw new RangeError("a share is missing or not as it was dealt");
  const file = await seal(releasedFormat.format({ ...bundle, shares }), [recipient]);
  return { file, sealed: refOf(file) };
}

/** In which sharing a compartment was dealt; null if the manifest has none of this id. */
function sharingIn(manifest: Manifest, id: string): number | null {
  const compartment = manifest.compartments.find((one) => one.id === id);
  return compartment ? epochOf(compartment) : null;
}

export interface Agreement {
  backup: Digest;
  /** Digest of the manifest's statement: hold the envelope that the server sends to it. */
  manifest: Digest;
  grants: GrantRef[];
  /** The payloads at the backup's head. */
  payloads: Signed<"share.released">["body"]["payloads"];
  releases: Signed<"share.released">[];
}

/**
 * What at least `threshold` guardians say alike about this case: backup, manifest, grants and payloads. A requester who
 * has only the roster trusts nothing less. Heirs receive stage by stage, so that there may be several; in the order in
 * which the first guardian said each.
 * @param guardians statement keys out of the checked roster.
 */
export function agreedReleases(
  releases: Signed<"share.released">[],
  caseId: Digest,
  guardians: PublicKey[],
  threshold: number,
): Agreement[] {
  const bySaying = new Map<string, Map<PublicKey, Signed<"share.released">>>();
  for (const release of releases) {
    const [signer] = release.signers;
    if (release.body.case !== caseId || release.signers.length !== 1) continue;
    if (signer === undefined || !guardians.includes(signer)) continue;
    const { backup, manifest, grants, payloads } = release.body;
    const saying = fromUtf8(encodeCanonical({ backup, manifest, grants, payloads }));
    const bySigner = bySaying.get(saying) ?? new Map<PublicKey, Signed<"share.released">>();
    bySaying.set(saying, bySigner.set(signer, release));
  }
  return [...bySaying.values()].flatMap((bySigner) => {
    const [first, ...others] = bySigner.values();
    if (first === undefined || bySigner.size < threshold) return [];
    const { backup, manifest, grants, payloads } = first.body;
    return [{ backup, manifest, grants, payloads, releases: [first, ...others] }];
  });
}

/** One guardian's release; `file` null where the server does not give it. */
export interface ReleasedFile {
  guardian: PublicKey;
  sealed: BlobRef;
  file: Uint8Array | null;
}

/**
 * Opens all releases in the requester's browser; good ones go to `restore`. Of a guardian's several, the first good one
 * counts. One that lacks a whole sharing which others have released is used, and its guardian named all the same.
 * @param identity the case's recipient identity. @param grants those that were agreed upon. @param onNext hears whose
 * share is opened next, and is awaited.
 */
export async function openReleases(
  released: ReleasedFile[],
  { identity, manifest, grants }: { identity: string; manifest: Manifest; grants: GrantRef[] },
  onNext: (guardian: PublicKey, place: number) => void | Promise<void> = () => {},
): Promise<{ sets: ShareSet[]; bad: { guardian: PublicKey; fault: ShareFault | "missing" }[] }> {
  const sets = new Map<PublicKey, ShareSet>();
  const bad = new Map<PublicKey, ShareFault | "missing">();
  for (const [place, { guardian, sealed, file }] of released.entries()) {
    await onNext(guardian, place);
    const opened = file
      ? await openRelease(file, sealed, { identity, manifest, guardian, grants })
      : { fault: "missing" as const };
    if ("shares" in opened) sets.set(guardian, sets.get(guardian) ?? opened.shares);
    else bad.set(guardian, opened.fault);
  }
  const most = Math.max(0, ...[...sets.values()].map(({ shares }) => shares.length));
  for (const [guardian, { shares }] of sets) if (shares.length < most) bad.set(guardian, "notAsDealt");
  const named = [...bad].filter(([guardian]) => (sets.get(guardian)?.shares.length ?? 0) < Math.max(most, 1));
  return { sets: [...sets.values()], bad: named.map(([guardian, fault]) => ({ guardian, fault })) };
}

/** Whole sharings, as they were dealt, of those that were agreed upon. */
async function openRelease(
  file: Uint8Array,
  sealed: BlobRef,
  { identity, manifest, guardian, grants }: ShareReader,
): Promise<OpenedShares> {
  const opened = await openShareFile(releasedFormat, sealed, file, identity);
  if (!("shares" in opened)) return opened;
  const { shares, epoch } = opened.shares;
  const sharings = new Set(shares.flatMap(({ compartment }) => sharingIn(manifest, compartment) ?? []));
  const expected = grants.filter((ref) => sharings.has(epochOf(findGrant(manifest, ref).compartment)));
  const asDealt =
    expected.length > 0 && epoch === manifest.epoch && isAsDealt(opened.shares, manifest, guardian, expected);
  return asDealt ? opened : { fault: "notAsDealt" };
}
