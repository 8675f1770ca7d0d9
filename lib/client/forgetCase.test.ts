import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Device } from "./device";
import { loadDraft, saveDraft } from "./drafts";
import { claimDraft, forgetCase } from "./openRecovery";
import { openStorage } from "./storage";

test("a borrowed browser that forgets a request keeps neither its ticket nor what the guardians were told", async () => {
  const storage = await openStorage("borrowed");
  const device = { storage, now: () => 1 } as Device;
  const id = "ab".repeat(32);
  await storage.put("cases", { id, genesis: id, ticket: "secret", openedAt: 1, unsent: null, tries: [] });
  await saveDraft(device, claimDraft, { displayName: "José", contact: "the baker by the bridge" });
  await forgetCase(device, id);
  expect(await storage.get("cases", id)).toBeUndefined();
  expect(await loadDraft(device, claimDraft)).toBeUndefined();
});
