/**
 * Making a backup: name → keys, build, keep, send; then the rehearsal (`rehearsal.ts`).
 *
 * What this device needs later (the seed of the backup's key) is kept before anything is sent, and what is sent is kept
 * until it has arrived, so that a crash in between loses nothing and makes no second backup.
 */

import type { Bytes } from "@/lib/protocol/bytes";
import { toBase64url } from "@/lib/protocol/bytes";
import type { ReferenceCard } from "@/lib/protocol/card";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { type BackupPlan, type BuiltBackup, buildBackup } from "@/lib/protocol/enrol";
import type { Digest } from "@/lib/protocol/fields";
import { backupIdOf, grantsTo } from "@/lib/protocol/manifest";
import {
  beginHeirs,
  beginLookup,
  beginOwner,
  finishHeirs,
  finishLookup,
  finishOwner,
} from "@/lib/protocol/pepper-keys";
import { wrappedKeys } from "@/lib/protocol/rehearsal";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { askPepper, proven } from "./askPepper";
import type { Device } from "./device";
import type { Federation } from "./federation";
import { decline, granted, isRefused, type Refused, refusable } from "./outcome";
import { dropRehearsal, keepRehearsal, type Rehearsal, rehearsalOf } from "./rehearsal";
import { type LargeSending, submitLarge } from "./sendLarge";
import { askToPersist, type KeptBackup, type KeptSubmission } from "./storage";
import { checkReceipts } from "./submit";

export interface Enrolment {
  /** The recovery name, as it was typed. It is stretched here and forgotten. */
  name: string;
  card: ReferenceCard;
  compartments: BackupPlan["compartments"];
  /** The 16 bytes of the guardian's code. */
  token: Bytes;
}

export type Progress =
  | { stage: "name" }
  /** `guardian` is whose share is being sealed, where it is one's turn. */
  | { stage: "sealing"; done: number; of: number; guardian: string | null }
  /** How far the large files have come, where there are some. */
  | { stage: "sending"; held?: number; of?: number; waits?: boolean };

/** @throws NameError, Stop, Offline; ZodError if card or contents do not fit; RangeError if it could not be restored. */
export function enrol(
  device: Device,
  federation: Federation,
  form: Enrolment,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Rehearsal | Refused> {
  return refusable(async () => {
    if (!federation.open) decline("enrolmentClosed", "not every kit is checked");
    const { roster } = federation.current;
    const key = signingKey();
    onProgress({ stage: "name" });
    const secrets = await nameKeys(device, federation, key, form);
    const built = await buildBackup(
      {
        key,
        roster: federation.current,
        ...secrets,
        card: form.card,
        compartments: form.compartments,
        signedAt: device.now(),
      },
      (done, of) => {
        const guardian = roster.guardians[done - form.compartments.length]?.name ?? null;
        onProgress({ stage: "sealing", done, of, guardian });
      },
    );
    const wrapped = await wrappedKeys(built);
    await keep(device, federation, key, built, form);
    keepRehearsal(device, wrapped);
    onProgress({ stage: "sending" });
    const sent = await sendBackup(device, federation, built.manifest.backup, {
      tell: (files) => onProgress({ stage: "sending", ...files }),
    });
    if (isRefused(sent)) {
      // Nothing was entered, so nothing is left to keep.
      await device.storage.delete("backups", built.manifest.backup);
      dropRehearsal(device, built.manifest.backup);
      granted(sent);
    }
    return rehearsalOf(device, { federation, key, manifest: built.manifest }, wrapped);
  });
}

/** Lookup, owner's and heirs' keys: three questions to the pepper, two Argon2id. */
async function nameKeys(device: Device, federation: Federation, key: SigningKey, { name, token: bytes }: Enrolment) {
  const backup = backupIdOf(key.key);
  const pepperKey = federation.current.roster.pepper[0] as string;
  const token = toBase64url(bytes);
  const [lookup, owner, heirs] = [
    beginLookup(name, pepperKey),
    beginOwner(name, backup, pepperKey),
    beginHeirs(backup, pepperKey),
  ];
  const ask = async (purpose: "lookup" | "owner" | "heirs", element: Bytes) => {
    const blinded = toBase64url(element);
    const body = purpose === "lookup" ? { purpose, blinded, token } : { purpose, backup, blinded, token };
    return granted(await askPepper(device, key, body));
  };
  const ofLookup = await ask("lookup", lookup.blinded);
  const ofOwner = await ask("owner", owner.blinded);
  const ofHeirs = await ask("heirs", heirs.blinded);
  return proven(pepperKey, async () => ({
    lookup: await finishLookup(lookup, ofLookup, pepperKey, device.stretch),
    keys: {
      owner: await finishOwner(owner, backup, ofOwner, pepperKey, device.stretch),
      heirs: finishHeirs(heirs, backup, ofHeirs, pepperKey),
    },
  }));
}

async function keep(
  device: Device,
  federation: Federation,
  key: SigningKey,
  { manifest, envelope, blobs }: BuiltBackup,
  { compartments, token }: Enrolment,
): Promise<void> {
  await askToPersist();
  const kept: KeptBackup = {
    id: manifest.backup,
    genesis: federation.genesis,
    roster: federation.current.digest,
    seed: key.secret,
    createdAt: device.now(),
    contents: compartments.map(({ payload }, place) => ({
      compartment: manifest.compartments[place]?.id as string,
      kind: payload.kind,
      label: payload.label,
    })),
    unsent: { envelopes: [envelope], blobs, token },
    ...(grantsTo(manifest, "owner").length > 0 && { rehearsedAt: null }),
  };
  await device.storage.put("backups", kept);
}

/** Sends what was kept; also after a crash. Null once it has arrived. */
export async function sendBackup(
  device: Device,
  federation: Federation,
  id: Digest,
  sending: LargeSending = {},
): Promise<Refused | null> {
  const kept = await device.storage.get("backups", id);
  if (!kept?.unsent) return null;
  const receipts = await submitLarge(device, signingKey(kept.seed), kept.unsent, sending);
  if (isRefused(receipts) && receipts.refused === "clockSkew" && device.now() - kept.createdAt > patience) {
    await device.storage.put("backups", await signedAnew(device, kept, kept.unsent));
    return sendBackup(device, federation, id, sending);
  }
  if (isRefused(receipts)) return receipts;
  const again = await checkReceipts(receipts, kept.unsent.envelopes, federation.current.roster.logKey);
  if (again) return again;
  await device.storage.put("backups", { ...kept, unsent: null });
  return null;
}

/** Signatures are taken for ten minutes. */
const patience = 600_000;

/** The same backup signed at another time: it was kept for too long before it could be sent. */
async function signedAnew(device: Device, kept: KeptBackup, unsent: KeptSubmission): Promise<KeptBackup> {
  const statement = await openStatement(unsent.envelopes[0] as Bytes);
  if (statement.name !== "backup.created") throw new RangeError("not a backup's first statement");
  const createdAt = device.now();
  const body = { ...statement.body, signedAt: createdAt };
  const { envelope } = signStatement("backup.created", body, signingKey(kept.seed));
  return { ...kept, createdAt, unsent: { ...unsent, envelopes: [envelope] } };
}
