/** The code that was scanned last, kept from the page that checked it to the pages that use it. */
import { Fragment } from "@/lib/protocol/fragment";
import type { Device } from "./device";
import { loadDraft, saveDraft } from "./drafts";

export type Purpose = "join" | "recover" | "inherit";

export const keepScanned = (device: Device, purpose: Purpose, fragment: Fragment): Promise<void> =>
  saveDraft(device, `scanned/${purpose}`, fragment);

/** Null if none was, or an older version of the page wrote it. */
export async function scanned(device: Device, purpose: Purpose): Promise<Fragment | null> {
  const { data } = Fragment.safeParse(await loadDraft(device, `scanned/${purpose}`));
  return data ?? null;
}
