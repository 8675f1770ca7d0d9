import { beforeEach, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { signStatement } from "@/lib/protocol/signing";
import { acceptShares } from "./acceptShares";
import { holdCase } from "./acts";
import { deleteBackup } from "./backupActs";
import { loadCase } from "./case";
import type { Device } from "./device";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { completeCase } from "./requesterActs";
import { approvedBy, enrolled, requested } from "./testing/story";
import { enter, given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
let backup: string;
let browser: Device;
let request: string;

/** A backup that was recovered, with a note that a guardian wrote. */
beforeEach(async () => {
  valley = await newValley({ guardians: 3, threshold: 2 });
  phone = await valley.device();
  backup = (await enrolled(valley, phone)).id;
  browser = await valley.device();
  request = await requested(valley, browser);
  const { code } = given(await followCase(browser, request));
  for (const place of [0, 1]) await approvedBy(await valley.desk(place), request, code.qr);
  given(await holdCase(await valley.desk(2), request, { notes: { note: "not sure" } }));
  given(await completeCase(browser, given(await followCase(browser, request)), "restored"));
});

const event = (name: "backup.purged" | "case.purged") => {
  const signedAt = valley.clock.now;
  const { event: key } = valley.server;
  return name === "case.purged"
    ? signStatement(name, { case: request, signedAt }, key)
    : signStatement(name, { backup, signedAt }, key);
};

test("what was purged is told in words, by guardian's, member's and requester's browser; none stumbles", async () => {
  given(await deleteBackup(phone, given(await followBackup(phone, backup))));
  valley.clock.now += 31 * day;
  expect(given(await followBackup(phone, backup))).toMatchObject({ purged: false });
  await enter(phone, event("case.purged"), event("backup.purged"));
  valley.server.blobs.clear();

  const desk = await valley.desk(2);
  await desk.reader.sync();
  valley.server.calls.length = 0;
  expect(await acceptShares(desk)).toBeNull();
  expect(valley.server.calls.filter((call) => call.includes("/api/blobs/"))).toEqual([]);

  const view = given(await loadCase(desk, request));
  expect(view).toMatchObject({ status: "completed", claim: { closed: "gone" }, state: { purged: true } });
  expect(view.candidates.map(({ card }) => card)).toEqual([{ closed: "gone" }]);
  expect(view.notes.map(({ notes }) => notes)).toEqual([{ closed: "gone" }]);
  expect(view.timeline.at(-1)).toMatchObject({ what: "purged" });

  const left = given(await followBackup(phone, backup));
  expect(left).toMatchObject({ purged: true, deletedAt: expect.any(Number) });
  expect(given(await followCase(browser, request)).ended?.how).toBe("completed");
});

test("a purge before its time is caught by a guardian's browser", async () => {
  const desk = await valley.desk(0);
  // The server, which has the event key, enters it past its own rules.
  valley.server.log.append(request, event("case.purged").envelope, valley.clock.now);
  await expect(loadCase(desk, request)).rejects.toMatchObject({
    code: "historyImpossible",
    evidence: { refused: "purgeTooSoon" },
  });
});

test("a file that the server cannot give just now is not called gone, and is looked at again", async () => {
  const desk = await valley.desk(2);
  await desk.reader.sync();
  const busy = { status: 503, json: { refusal: { code: "unavailable" } } };
  valley.server.lie = (path) => (path.startsWith("/api/blobs/") ? busy : undefined);
  expect(await loadCase(desk, request)).toMatchObject({ refused: "unavailable" });
  expect(await acceptShares(desk)).toBeNull();
  valley.server.lie = null;
  expect(await acceptShares(desk)).toMatchObject({ accepted: [{ backup }] });
});
