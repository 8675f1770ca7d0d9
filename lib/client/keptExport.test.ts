import { expect, test } from "vitest";
import { checkpointOf, exportOf, LoggedStory } from "@/lib/domain/testing/logged";
import { concat, own } from "@/lib/protocol/bytes";
import { writeExport } from "@/lib/protocol/log/export";
import { exportFile, grownBy } from "./keptExport";

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
