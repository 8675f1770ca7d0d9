/** What the device that holds a backup's key can do: object, replace content, delete, hand the key on as a sheet. */
import { formatSheet, formatSheetLine, parseSheet } from "@/lib/protocol/backup-sheet";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Payload } from "@/lib/protocol/payload";
import { refreshPayload as signRefresh } from "@/lib/protocol/refresh";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { fingerprintWords } from "@/lib/protocol/words";
import type { Say } from "@/lib/words/types";
import type { Device } from "./device";
import { type FollowedBackup, follow } from "./followBackup";
import { isRefused, type Refused, refusable, refused } from "./outcome";
import { dropRehearsal } from "./rehearsal";
import { type Receipt, submitSigned } from "./submit";

type Acted = Promise<Receipt[] | Refused>;
const send = (device: Device, { federation }: FollowedBackup, signed: SignedEnvelope, ...blobs: Bytes[]): Acted =>
  submitSigned(device, federation.current.roster.logKey, [signed], blobs);

/** "I am here, and this request is not mine." */
export const veto = (device: Device, backup: FollowedBackup, caseId: Digest): Acted => {
  const body = { case: caseId, backup: backup.id, signedAt: device.now() };
  return send(device, backup, signStatement("case.vetoed", body, backup.key));
};

/** It can be taken back for thirty days. */
export const deleteBackup = (device: Device, backup: FollowedBackup): Acted => {
  const body = { backup: backup.id, signedAt: device.now() };
  return send(device, backup, signStatement("backup.deleted", body, backup.key));
};

export const undeleteBackup = (device: Device, backup: FollowedBackup): Acted => {
  const body = { backup: backup.id, signedAt: device.now() };
  return send(device, backup, signStatement("backup.undeleted", body, backup.key));
};

/** New content for a compartment. */
export async function refreshPayload(
  device: Device,
  backup: FollowedBackup,
  compartment: string,
  payload: Payload,
): Acted {
  const head = backup.payloads.find((entry) => entry.compartment === compartment);
  if (!head) return refused("payloadStale", "no such compartment");
  const { key, manifest } = backup;
  const signed = await signRefresh({ key, manifest, compartment, head, payload, signedAt: device.now() });
  const sent = await send(device, backup, signed, signed.blob);
  if (!isRefused(sent)) await relabel(device, backup.id, compartment, payload);
  return sent;
}

async function relabel({ storage }: Device, id: Digest, compartment: string, { kind, label }: Payload): Promise<void> {
  const kept = await storage.get("backups", id);
  if (!kept) return;
  const entry = { compartment, kind, label };
  const at = kept.contents.findIndex((before) => before.compartment === compartment);
  const contents = at < 0 ? [...kept.contents, entry] : kept.contents.with(at, entry);
  await storage.put("backups", { ...kept, contents });
}

export interface SheetTexts {
  /** To save: the sentences, then the line, folded. */
  text: string;
  /** What to know of it, in the reader's language. */
  sentences: string[];
  /** The line as it is typed from print: folded. */
  block: string;
  /** For the QR code. */
  line: string;
}

/** The backup sheet, a secret. */
export function backupSheet(say: Say<"backup.paper">, { federation, key }: FollowedBackup): SheetTexts {
  const { genesis, current } = federation;
  const sheet = { genesis, roster: current.digest, backupSeed: key.secret };
  const sentences = [
    say("whose", { federation: current.roster.federation }),
    say("keepSecret"),
    say("opensNothing"),
    say("federationsWords", { words: fingerprintWords(genesis).join(" ") }),
  ];
  return {
    text: formatSheet(sheet, sentences),
    sentences,
    block: formatSheet(sheet, []).trim(),
    line: formatSheetLine(sheet),
  };
}

/** Brings a backup to this device by its sheet. @throws RangeError if the text holds none; Stop, Offline. */
export function importSheet(device: Device, text: string): Promise<FollowedBackup | Refused> {
  const { genesis, roster, backupSeed: seed } = parseSheet(text);
  return refusable(async () => {
    const followed = await follow(device, { genesis, roster, seed });
    const there = await device.storage.get("backups", followed.id);
    const fresh = { contents: [], unsent: null, createdAt: device.now() };
    await device.storage.put("backups", { ...fresh, ...there, id: followed.id, genesis, roster, seed });
    return followed;
  });
}

/** Takes a backup off this device; the backup itself stays where it is. */
export async function forgetBackup(device: Device, id: Digest): Promise<void> {
  await device.storage.delete("backups", id);
  dropRehearsal(device, id);
}
