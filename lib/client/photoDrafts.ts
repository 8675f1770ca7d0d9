/**
 * Photos that were taken for a decision and are not signed for yet. Each is sealed to the case's desk before it is kept, so
 * that this browser holds no more of it than the server will: sealed files, in the order in which they were taken.
 */
import { z } from "zod";
import type { Bytes } from "@/lib/protocol/bytes";
import { BlobRef, type Digest } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import { dropDraft, loadDraft, saveDraft } from "./drafts";

/** As a draft names them. */
export const PhotoDrafts = z.array(BlobRef).max(6);

/** Which decision of a case they are for. */
export type Purpose = "record" | "denial" | "hold";

const folderOf = ({ me, genesis }: Desk, caseId: Digest) => `${genesis}/${me}/photo/${caseId}/`;
const nameOf = (desk: Desk, caseId: Digest, purpose: Purpose, digest: Digest) =>
  `${folderOf(desk, caseId)}${purpose}/${digest}`;

export const keepPhoto = (desk: Desk, caseId: Digest, purpose: Purpose, digest: Digest, file: Bytes): Promise<void> =>
  saveDraft(desk.device, nameOf(desk, caseId, purpose, digest), file);

/** The sealed file, or null if this browser has it no longer. */
export async function keptPhoto(desk: Desk, caseId: Digest, purpose: Purpose, digest: Digest): Promise<Bytes | null> {
  const file = await loadDraft(desk.device, nameOf(desk, caseId, purpose, digest));
  return file instanceof Uint8Array ? (file as Bytes) : null;
}

export const dropPhoto = (desk: Desk, caseId: Digest, purpose: Purpose, digest: Digest): Promise<void> =>
  dropDraft(desk.device, nameOf(desk, caseId, purpose, digest));

/** Forgets what no draft names: a tab may have been closed between the file and the draft. */
export async function dropStrays(
  desk: Desk,
  caseId: Digest,
  purpose: Purpose,
  named: readonly Digest[],
): Promise<void> {
  const own = `${folderOf(desk, caseId)}${purpose}/`;
  const names = new Set(named.map((digest) => own + digest));
  for (const name of await draftsBelow(desk, own)) if (!names.has(name)) await dropDraft(desk.device, name);
}

/** Forgets all photos of a case that is over, or decided. */
export async function dropPhotosOf(desk: Desk, caseId: Digest): Promise<void> {
  for (const name of await draftsBelow(desk, folderOf(desk, caseId))) await dropDraft(desk.device, name);
}

const draftsBelow = ({ device }: Desk, folder: string): Promise<string[]> =>
  device.storage.getAllKeys("drafts", IDBKeyRange.bound(folder, `${folder}\uffff`));
