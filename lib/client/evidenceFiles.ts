/**
 * Files of an executor's evidence. Each is looked at, sealed to the case's file identity, kept sealed in this browser, and
 * sent ahead; the statement that lays the evidence before the guardians names it then.
 */

import { refOf } from "@/lib/protocol/blob";
import { type Bytes, own } from "@/lib/protocol/bytes";
import type { DossierFile } from "@/lib/protocol/dossier";
import { evidenceType } from "@/lib/protocol/evidence-type";
import type { Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import { seal } from "@/lib/protocol/sealing";
import { evidenceFileLimit } from "@/lib/protocol/statements/evidence";
import { bareHeic } from "./bareHeic";
import type { FileDraft } from "./dossierDraft";
import { dropDraft, loadDraft, saveDraft } from "./drafts";
import type { Executor } from "./estates";
import type { FollowedCase } from "./followRecovery";
import { photoToKeep } from "./images";

export type FileFault = "tooLarge" | "empty" | "unreadable" | "unstripped" | "twice" | "tooMany";

const folderOf = ({ me }: Executor, id: Digest) => `executor/${me}/evidence/${id}/`;

const pictures: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

/** The name without a path and without what cannot be shown, with the ending of what the file has become. */
function nameOf(name: string, jpeg: boolean): string {
  const plain = name
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "")
    .replace(/[/\\]/g, "-")
    .trim();
  const ended = jpeg ? plain.replace(/\.(jpe?g|png|webp)$/i, "") : plain;
  return `${(ended || "file").slice(0, 190)}${jpeg ? ".jpg" : ""}`;
}

/**
 * Takes a chosen file in: its kind told by its first bytes, a picture drawn anew without place and camera, or (HEIC, which no
 * browser here decodes) with all of that taken out; sealed and kept. What is no picture goes as it is.
 * @param has what the draft has already: the same file twice is refused.
 */
export async function takeFile(
  executor: Executor,
  { id, opening }: FollowedCase,
  file: File,
  kind: DossierFile["kind"],
  has: readonly FileDraft[],
): Promise<FileDraft | { fault: FileFault }> {
  if (file.size > evidenceFileLimit) return { fault: "tooLarge" };
  if (file.size === 0) return { fault: "empty" };
  let bytes: Bytes = own(new Uint8Array(await file.arrayBuffer()));
  let type = evidenceType(bytes);
  const picture = pictures.includes(type);
  if (picture) {
    const drawn = await photoToKeep(file);
    if ("fault" in drawn) return { fault: drawn.fault === "tooLarge" ? "tooLarge" : "unreadable" };
    bytes = drawn.jpeg;
    type = "image/jpeg";
  }
  if (type === "image/heic") {
    const bare = bareHeic(bytes);
    if (!bare) return { fault: "unstripped" };
    bytes = bare;
  }
  const plain = blobDigest(bytes);
  if (has.some((other) => other.plain === plain)) return { fault: "twice" };
  const sealed = await seal(bytes, [opening.body.files.recipient]);
  const { digest, size: sealedSize } = refOf(sealed);
  await saveDraft(executor.device, folderOf(executor, id) + digest, sealed);
  return { digest, size: bytes.length, plain, name: nameOf(file.name, picture), type, kind, sealedSize };
}

/** The sealed bytes as this browser keeps them; null on another, or once they were laid. */
export async function keptFile(executor: Executor, id: Digest, digest: Digest): Promise<Bytes | null> {
  const file = await loadDraft(executor.device, folderOf(executor, id) + digest);
  return file instanceof Uint8Array ? (file as Bytes) : null;
}

export const dropFile = (executor: Executor, id: Digest, digest: Digest): Promise<void> =>
  dropDraft(executor.device, folderOf(executor, id) + digest);

/** Forgets the sealed files of a case: they were laid before the guardians, or are of no more use. */
export async function dropFilesOf(executor: Executor, id: Digest): Promise<void> {
  const folder = folderOf(executor, id);
  const { storage } = executor.device;
  const names = await storage.getAllKeys("drafts", IDBKeyRange.bound(folder, `${folder}\uffff`));
  for (const name of names) await dropDraft(executor.device, name);
}
