/**
 * Adding to a backup from the device that holds its key: the name once more, where the owner is to have it back, held to
 * the name of the backup; then the things, sealed and dealt in a sharing of their own. What is there stays as it is.
 */
import { toBase64url } from "@/lib/protocol/bytes";
import type { CompartmentKeys } from "@/lib/protocol/derive";
import { signingKey } from "@/lib/protocol/ed25519";
import { type AdditionPlan, type BackupPlan, type BuiltAddition, buildAddition } from "@/lib/protocol/enrol";
import type { Digest, GrantKind } from "@/lib/protocol/fields";
import {
  beginHeirs,
  beginLookup,
  beginOwner,
  finishHeirs,
  finishLookup,
  finishOwner,
} from "@/lib/protocol/pepper-keys";
import { rosterBy, sameHolders } from "@/lib/protocol/roster";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { askPepper, proven } from "./askPepper";
import type { Device } from "./device";
import type { Progress } from "./enrol";
import type { FollowedBackup } from "./followBackup";
import { decline, granted, isRefused, type Refused, refusable } from "./outcome";
import { type LargeSending, submitLarge } from "./sendLarge";
import { checkReceipts } from "./submit";

export interface AdditionForm {
  /** The recovery name, as it was typed; only heirs' things need none. */
  name: string;
  compartments: BackupPlan["compartments"];
}

/** Signatures are taken for ten minutes. */
const patience = 600_000;

/**
 * @returns "otherName" where the backup bears another name: under it nothing would ever open.
 * @throws NameError, Stop, Offline; ZodError if the contents do not fit.
 */
export const addToBackup = (
  device: Device,
  backup: FollowedBackup,
  { name, compartments }: AdditionForm,
  onStep: (step: Progress) => void = () => {},
): Promise<"added" | "otherName" | Refused> =>
  refusable(async () => {
    const { key, manifest, manifestDigest: previous, federation } = backup;
    const roster = rosterBy(federation.chain, manifest.roster);
    if (!roster || !sameHolders(roster.roster, federation.current.roster)) {
      return decline("rosterStale", "the guardians are others than those of the backup");
    }
    const kinds = new Set(compartments.flatMap(({ grants }) => grants.map(({ grant }) => grant)));
    onStep({ stage: "name" });
    if (kinds.has("owner") && (await lookupOf(device, backup, name)) !== manifest.lookup) return "otherName";
    const keys: AdditionPlan["keys"] = {};
    for (const kind of kinds) keys[kind] = await keysOf(device, backup, kind, name);
    const signedAt = device.now();
    const plan = { key, manifest, previous, roster, keys, compartments, signedAt };
    const built = await buildAddition(plan, (done, of) => {
      const guardian = roster.roster.guardians[done - compartments.length]?.name ?? null;
      onStep({ stage: "sealing", done, of, guardian });
    });
    onStep({ stage: "sending" });
    const tell: LargeSending["tell"] = (files) => onStep({ stage: "sending", ...files });
    let sent = await send(device, backup, built, built.envelope, tell);
    // Large files on a slow line: by then the signature is too old, the files are not.
    if (isRefused(sent) && sent.refused === "clockSkew" && device.now() - signedAt > patience) {
      sent = await send(device, backup, built, await signedNow(device, backup, built), tell);
    }
    granted(sent);
    await noteLabels(device, backup.id, built, compartments);
    return "added";
  });

/** What the typed name leads to, asked with a key of its own as whoever recovers asks. */
async function lookupOf(device: Device, { federation }: FollowedBackup, name: string): Promise<Digest> {
  const pepperKey = federation.current.roster.pepper[0] as string;
  const blinding = beginLookup(name, pepperKey);
  const question = { purpose: "lookup" as const, blinded: toBase64url(blinding.blinded) };
  const answer = granted(await askPepper(device, signingKey(), question));
  return proven(pepperKey, () => finishLookup(blinding, answer, pepperKey, device.stretch));
}

async function keysOf(
  device: Device,
  { id, key, federation }: FollowedBackup,
  kind: GrantKind,
  name: string,
): Promise<CompartmentKeys> {
  const pepperKey = federation.current.roster.pepper[0] as string;
  const blinding = kind === "owner" ? beginOwner(name, id, pepperKey) : beginHeirs(id, pepperKey);
  const question = { purpose: kind, backup: id, blinded: toBase64url(blinding.blinded) };
  const answer = granted(await askPepper(device, key, question));
  return proven(pepperKey, () =>
    kind === "owner"
      ? finishOwner(blinding, id, answer, pepperKey, device.stretch)
      : finishHeirs(blinding, id, answer, pepperKey),
  );
}

async function send(
  device: Device,
  { key, federation }: FollowedBackup,
  { blobs }: BuiltAddition,
  envelope: BuiltAddition["envelope"],
  tell: LargeSending["tell"],
) {
  const receipts = await submitLarge(device, key, { envelopes: [envelope], blobs }, { tell });
  if (isRefused(receipts)) return receipts;
  return (await checkReceipts(receipts, [envelope], federation.current.roster.logKey)) ?? receipts;
}

async function signedNow(device: Device, { key }: FollowedBackup, { envelope }: BuiltAddition) {
  const { name, body } = await openStatement(envelope);
  if (name !== "backup.updated") throw new RangeError("not an addition");
  return signStatement("backup.updated", { ...body, signedAt: device.now() }, key).envelope;
}

/** What this device calls its things; the server never learns it. */
async function noteLabels(
  { storage }: Device,
  id: Digest,
  { manifest }: BuiltAddition,
  things: BackupPlan["compartments"],
): Promise<void> {
  const kept = await storage.get("backups", id);
  if (!kept) return;
  const added = manifest.compartments.slice(-things.length);
  const contents = things.map(({ payload: { kind, label } }, place) => ({
    ...{ compartment: added[place]?.id as string, kind, label, added: true as const },
  }));
  await storage.put("backups", { ...kept, contents: [...kept.contents, ...contents] });
}
