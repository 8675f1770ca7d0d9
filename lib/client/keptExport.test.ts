import { expect, test } from "vitest";
import { Audit } from "@/lib/domain/audit/audit";
import { isFault } from "@/lib/domain/audit/fault";
import { auditExport, verifyExport } from "@/lib/domain/audit/verify-export";
import { checkpointOf, exportOf, LoggedStory } from "@/lib/domain/testing/logged";
import { concat, own } from "@/lib/protocol/bytes";
import { writeExport } from "@/lib/protocol/log/export";
import { flip } from "@/lib/protocol/log/testing/sample";
import { exportFile, faultyFile, grownBy } from "./keptExport";

test("what is kept and what comes after it make the very file that the whole log is", async () => {
  const story = LoggedStory.open();
  story.enrol("mia");
  const { records } = story;
  const heads = { genesis: story.fingerprint, root: "" };
  const first = records.slice(0, 4);
  const whole = new Blob([own(await exportOf(first))]);
  const kept = grownBy(null, whole, { ...heads, size: 4, checkpoint: checkpointOf(first) });
  expect(await exportFile(kept, "log").bytes()).toEqual(await whole.bytes());

  const checkpoint = checkpointOf(records, { cosigners: ["ada"] });
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeExport(checkpoint, records.slice(4), 4)) chunks.push(chunk);
  const grown = grownBy(kept, new Blob([concat(...chunks)]), { ...heads, size: records.length, checkpoint });
  expect(await exportFile(grown, "log").bytes()).toEqual(new Uint8Array(await exportOf(records, checkpoint)));

  // Newer cosignatures of the same tree.
  const later = checkpointOf(records, { cosigners: ["ada", "ben"] });
  const none: Uint8Array[] = [];
  for await (const chunk of writeExport(later, [], records.length)) none.push(chunk);
  const seen = grownBy(grown, new Blob([concat(...none)]), { ...heads, size: records.length, checkpoint: later });
  expect(await exportFile(seen, "log").bytes()).toEqual(new Uint8Array(await exportOf(records, later)));
});

test("of what goes on from it wrongly the evidence is a file in which everybody finds the same", async () => {
  const story = LoggedStory.open();
  story.enrol("mia");
  const { records } = story;
  const first = records.slice(0, 4);
  const whole = new Blob([own(await exportOf(first))]);
  const kept = grownBy(null, whole, { genesis: "", root: "", size: 4, checkpoint: checkpointOf(first) });
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeExport(checkpointOf(records), records.slice(4), 4)) chunks.push(chunk);
  const good = concat(...chunks);
  expect(await faultyFile(kept, new Blob([good]), "log").bytes()).toEqual(new Uint8Array(await exportOf(records)));

  const altered = flip(good, good.length - 1_500, 0);
  const audit = new Audit();
  await auditExport(audit, [new Uint8Array(await whole.bytes())]);
  const found = await auditExport(audit, [altered]);
  expect(isFault(found)).toBe(true);
  expect(await verifyExport([await faultyFile(kept, new Blob([altered]), "log").bytes()])).toEqual(found);
});
