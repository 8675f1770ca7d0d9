/** What the device that holds a backup's key can do: object, replace content, delete, hand the key on as a sheet. */
import { formatSheet, formatSheetLine, parseSheet } from "@/lib/protocol/backup-sheet";
import type { Bytes } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import type { Payload } from "@/lib/protocol/payload";
import { refreshPayload as signRefresh } from "@/lib/protocol/refresh";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { fingerprintWords } from "@/lib/protocol/words";
import type { Say } from "@/lib/words/types";
import type { Device } from "./device";
import { type FollowedBackup, follow } from "./followBackup";
import { isRefused, type Refused, refusable, refused } from "./outcome";
import { dropRehearsal } from "./rehearsal";
import { type LargeSending, submitLarge } from "./sendLarge";
import { checkReceipts, type Receipt, submitSigned } from "./submit";

/** Signatures are taken for ten minutes. */
const patience = 600_000;

type Acted = Promise<Receipt[] | Refused>;
const send = (device: Device, { federation }: FollowedBackup, signed: SignedEnvelope): Acted =>
  submitSigned(device, federation.current.roster.logKey, [signed]);

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
  sending: LargeSending = {},
): Acted {
  const head = backup.payloads.find((entry) => entry.compartment === compartment);
  if (!head) return refused("payloadStale", "no such compartment");
  const { key, manifest } = backup;
  const begun = device.now();
  const signed = await signRefresh({ key, manifest, compartment, head, payload, signedAt: begun });
  let sent = await sendLarge(device, backup, signed.envelope, signed.blob, sending);
  // A large file on a slow line: by then the signature is too old, the file is not.
  if (isRefused(sent) && sent.refused === "clockSkew" && device.now() - begun > patience) {
    sent = await sendLarge(device, backup, await signedNow(device, signed.envelope, key), signed.blob, sending);
  }
  if (!isRefused(sent)) await relabel(device, backup.id, compartment, payload);
  return sent;
}

async function sendLarge(
  device: Device,
  { key, federation }: FollowedBackup,
  envelope: Bytes,
  blob: Bytes,
  sending: LargeSending,
): Acted {
  const receipts = await submitLarge(device, key, { envelopes: [envelope], blobs: [blob] }, sending);
  if (isRefused(receipts)) return receipts;
  return (await checkReceipts(receipts, [envelope], federation.current.roster.logKey)) ?? receipts;
}

async function signedNow(device: Device, envelope: Bytes, key: SigningKey): Promise<Bytes> {
  const { name, body } = await openStatement(envelope);
  if (name !== "payload.refreshed") throw new RangeError("not a refresh");
  return signStatement("payload.refreshed", { ...body, signedAt: device.now() }, key).envelope;
}

async function relabel({ storage }: Device, id: Digest, compartment: string, { kind, label }: Payload): Promise<void> {
  const kept = await storage.get("backups", id);
  if (!kept) return;
  const at = kept.contents.findIndex((before) => before.compartment === compartment);
  const entry = { ...kept.contents[at], compartment, kind, label };
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
