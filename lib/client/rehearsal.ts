/**
 * The rehearsal of a backup that was made in this tab: the name typed once more, and what it opens.
 *
 * What it needs, the wrapped identities, stays with the tab until it is done, so that a reload in mid-step loses nothing;
 * then it is thrown away, for with it, this device's key and the name no guardian is needed. It opens only under the
 * name and the pepper, of which this backup's key may ask ten times a day. Never on the disk of its own accord, never
 * the name.
 */
import { type Bytes, fromBase64url, toBase64url } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { epochOf } from "@/lib/protocol/manifest";
import type { Payload } from "@/lib/protocol/payload";
import { beginOwner, finishOwner } from "@/lib/protocol/pepper-keys";
import { rehearse, type WrappedKeys, wrappedKeysFormat } from "@/lib/protocol/rehearsal";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { askPepper, proven } from "./askPepper";
import type { Device } from "./device";
import type { Federation } from "./federation";
import { follow } from "./followBackup";
import { granted, type Refused, refusable } from "./outcome";

export interface Rehearsal {
  /** The backup's. */
  id: Digest;
  /** How many of its things open for the owner; of none, there is nothing to rehearse. */
  opens: number;
  /** How many are for the heirs alone. */
  forHeirs: number;
  /** What the owner would see, or null: another name than before. @throws Stop, Offline, RangeError if it is unusable. */
  rehearse(name: string): Promise<Payload[] | null | Refused>;
}

/** What is asked of, and checked by. */
export interface Rehearsed {
  federation: Federation;
  key: SigningKey;
  manifest: Manifest;
}

const nameOf = (id: Digest) => `rehearsal/${id}`;

export function keepRehearsal({ tab }: Device, wrapped: WrappedKeys): void {
  if (wrapped.keys.length > 0) tab.put(nameOf(wrapped.backup), toBase64url(wrappedKeysFormat.format(wrapped)));
}

export const dropRehearsal = ({ tab }: Device, id: Digest): void => tab.delete(nameOf(id));

/** The rehearsal of a backup that was made just now. */
export const rehearsalOf = (device: Device, made: Rehearsed, wrapped: WrappedKeys): Rehearsal => ({
  id: made.manifest.backup,
  opens: wrapped.keys.length,
  forHeirs: made.manifest.compartments.length - wrapped.keys.length,
  rehearse: (name) => refusable(() => open(device, made, wrapped, name)),
});

/** The rehearsals that this tab can still do, of the backup made last first. */
export async function pendingRehearsals(device: Device): Promise<Rehearsal[]> {
  const kept = await device.storage.getAll("backups");
  return kept
    .filter(({ rehearsedAt, unsent }) => rehearsedAt === null && unsent === null)
    .sort((a, b) => b.createdAt - a.createdAt)
    .flatMap((backup) => {
      const wrapped = keptKeys(device, backup.id);
      if (!wrapped) return [];
      return {
        id: backup.id,
        opens: wrapped.keys.length,
        forHeirs: backup.contents.filter(({ added }) => !added).length - wrapped.keys.length,
        rehearse: (name: string) => refusable(async () => open(device, await follow(device, backup), wrapped, name)),
      };
    });
}

/** Null where there is none, or one that an older version of the page wrote. */
function keptKeys({ tab }: Device, id: Digest): WrappedKeys | null {
  const text = tab.get(nameOf(id));
  if (text === null) return null;
  try {
    const wrapped = wrappedKeysFormat.parse(fromBase64url(text));
    return wrapped.backup === id ? wrapped : null;
  } catch {
    return null;
  }
}

/** Opens the backup out of the files that the server gives back, under a name typed anew. */
async function open(
  device: Device,
  { federation, key, manifest }: Rehearsed,
  wrapped: WrappedKeys,
  name: string,
): Promise<Payload[] | null> {
  const { backup, compartments } = manifest;
  if (wrapped.keys.length === 0) return [];
  const pepperKey = federation.current.roster.pepper[0] as string;
  const blinding = beginOwner(name, backup, pepperKey);
  const question = { purpose: "owner" as const, backup, blinded: toBase64url(blinding.blinded) };
  const answer = granted(await askPepper(device, key, question));
  const keys = await proven(pepperKey, () => finishOwner(blinding, backup, answer, pepperKey, device.stretch));
  const files: Bytes[] = [];
  // What is for the heirs alone is not opened, and may be large.
  const own = compartments.filter((one) => epochOf(one) === 0 && one.grants.some(({ grant }) => grant === "owner"));
  for (const { payload } of own) files.push(granted(await device.api.blob(payload.digest, key)));
  const opened = await rehearse(manifest, wrapped, files, keys);
  if (opened) await done(device, backup);
  return opened;
}

async function done(device: Device, id: Digest): Promise<void> {
  const kept = await device.storage.get("backups", id);
  if (kept) await device.storage.put("backups", { ...kept, rehearsedAt: device.now() });
  dropRehearsal(device, id);
}
