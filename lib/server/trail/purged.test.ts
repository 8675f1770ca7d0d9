import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { day } from "@/lib/domain/time";
import type { Digest } from "@/lib/protocol/fields";
import { signStatement } from "@/lib/protocol/signing";
import { sweep } from "@/lib/store/sweep";
import { readCards } from "../desk/read-cards";
import { readQueue } from "../desk/read-queue";
import { ownStore } from "../own-store";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, signedIn } from "../testing/people";
import { asked, enrolled, released, submit } from "../testing/scene";
import { followBackup } from "./follow-backup";
import { followCase } from "./follow-case";
import { readBlob } from "./read-blob";
import { readTrail } from "./read-trail";

let house: House;
let federation: Founded;
let ada: Guardian;

beforeAll(async () => {
  // Time goes on while the store works, and is put forward by hand.
  vi.useFakeTimers({ toFake: ["Date"], shouldAdvanceTime: true });
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada] = federation.guardians as [Guardian];
});
afterAll(async () => {
  await house.close();
  vi.useRealTimers();
});

/** Lets time pass, with the work that nobody waits for; sessions end meanwhile. */
async function pass(days: number) {
  vi.setSystemTime(Date.now() + days * day);
  await sweep(await ownStore());
  return signedIn(ada);
}

test("of what was purged the trail stays and the sealed files are not found; the desk lists it as closed", async () => {
  const backup = await enrolled(federation);
  const made = await released(federation, backup);
  granted(
    await submit(callerOf(), [
      signStatement("case.completed", { case: made.caseId, outcome: "restored", signedAt: Date.now() }, made.key),
    ]),
  );
  granted(
    await submit(callerOf(), [
      signStatement("backup.deleted", { backup: backup.id, signedAt: Date.now() }, backup.key),
    ]),
  );
  const later = await asked(federation, backup.lookup);
  const [payload, card, bundle] = [
    backup.manifest.compartments[0]?.payload.digest,
    backup.manifest.card.file.digest,
    backup.manifest.bundles.find(({ guardian }) => guardian === ada.key.key)?.file.digest,
  ] as [Digest, Digest, Digest];
  const requester = () => callerOf({ key: made.key.key });
  const member = () => callerOf({ key: backup.key.key });
  const found = async (caller: typeof ada.caller) => [
    codeOf(await readBlob(requester(), { digest: payload })),
    codeOf(await readBlob(member(), { digest: card })),
    codeOf(await readBlob(caller, { digest: bundle })),
  ];
  expect(await found(ada.caller)).toEqual(["granted", "granted", "granted"]);
  expect(granted(await readCards(ada.caller, { case: later.caseId })).backups).toHaveLength(1);
  const listed = granted(await readQueue(ada.caller, { tab: "closed" })).rows.find((row) => row.case === made.caseId);
  const { file } = listed?.claim ?? { file: "" };
  expect(codeOf(await readBlob(ada.caller, { digest: file }))).toBe("granted");

  let caller = await pass(31);
  expect(await found(caller)).toEqual(["notFound", "notFound", "notFound"]);
  expect(granted(await readCards(caller, { case: later.caseId })).backups).toEqual([]);
  expect(granted(await followBackup(member(), { id: backup.id })).entries).toHaveLength(4);
  expect(granted(await followCase(requester(), { id: made.caseId })).backups).toHaveLength(1);

  caller = await pass(400);
  const trail = granted(await readTrail(caller, { scope: [made.caseId, backup.id] }));
  expect(trail.entries.every(({ index }) => index !== null)).toBe(true);
  const closed = granted(await readQueue(caller, { tab: "closed" }));
  expect(closed.rows.map((row) => row.case).sort()).toEqual([made.caseId, later.caseId].sort());
  expect(closed.rows.find((row) => row.case === made.caseId)?.claim).toBeNull();
  expect(codeOf(await readBlob(caller, { digest: file }))).toBe("notFound");
  expect(codeOf(await readBlob(requester(), { digest: file }))).toBe("notFound");
});
