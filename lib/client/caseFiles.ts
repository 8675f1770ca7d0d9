/** Sealed files around a case, opened for a guardian: claim, reference cards, what guardians wrote. */
import type { BackupState, CaseState } from "@/lib/domain/state";
import { openCard, type ReferenceCard } from "@/lib/protocol/card";
import { type Claim, openClaim } from "@/lib/protocol/claim";
import type { BlobRef, PublicKey } from "@/lib/protocol/fields";
import { type DeskNotes, openNotes } from "@/lib/protocol/notes";
import { openSealedIdentity } from "@/lib/protocol/sealed-identity";
import type { Desk } from "./desk";
import { granted, isRefused, Stop } from "./outcome";

/** `gone`: the server no longer has it (retention). `unreadable`: whoever sealed it did so wrongly, or for others. */
export type Sealed<T> = { open: T } | { closed: "gone" | "unreadable" };

/**
 * Blobs are held to their digests when they are fetched, so what fails afterwards lies with whoever sealed them.
 * @throws RefusedError if the server refuses one for any other reason than that it has none.
 */
async function openWith<T>(desk: Desk, refs: BlobRef[], open: (files: Uint8Array[]) => Promise<T>): Promise<Sealed<T>> {
  const files: Uint8Array[] = [];
  for (const { digest } of refs) {
    const file = await desk.device.api.blob(digest);
    if (isRefused(file) && file.refused === "notFound") return { closed: "gone" };
    files.push(granted(file));
  }
  try {
    return { open: await open(files) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    return { closed: "unreadable" };
  }
}

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

/** The secret of the case's desk; null while nobody has made one. */
async function readDeskIdentity(desk: Desk, state: CaseState): Promise<Sealed<string> | null> {
  const ref = state.desk;
  if (!ref) return null;
  return openWith(desk, [ref.identity], ([file]) => openSealedIdentity(ref, file as Uint8Array, desk.identity));
}

export interface Note {
  guardian: PublicKey;
  at: number;
  about: "approval" | "denial" | "hold";
  notes: Sealed<DeskNotes>;
}

/** All that guardians wrote to each other about the case, in order of time. */
export async function readNotes(desk: Desk, state: CaseState): Promise<Note[]> {
  const identity = await readDeskIdentity(desk, state);
  const sealed = [
    ...state.approvals.map((entry) => ({ ...entry, about: "approval" as const })),
    ...state.denials.map((entry) => ({ ...entry, about: "denial" as const })),
    ...state.holds.map((entry) => ({ ...entry, about: "hold" as const })),
  ].flatMap(({ guardian, at, about, sealed: ref }) => (ref ? [{ guardian, at, about, ref }] : []));
  const notes = await Promise.all(
    sealed.map(async ({ guardian, at, about, ref }) => ({
      guardian,
      at,
      about,
      notes: await readNote(desk, ref, identity),
    })),
  );
  return notes.sort((a, b) => a.at - b.at);
}

async function readNote(desk: Desk, ref: BlobRef, identity: Sealed<string> | null): Promise<Sealed<DeskNotes>> {
  if (!identity) return { closed: "unreadable" };
  if ("closed" in identity) return identity;
  return openWith(desk, [ref], ([file]) => openNotes(ref, file as Uint8Array, identity.open));
}
