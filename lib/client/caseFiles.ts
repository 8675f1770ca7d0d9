/** Sealed files around a case, opened for a guardian: claim, reference cards, what guardians wrote. */
import type { BackupState, CaseState } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import { openCard, type ReferenceCard } from "@/lib/protocol/card";
import { type Claim, openClaim } from "@/lib/protocol/claim";
import type { BlobRef, Digest, PublicKey } from "@/lib/protocol/fields";
import { type DeskNotes, openNotes } from "@/lib/protocol/notes";
import { openPhoto } from "@/lib/protocol/photo";
import { openSealedIdentity } from "@/lib/protocol/sealed-identity";
import type { Desk } from "./desk";
import { granted, isRefused, Stop } from "./outcome";

/** `gone`: the server no longer has it (retention). `unreadable`: whoever sealed it did so wrongly, or for others. */
export type Sealed<T> = { open: T } | { closed: "gone" | "unreadable" };

/**
 * Blobs are held to their digests when they are fetched, so what fails afterwards lies with whoever sealed them.
 * @throws RefusedError if the server refuses one for any other reason than that it has none, or has it for others.
 */
export async function openWith<T>(
  desk: Desk,
  refs: Pick<BlobRef, "digest">[],
  open: (files: Uint8Array[]) => Promise<T>,
): Promise<Sealed<T>> {
  const files: Uint8Array[] = [];
  for (const { digest } of refs) {
    const file = await desk.device.api.blob(digest);
    if (isRefused(file) && file.refused === "notFound") return { closed: "gone" };
    if (isRefused(file) && file.refused === "notAllowed") return { closed: "unreadable" };
    files.push(granted(file));
  }
  try {
    return { open: await open(files) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    return { closed: "unreadable" };
  }
}

/** Opens the files behind the identity that was opened first. */
export type OpenFiles<T> = (files: Uint8Array[], identity: string) => Promise<T>;

type Files = [Uint8Array, Uint8Array];

export const readClaim = (desk: Desk, state: Pick<CaseState, "files" | "claim">): Promise<Sealed<Claim>> =>
  openWith(desk, [state.files.identity, state.claim], (files) => {
    const [identity, claim] = files as Files;
    return openClaim(state, { identity, claim }, desk.identity);
  });

export const readCard = (desk: Desk, { manifest }: BackupState): Promise<Sealed<ReferenceCard>> =>
  openWith(desk, [manifest.card.identity, manifest.card.file], (files) => {
    const [identity, file] = files as Files;
    return openCard(manifest.card, { identity, file }, desk.identity);
  });

/** Opened once for each desk identity: a case has one, and every note and photo needs it. */
const opened = new WeakMap<Desk, Map<Digest, Promise<Sealed<string>>>>();

/** The secret of the case's desk; null while nobody has made one. */
async function readDeskIdentity(desk: Desk, { desk: ref }: Pick<CaseState, "desk">): Promise<Sealed<string> | null> {
  if (!ref) return null;
  const known = opened.get(desk) ?? new Map<Digest, Promise<Sealed<string>>>();
  opened.set(desk, known);
  const { digest } = ref.identity;
  const opening =
    known.get(digest) ??
    openWith(desk, [ref.identity], ([file]) => openSealedIdentity(ref, file as Uint8Array, desk.identity));
  known.set(digest, opening);
  // What could not be fetched, or was not there, may be there the next time.
  opening.then(
    (identity) => "closed" in identity && known.delete(digest),
    () => known.delete(digest),
  );
  return opening;
}

export interface Note {
  guardian: PublicKey;
  at: number;
  about: "approval" | "denial" | "hold";
  /** Null where the guardian wrote nothing. */
  notes: Sealed<DeskNotes> | null;
  /** Opened one by one, when they are looked at. */
  photos: BlobRef[];
}

/** All that guardians wrote to each other about the case, in order of time. */
export async function readNotes(desk: Desk, state: CaseState): Promise<Note[]> {
  const identity = await readDeskIdentity(desk, state);
  const written = [
    ...state.approvals.map((entry) => ({ ...entry, about: "approval" as const })),
    ...state.denials.map((entry) => ({ ...entry, about: "denial" as const })),
    ...state.holds.flatMap((hold) => {
      const { guardian } = hold;
      return guardian === null ? [] : { ...hold, guardian, about: "hold" as const };
    }),
  ].filter(({ sealed, photos }) => sealed || photos);
  const notes = await Promise.all(
    written.map(async ({ guardian, at, about, sealed, photos = [] }) => ({
      ...{ guardian, at, about, photos },
      notes: sealed ? await readNote(desk, sealed, identity) : null,
    })),
  );
  return notes.sort((a, b) => a.at - b.at);
}

async function readNote(desk: Desk, ref: BlobRef, identity: Sealed<string> | null): Promise<Sealed<DeskNotes>> {
  if (!identity) return { closed: "unreadable" };
  if ("closed" in identity) return identity;
  return openWith(desk, [ref], ([file]) => openNotes(ref, file as Uint8Array, identity.open));
}

/**
 * A photo that a guardian took for this case, as a JPEG.
 * @param file the sealed file where this browser has it; else it is fetched.
 * @throws Stop, Offline, RefusedError.
 */
export async function readPhoto(
  desk: Desk,
  state: Pick<CaseState, "desk">,
  ref: BlobRef,
  file?: Uint8Array,
): Promise<Sealed<Bytes>> {
  const identity = await readDeskIdentity(desk, state);
  if (!identity) return { closed: "unreadable" };
  if ("closed" in identity) return identity;
  if (!file) return openWith(desk, [ref], ([fetched]) => openPhoto(ref, fetched as Uint8Array, identity.open));
  try {
    return { open: await openPhoto(ref, file, identity.open) };
  } catch {
    return { closed: "unreadable" };
  }
}
