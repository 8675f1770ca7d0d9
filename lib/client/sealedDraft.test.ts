import { expect, test } from "vitest";
import { draftFormat, freshDraft } from "./recordDraft";
import { dropSealed, loadSealed, saveSealed } from "./sealedDraft";
import { newValley } from "./testing/valley";

test("a draft lies in the browser sealed to its guardian, and another who unlocks there cannot read it", async () => {
  const valley = await newValley();
  const amara = await valley.desk(0);
  const kofi = { ...(await valley.desk(1)), device: amara.device };
  const draft = { ...freshDraft, relationship: "her sister’s neighbour" };
  await saveSealed(amara, "record/x", draftFormat, draft);
  const kept = JSON.stringify(
    (await amara.device.storage.getAll("drafts")).map(({ value }) => String.fromCharCode(...(value as Uint8Array))),
  );
  expect(kept).not.toContain("neighbour");
  expect(await loadSealed(amara, "record/x", draftFormat)).toEqual(draft);
  expect(await loadSealed(kofi, "record/x", draftFormat)).toBeNull();
  expect(await loadSealed({ ...kofi, me: amara.me }, "record/x", draftFormat)).toBeNull();
  await dropSealed(amara, "record/x");
  expect(await loadSealed(amara, "record/x", draftFormat)).toBeNull();
});
