/** What a tray of photos looks like at one moment (`photoTray.ts`). */
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef } from "@/lib/protocol/fields";
import type { PhotoFault } from "./images";
import type { Told } from "./told";

/** As many as a decision may name. */
export const mostPhotos = 6;

export type PhotoState =
  /** Drawn anew and sealed. */
  | { is: "preparing" }
  /** On its way; `done` from 0 to 1. `waits`: the connection is broken, and it goes on by itself. */
  | { is: "sending"; done: number; waits: boolean }
  /** The server has all of it, and a statement may name it. */
  | { is: "stands" }
  | { is: "failed"; told: Told };

export interface TrayPhoto {
  id: string;
  /** Null until it is sealed. */
  ref: BlobRef | null;
  /** What was sealed, for looking at it. Null until it is drawn, and where it cannot be opened. */
  jpeg: Bytes | null;
  state: PhotoState;
}

/** `lost`: this browser does not have it any more. */
export interface Misfit {
  name: string;
  fault: PhotoFault | "lost" | "tooMany";
}

export interface TrayView {
  /** False until those of an earlier visit are listed. */
  ready: boolean;
  photos: readonly TrayPhoto[];
  /** Files that were chosen last and are no photos that can be taken. */
  misfits: readonly Misfit[];
}

export const allStand = ({ ready, photos }: TrayView): boolean =>
  ready && photos.every(({ state }) => state.is === "stands");

/** Which of the sealed files a statement may name. */
export const refsOf = ({ photos }: TrayView): BlobRef[] => photos.flatMap(({ ref }) => (ref ? [ref] : []));
