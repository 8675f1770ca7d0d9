import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { day } from "@/lib/domain/time";
import { utf8 } from "@/lib/protocol/bytes";
import { blobDigest } from "@/lib/protocol/hash";
import { blindedDigest, blindName, ownerInfo } from "@/lib/protocol/pepper";
import { refreshPayload } from "@/lib/protocol/refresh";
import { signStatement } from "@/lib/protocol/signing";
import { readCards } from "../desk/read-cards";
import { database } from "../own-store";
import { askPepper } from "../pepper/evaluate";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { asked, enrolled, released, submit } from "../testing/scene";
import { readBlob } from "./read-blob";

let house: House;
let federation: Founded;
let ada: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(2, 2);
  [ada] = federation.guardians as [Guardian];
});
afterAll(() => house.close());

test("a file that the member puts there after a case has ended is not given to its requester", async () => {
  const theirs = await enrolled(federation);
  const made = await released(federation, theirs);
  granted(
    await submit(callerOf(), [
      signStatement("case.completed", { case: made.caseId, outcome: "restored", signedAt: Date.now() }, made.key),
    ]),
  );
  const [words] = theirs.manifest.compartments;
  if (!words) throw new Error("a backup without compartments");
  const payload = { kind: "text", label: "Ecash", content: "later notes" } as const;
  const head = { compartment: words.id, version: 0, digest: words.payload.digest };
  const { key, manifest } = theirs;
  const later = await refreshPayload({ key, manifest, compartment: words.id, head, payload, signedAt: Date.now() });
  granted(await submit(callerOf(), [later], [later.blob]));
  const caller = callerOf({ key: made.key.key });
  expect(codeOf(await readBlob(caller, { digest: words.payload.digest }))).toBe("granted");
  expect(codeOf(await readBlob(caller, { digest: blobDigest(later.blob) }))).toBe("notFound");
});

test("a thief with the phone who deletes the backup first does not take its card off the desk", async () => {
  const theirs = await enrolled(federation);
  const made = await asked(federation, theirs.lookup);
  const deleted = signStatement("backup.deleted", { backup: theirs.id, signedAt: Date.now() }, theirs.key);
  granted(await submit(callerOf(), [deleted]));
  const shown = async (now: number) =>
    granted(await readCards({ ...ada.caller, now }, { case: made.caseId })).backups.map((entry) => entry.backup);
  expect(await shown(Date.now())).toContain(theirs.id);
  const { lastSeenAt } = await (await database()).session.update({
    where: { id: ada.caller.session ?? "" },
    data: { lastSeenAt: Date.now() + 30 * day, expiresAt: Date.now() + 31 * day },
  });
  expect(await shown(Number(lastSeenAt) + 1_000)).not.toContain(theirs.id);
});

test("a veto closes what was released and asked, though it has not been fetched and answered", async () => {
  const theirs = await enrolled(federation);
  const made = await released(federation, theirs);
  const caller = callerOf({ key: made.key.key });
  const common = { case: made.caseId, backup: theirs.id };
  const blinding = blindName(utf8("jose o brien"), ownerInfo(theirs.id), federation.roster.roster.pepper[0] as string);
  const blinded = blindedDigest(blinding.blinded);
  const tried = signStatement("pepper.asked", { ...common, grant: "owner", blinded, signedAt: Date.now() }, made.key);
  granted(await submit(callerOf(), [tried]));
  const digest = theirs.manifest.compartments[0]?.payload.digest as string;
  const file = async () => codeOf(await readBlob(caller, { digest }));
  const pepper = async () =>
    codeOf(await askPepper(caller, { ...common, purpose: "case", grant: "owner", blinded: blinding.blinded }));
  expect([await file(), await pepper()]).toEqual(["granted", "granted"]);

  granted(await submit(ada.caller, [signStatement("case.held", { case: made.caseId, signedAt: Date.now() }, ada.key)]));
  expect(await pepper()).toBe("caseHeld");
  granted(await submit(callerOf(), [signStatement("case.vetoed", { ...common, signedAt: Date.now() }, theirs.key)]));
  expect([await file(), await pepper()]).toEqual(["notFound", "caseOver"]);
});
