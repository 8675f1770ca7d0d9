/** What a person has typed and not yet sent, so that a reload loses nothing. Callers keep secrets out of it. */
import type { Device } from "./device";

export const saveDraft = async ({ storage, now }: Device, name: string, value: unknown): Promise<void> => {
  await storage.put("drafts", { name, value, at: now() });
};

/** What was saved, or undefined. The caller parses it: an older version of the page may have written it. */
export const loadDraft = async ({ storage }: Device, name: string): Promise<unknown> =>
  (await storage.get("drafts", name))?.value;

export const dropDraft = ({ storage }: Device, name: string): Promise<void> => storage.delete("drafts", name);
