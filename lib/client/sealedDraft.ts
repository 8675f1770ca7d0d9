/** What somebody has typed and not yet signed, sealed to the own keys of whoever typed it: locked, it shows nobody anything. */
import type { Digest } from "@/lib/protocol/fields";
import type { PlaintextFormat } from "@/lib/protocol/plaintext";
import { open, recipientOf, seal } from "@/lib/protocol/sealing";
import type { Desk } from "./desk";
import { dropDraft, loadDraft, saveDraft } from "./drafts";

/** A guardian's desk, or an executor, whose keyring belongs to no federation. */
export type Sealer = Pick<Desk, "device" | "me" | "identity"> & { genesis?: Digest };

const nameOf = ({ me, genesis = "executor" }: Sealer, name: string) => `${genesis}/${me}/${name}`;

export async function saveSealed<T>(desk: Sealer, name: string, format: PlaintextFormat<T>, value: T): Promise<void> {
  const file = await seal(format.format(value), [await recipientOf(desk.identity)]);
  await saveDraft(desk.device, nameOf(desk, name), file);
}

/** Null if there is none, or if what is there was written by an older version of the page. */
export async function loadSealed<T>(desk: Sealer, name: string, format: PlaintextFormat<T>): Promise<T | null> {
  const file = await loadDraft(desk.device, nameOf(desk, name));
  if (!(file instanceof Uint8Array)) return null;
  try {
    return format.parse(await open(file, desk.identity));
  } catch {
    return null;
  }
}

export const dropSealed = (desk: Sealer, name: string): Promise<void> => dropDraft(desk.device, nameOf(desk, name));
