/**
 * From shares back to what they protect. The same for a requester's browser and for recovery out of kits, and in parts
 * for the rehearsal (`rehearsal.ts`): shares that match their commitments → wrapped key → compartment's identity.
 */
import type { ShareSet } from "./bundle";
import { type Bytes, fromUtf8 } from "./bytes";
import type { CompartmentKeys } from "./derive";
import type { GrantKind, GrantRef, PublicKey } from "./fields";
import { epochOf, findGrant, grantsTo } from "./manifest";
import { shareFor } from "./open-bundle";
import { recipientOf } from "./sealing";
import { combine } from "./splitting";
import type { Manifest } from "./statements/backup";
import { unwrap, wrappedDigest } from "./wrapping";

/** Guardians whose shares are not those that were dealt. */
interface Named {
  bad: PublicKey[];
}

export type Restored = Named &
  (
    | {
        outcome: "restored";
        /** age identities of the compartments, in the order of the manifest. */
        identities: { compartment: string; identity: string }[];
        /** Compartments that were dealt wrongly, by the browser that made or added them. */
        damaged: string[];
      }
    /** Fewer than `threshold` guardians' shares are good. */
    | { outcome: "tooFew"; good: PublicKey[] }
    /** The shares are right and the key is not: another name. */
    | { outcome: "wrongKey" }
    /** Nothing can be put together although every share is the one that was dealt. */
    | { outcome: "damaged" }
  );

export interface Restoration {
  /** Out of `openManifest`. */
  manifest: Manifest;
  kind: GrantKind;
  /** What is wanted, where it is less than all that the manifest grants to `kind`. */
  grants?: GrantRef[];
  /** All shares there are, good and bad; of a guardian's several, the first good one counts. */
  sets: ShareSet[];
  keys: CompartmentKeys;
}

/**
 * Each sharing by itself: an addition that was dealt wrongly spoils nothing of what was there before.
 * @throws RangeError if the manifest grants nothing of the kind, or lacks a grant that is asked for.
 */
export async function restore({ manifest, kind, grants, sets, keys }: Restoration): Promise<Restored> {
  const wanted = grants ?? grantsTo(manifest, kind);
  if (wanted.length === 0 || wanted.some((ref) => ref.grant !== kind)) throw new RangeError("no grant of this kind");
  const sharings = bySharing(manifest, wanted).map((refs) => ({ refs, ...sort(sets, manifest, refs) }));
  const bad = [...new Set(sharings.flatMap((sharing) => sharing.bad))];
  const enough = sharings.filter(({ good }) => good.size >= manifest.threshold);
  if (enough.length === 0) {
    const [most] = sharings.toSorted((a, b) => b.good.size - a.good.size);
    return { outcome: "tooFew", good: [...(most?.good.keys() ?? [])], bad };
  }

  const identities: { compartment: string; identity: string }[] = [];
  let locked = 0;
  for (const { refs, good } of enough) {
    for (const [place, ref] of refs.entries()) {
      const shares = [...good.values()].map((ofGuardian) => ofGuardian[place] as Bytes);
      const wrapped = await combineGrant(manifest, ref, shares);
      const identity = wrapped && unlockGrant(manifest, ref, wrapped, keys);
      if (wrapped && identity === null) locked += 1;
      else if (identity && (await isIdentityOf(manifest, ref, identity))) {
        identities.push({ compartment: ref.compartment, identity });
      }
    }
  }
  if (identities.length === 0) return { outcome: locked > 0 ? "wrongKey" : "damaged", bad };
  const unopened = wanted.map((ref) => ref.compartment).filter((id) => !identities.some((i) => i.compartment === id));
  return { outcome: "restored", identities, damaged: unopened, bad };
}

/** The grants of each sharing, in the order of the manifest. */
function bySharing(manifest: Manifest, wanted: GrantRef[]): GrantRef[][] {
  const sharings = new Map<number, GrantRef[]>();
  for (const ref of wanted) {
    const epoch = epochOf(findGrant(manifest, ref).compartment);
    sharings.set(epoch, [...(sharings.get(epoch) ?? []), ref]);
  }
  return [...sharings.values()];
}

/** By guardian, its shares in the order of `wanted`; and who has none that are good. */
function sort(sets: ShareSet[], manifest: Manifest, wanted: GrantRef[]) {
  const good = new Map<PublicKey, Bytes[]>();
  for (const set of sets) {
    const shares = wanted.map((ref) => shareFor(set, manifest, set.guardian, ref));
    if (!good.has(set.guardian) && shares.every((share) => share !== null)) good.set(set.guardian, shares);
  }
  const bad = [...new Set(sets.map((set) => set.guardian))].filter((guardian) => !good.has(guardian));
  return { good, bad };
}

/** The wrapped key of a grant, or null: the shares, though each is the one that was dealt, do not give it. */
export async function combineGrant(manifest: Manifest, ref: GrantRef, shares: Bytes[]): Promise<Bytes | null> {
  try {
    const wrapped = await combine(shares, manifest.threshold);
    return wrappedDigest(wrapped) === findGrant(manifest, ref).grant.wrapped ? wrapped : null;
  } catch {
    return null;
  }
}

/** The compartment's identity out of its wrapped key, or null: another name than before. */
export function unlockGrant(
  manifest: Manifest,
  ref: GrantRef,
  wrapped: Uint8Array,
  keys: CompartmentKeys,
): string | null {
  const identity = unwrap(keys(ref.compartment), wrapped, { backup: manifest.backup, ...ref });
  return identity && fromUtf8(identity);
}

/** Whether the identity opens what was sealed to the grant's compartment. */
export const isIdentityOf = async (manifest: Manifest, ref: GrantRef, identity: string): Promise<boolean> =>
  (await recipientOf(identity).catch(() => null)) === findGrant(manifest, ref).compartment.recipient;
