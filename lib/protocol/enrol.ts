/**
 * Making a backup, all of it in the member's browser.
 *
 *   per compartment  a new age identity; the payload sealed to it
 *   per grant        wrapped = wrap(key of the grant, identity in UTF-8); split(wrapped) → one share per guardian
 *   per guardian     one bundle of all its shares, sealed to it
 *   card             sealed to an identity of its own, that sealed to all guardians
 *
 * The manifest binds it all and is signed by the backup's key. The names' keys come from pepper-keys.ts.
 */
import { refOf } from "./blob";
import { bundleFormat, type ShareSet } from "./bundle";
import { type Bytes, toHex, utf8 } from "./bytes";
import { type ReferenceCard, sealCard } from "./card";
import type { CompartmentKeys } from "./derive";
import type { SigningKey } from "./ed25519";
import type { BlobRef, Digest, GrantKind } from "./fields";
import { backupIdOf, manifestFault } from "./manifest";
import { type Payload, sealPayload } from "./payload";
import type { RosterEntry } from "./roster";
import { newIdentity, seal } from "./sealing";
import { type SignedEnvelope, signStatement } from "./signing";
import { shareCommitment, split } from "./splitting";
import type { Compartment, Manifest } from "./statements/backup";
import type { Guardian } from "./statements/roster";
import { wrap, wrappedDigest } from "./wrapping";

export interface GrantPlan {
  grant: GrantKind;
  /** 0 for the owner; heirs receive stage 1 first. */
  stage: number;
}

/** What is preselected: owner and heirs, for words and money; a will comes first, and to the heirs alone. */
export const ownerAndHeirs: GrantPlan[] = [
  { grant: "owner", stage: 0 },
  { grant: "heirs", stage: 2 },
];
export const heirsAlone: GrantPlan[] = [{ grant: "heirs", stage: 1 }];

/** Whom a member means a thing for. */
export type Audience = "owner" | "both" | "heirs";

/** Heirs get a will first; the rest when the guardians confirm that the will is known. */
export function grantsFor(audience: Audience, will: boolean): GrantPlan[] {
  const heirs: GrantPlan = { grant: "heirs", stage: will ? 1 : 2 };
  const owner: GrantPlan = { grant: "owner", stage: 0 };
  return audience === "both" ? [owner, heirs] : [audience === "owner" ? owner : heirs];
}

export interface BackupPlan {
  /** The backup's own key, fresh; its seed goes to the device and the backup sheet. */
  key: SigningKey;
  /** Today's roster, out of a chain that was checked. */
  roster: RosterEntry;
  lookup: Digest;
  keys: { owner: CompartmentKeys; heirs: CompartmentKeys };
  card: ReferenceCard;
  compartments: { payload: Payload; grants: GrantPlan[] }[];
  signedAt: number;
}

export interface BuiltBackup extends SignedEnvelope {
  manifest: Manifest;
  /** All files that the manifest names. */
  blobs: Bytes[];
  /** What was dealt, unsealed: for the rehearsal's first half alone; never stored, never sent. */
  dealt: ShareSet[];
}

interface DealtCompartment {
  compartment: Compartment;
  file: Bytes;
  /** By grant, one share per guardian in the order of the roster. */
  shares: { grant: GrantKind; shares: Bytes[] }[];
}

/** Number of the first sharing. */
const firstEpoch = 0;

async function dealCompartment(
  plan: BackupPlan,
  { payload, grants }: BackupPlan["compartments"][number],
): Promise<DealtCompartment> {
  const { threshold, guardians } = plan.roster.roster;
  const backup = backupIdOf(plan.key.key);
  const id = toHex(crypto.getRandomValues(new Uint8Array(8)));
  const { identity, recipient } = await newIdentity();
  const file = await sealPayload(payload, recipient);
  const dealt = await Promise.all(
    grants.map(async ({ grant, stage }) => {
      const wrapped = wrap(plan.keys[grant](id), utf8(identity), { backup, compartment: id, grant });
      const shares = await split(wrapped, { shares: guardians.length, threshold });
      const commitments = guardians.map(({ key: guardian }, place) => ({
        guardian,
        commitment: shareCommitment(
          { backup, compartment: id, grant, epoch: firstEpoch, guardian },
          shares[place] as Bytes,
        ),
      }));
      return { shares, signed: { grant, stage, wrapped: wrappedDigest(wrapped), shares: commitments } };
    }),
  );
  return {
    compartment: { id, recipient, payload: refOf(file), grants: dealt.map(({ signed }) => signed) },
    file,
    shares: dealt.map(({ signed, shares }) => ({ grant: signed.grant, shares })),
  };
}

/** What the guardian at `place` is dealt. */
function dealtTo(guardian: Guardian, place: number, backup: Digest, compartments: DealtCompartment[]): ShareSet {
  const shares = compartments.flatMap(({ compartment, shares: byGrant }) =>
    byGrant.map(({ grant, shares }) => ({ compartment: compartment.id, grant, share: shares[place] as Bytes })),
  );
  return { backup, epoch: firstEpoch, guardian: guardian.key, shares };
}

/**
 * @param onProgress told after each compartment and each bundle how many steps of how many are done.
 * @throws ZodError or RangeError if the plan cannot be a backup; nothing has left the browser then.
 */
export async function buildBackup(
  plan: BackupPlan,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<BuiltBackup> {
  const { guardians, threshold } = plan.roster.roster;
  const backup = backupIdOf(plan.key.key);
  const steps = plan.compartments.length + guardians.length + 1;
  let done = 0;
  const step = () => onProgress(++done, steps);

  const compartments: DealtCompartment[] = [];
  for (const compartment of plan.compartments) {
    compartments.push(await dealCompartment(plan, compartment));
    step();
  }
  const dealt = guardians.map((guardian, place) => dealtTo(guardian, place, backup, compartments));
  const bundles: { guardian: string; file: Bytes; ref: BlobRef }[] = [];
  for (const [place, { key: guardian, recipient }] of guardians.entries()) {
    const file = await seal(bundleFormat.format(dealt[place] as ShareSet), [recipient]);
    bundles.push({ guardian, file, ref: refOf(file) });
    step();
  }
  const card = await sealCard(
    plan.card,
    guardians.map(({ recipient }) => recipient),
  );
  step();

  const manifest: Manifest = {
    backup,
    key: plan.key.key,
    epoch: firstEpoch,
    roster: plan.roster.digest,
    threshold,
    lookup: plan.lookup,
    card: card.ref,
    compartments: compartments.map(({ compartment }) => compartment),
    bundles: bundles.map(({ guardian, ref }) => ({ guardian, file: ref })),
  };
  const fault = manifestFault(manifest, plan.roster);
  if (fault !== null) throw new RangeError(fault);
  return {
    ...signStatement("backup.created", { manifest, signedAt: plan.signedAt }, plan.key),
    manifest,
    blobs: [...card.blobs, ...compartments.map(({ file }) => file), ...bundles.map(({ file }) => file)],
    dealt,
  };
}
