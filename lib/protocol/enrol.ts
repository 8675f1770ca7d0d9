/**
 * Making a backup, and adding to it, all of it in the member's browser.
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
import { backupIdOf, extended, manifestFault } from "./manifest";
import { type Payload, sealPayload } from "./payload";
import type { RosterEntry } from "./roster";
import { newIdentity, seal } from "./sealing";
import { type SignedEnvelope, signStatement } from "./signing";
import { shareCommitment, split } from "./splitting";
import type { Addition, Compartment, Manifest } from "./statements/backup";
import type { Roster } from "./statements/roster";
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

/** In which sharing of which backup things are dealt, to whom, and under which keys. */
interface Sharing {
  backup: Digest;
  epoch: number;
  roster: Roster;
  keys: Partial<BackupPlan["keys"]>;
}

async function dealCompartment(
  { backup, epoch, roster, keys }: Sharing,
  { payload, grants }: BackupPlan["compartments"][number],
): Promise<DealtCompartment> {
  const { threshold, guardians } = roster;
  const id = toHex(crypto.getRandomValues(new Uint8Array(8)));
  const { identity, recipient } = await newIdentity();
  const file = await sealPayload(payload, recipient);
  const dealt = await Promise.all(
    grants.map(async ({ grant, stage }) => {
      const key = keys[grant];
      if (!key) throw new RangeError("no key for this grant");
      const wrapped = wrap(key(id), utf8(identity), { backup, compartment: id, grant });
      const shares = await split(wrapped, { shares: guardians.length, threshold });
      const commitments = guardians.map(({ key: guardian }, place) => ({
        guardian,
        commitment: shareCommitment({ backup, compartment: id, grant, epoch, guardian }, shares[place] as Bytes),
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
function dealtTo({ backup, epoch, roster }: Sharing, place: number, compartments: DealtCompartment[]): ShareSet {
  const { key: guardian } = roster.guardians[place] as Roster["guardians"][0];
  const shares = compartments.flatMap(({ compartment, shares: byGrant }) =>
    byGrant.map(({ grant, shares }) => ({ compartment: compartment.id, grant, share: shares[place] as Bytes })),
  );
  return { backup, epoch, guardian, shares };
}

interface Dealt {
  compartments: DealtCompartment[];
  dealt: ShareSet[];
  bundles: { guardian: string; file: Bytes; ref: BlobRef }[];
}

/** All of one sharing: the things, and a bundle for each guardian. @param step told after each. */
async function deal(sharing: Sharing, things: BackupPlan["compartments"], step: () => void): Promise<Dealt> {
  const compartments: DealtCompartment[] = [];
  for (const thing of things) {
    compartments.push(await dealCompartment(sharing, thing));
    step();
  }
  const { guardians } = sharing.roster;
  const dealt = guardians.map((_, place) => dealtTo(sharing, place, compartments));
  const bundles: Dealt["bundles"] = [];
  for (const [place, { key: guardian, recipient }] of guardians.entries()) {
    const file = await seal(bundleFormat.format(dealt[place] as ShareSet), [recipient]);
    bundles.push({ guardian, file, ref: refOf(file) });
    step();
  }
  return { compartments, dealt, bundles };
}

const signedIn = ({ compartments, bundles }: Dealt) => ({
  compartments: compartments.map(({ compartment }) => compartment),
  bundles: bundles.map(({ guardian, ref }) => ({ guardian, file: ref })),
});

const filesIn = ({ compartments, bundles }: Dealt): Bytes[] => [
  ...compartments.map(({ file }) => file),
  ...bundles.map(({ file }) => file),
];

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
  const step = stepper(plan.compartments.length + guardians.length + 1, onProgress);
  const sharing = { backup, epoch: firstEpoch, roster: plan.roster.roster, keys: plan.keys };
  const dealt = await deal(sharing, plan.compartments, step);
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
    ...signedIn(dealt),
  };
  const fault = manifestFault(manifest, plan.roster);
  if (fault !== null) throw new RangeError(fault);
  return {
    ...signStatement("backup.created", { manifest, signedAt: plan.signedAt }, plan.key),
    manifest,
    blobs: [...card.blobs, ...filesIn(dealt)],
    dealt: dealt.dealt,
  };
}

function stepper(of: number, onProgress: (done: number, of: number) => void): () => void {
  let done = 0;
  return () => onProgress(++done, of);
}

export interface AdditionPlan {
  /** The backup's own key. */
  key: SigningKey;
  /** The manifest that is added to, and the digest of the last statement that made it. */
  manifest: Manifest;
  previous: Digest;
  /** The roster of the first sharing. */
  roster: RosterEntry;
  /** Where there is a grant for the owner, the owner's key; likewise for heirs. */
  keys: Partial<BackupPlan["keys"]>;
  compartments: BackupPlan["compartments"];
  signedAt: number;
}

export interface BuiltAddition extends SignedEnvelope {
  /** With what was added. */
  manifest: Manifest;
  /** All files that the statement names. */
  blobs: Bytes[];
  /** What was dealt, unsealed: for tests alone; never stored, never sent. */
  dealt: ShareSet[];
}

/**
 * Further things for a backup that is there, in a sharing of their own. What is there stays as it is: the device that adds
 * has neither its identities nor its shares.
 * @param onProgress as of {@link buildBackup}. @throws ZodError or RangeError if the plan cannot be added.
 */
export async function buildAddition(
  plan: AdditionPlan,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<BuiltAddition> {
  const { manifest: before, previous, key, signedAt } = plan;
  const { digest, roster } = plan.roster;
  const { backup } = before;
  const epoch = before.epoch + 1;
  const step = stepper(plan.compartments.length + roster.guardians.length, onProgress);
  const dealt = await deal({ backup, epoch, roster, keys: plan.keys }, plan.compartments, step);
  const addition: Addition = { backup, previous, epoch, roster: digest, ...signedIn(dealt), signedAt };
  const manifest = extended(before, addition);
  const fault = manifestFault(manifest, plan.roster);
  if (fault !== null) throw new RangeError(fault);
  return { ...signStatement("backup.updated", addition, key), manifest, blobs: filesIn(dealt), dealt: dealt.dealt };
}
