import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { federationScope } from "@/lib/domain/scope";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { signStatement } from "@/lib/protocol/signing";
import { readCards } from "../desk/read-cards";
import { readQueue } from "../desk/read-queue";
import { database } from "../own-store";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { asked, type Enrolled, enrolled, type Request, released, submit } from "../testing/scene";
import { followBackup } from "./follow-backup";
import { followCase } from "./follow-case";
import { readBlob } from "./read-blob";
import { readTrail } from "./read-trail";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let backup: Enrolled;
let other: Enrolled;
let open: Request;
let done: Request;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada, ben] = federation.guardians as [Guardian, Guardian];
  backup = await enrolled(federation);
  other = await enrolled(federation);
  open = await asked(federation, backup.lookup);
  done = await released(federation, backup);
});
afterAll(() => house.close());

const keyed = (key: string) => callerOf({ key });
const bundleOf = (guardian: Guardian) =>
  backup.manifest.bundles.find((bundle) => bundle.guardian === guardian.key.key)?.file.digest as string;

describe("the trail", () => {
  test("is read by a guardian, scope by scope", async () => {
    const trail = granted(await readTrail(ada.caller, { scope: [federationScope, done.caseId, backup.id] }));
    expect(trail.entries.length).toBeGreaterThan(8);
    expect(trail.entries.every(({ index }) => index !== null)).toBe(true);
  });

  test("is closed without a session", async () => {
    expect(codeOf(await readTrail(callerOf(), { scope: [federationScope] }))).toBe("notSignedIn");
  });

  test("is open to a key for its own scope alone", async () => {
    expect(codeOf(await readTrail(keyed(backup.key.key), { scope: [backup.id] }))).toBe("granted");
    expect(codeOf(await readTrail(keyed(open.key.key), { scope: [open.caseId] }))).toBe("granted");
    expect(codeOf(await readTrail(keyed(backup.key.key), { scope: [other.id] }))).toBe("notAllowed");
    expect(codeOf(await readTrail(keyed(open.key.key), { scope: [federationScope] }))).toBe("notAllowed");
    expect(codeOf(await readTrail(keyed(open.key.key), { scope: [done.caseId] }))).toBe("notAllowed");
    expect(codeOf(await readTrail(keyed(signingKey().key), { scope: ["0".repeat(64)] }))).toBe("notAllowed");
  });
});

describe("a sealed file", () => {
  test("is given to a guardian, byte for byte", async () => {
    const digest = bundleOf(ada);
    expect(blobDigest(granted(await readBlob(ada.caller, { digest })))).toBe(digest);
  });

  test("of another guardian's shares is refused", async () => {
    expect(codeOf(await readBlob(ben.caller, { digest: bundleOf(ada) }))).toBe("notAllowed");
  });

  test("is closed without a session or key, and to guessed digests", async () => {
    expect(codeOf(await readBlob(callerOf(), { digest: bundleOf(ada) }))).toBe("notSignedIn");
    expect(codeOf(await readBlob(keyed(signingKey().key), { digest: bundleOf(ada) }))).toBe("notFound");
    expect(codeOf(await readBlob(ada.caller, { digest: "0".repeat(64) }))).toBe("notFound");
  });

  test("of a backup is given to its own key, and not to another backup's", async () => {
    const digest = backup.manifest.card.file.digest;
    expect(codeOf(await readBlob(keyed(backup.key.key), { digest }))).toBe("granted");
    expect(codeOf(await readBlob(keyed(other.key.key), { digest }))).toBe("notFound");
  });

  test("that was released is given to the requester: the shares, and the payload they open; never the will", async () => {
    const { entries } = granted(await followCase(keyed(done.key.key), { id: done.caseId }));
    expect(entries.length).toBeGreaterThan(4);
    const [words, will] = backup.manifest.compartments;
    const caller = keyed(done.key.key);
    expect(codeOf(await readBlob(caller, { digest: words?.payload.digest as string }))).toBe("granted");
    expect(codeOf(await readBlob(caller, { digest: will?.payload.digest as string }))).toBe("notFound");
    expect(codeOf(await readBlob(caller, { digest: backup.manifest.card.file.digest }))).toBe("notFound");
    expect(codeOf(await readBlob(caller, { digest: bundleOf(ada) }))).toBe("notFound");
  });

  test("of a backup is not given to a requester before a release", async () => {
    const digest = backup.manifest.compartments[0]?.payload.digest as string;
    expect(codeOf(await readBlob(keyed(open.key.key), { digest }))).toBe("notFound");
  });
});

describe("following", () => {
  test("a case is followed by its own key; a guessed one does not exist", async () => {
    const shown = granted(await followCase(keyed(open.key.key), { id: open.caseId }));
    expect(shown.backups).toEqual([]);
    expect(shown.chain).toHaveLength(1);
    expect(codeOf(await followCase(keyed(open.key.key), { id: done.caseId }))).toBe("notFound");
    expect(codeOf(await followCase(keyed(open.key.key), { id: "0".repeat(64) }))).toBe("notFound");
    expect(codeOf(await followCase(callerOf(), { id: open.caseId }))).toBe("notAllowed");
  });

  test("a requester learns of a backup only by a release from it", async () => {
    const shown = granted(await followCase(keyed(done.key.key), { id: done.caseId }));
    expect(shown.backups.map((entry) => entry.backup)).toEqual([backup.id]);
  });

  test("a backup's device sees who holds its shares and which requests are made for it", async () => {
    const body = { accepted: [{ backup: backup.id, manifest: backup.digest }], refused: [], signedAt: Date.now() };
    granted(await submit(ada.caller, [signStatement("shares.accepted", body, ada.key)]));
    const shown = granted(await followBackup(keyed(backup.key.key), { id: backup.id }));
    expect(shown.acceptances).toHaveLength(1);
    expect(shown.cases.map((entry) => entry.case)).toEqual([done.caseId]);
    expect(codeOf(await followBackup(keyed(other.key.key), { id: backup.id }))).toBe("notFound");
  });
});

describe("the desk", () => {
  test("lists what waits for a guardian apart from what others wait for", async () => {
    const waiting = granted(await readQueue(ada.caller, { tab: "waiting" }));
    expect(waiting.rows.map((row) => row.case)).toEqual([open.caseId]);
    const others = granted(await readQueue(ada.caller, { tab: "others" }));
    expect(others.rows.map((row) => [row.case, row.status, row.needed])).toEqual([[done.caseId, "released", 2]]);
    expect(others.counts).toEqual({ waiting: 1, others: 1, closed: 0 });
  });

  test("lists an ended case among the closed ones, page by page", async () => {
    for (let i = 0; i < 2; i++) {
      const made = await asked(federation, other.lookup);
      const body = { case: made.caseId, signedAt: Date.now() };
      granted(await submit(callerOf(), [signStatement("case.withdrawn", body, made.key)]));
    }
    const closed = granted(await readQueue(ada.caller, { tab: "closed" }));
    expect(closed.rows.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    const [first, second] = closed.rows;
    const rest = granted(await readQueue(ada.caller, { tab: "closed", after: first?.case }));
    expect(rest.rows).toEqual([second]);
  });

  test("shows the cards that bear the name to a guardian alone", async () => {
    const { backups } = granted(await readCards(ada.caller, { case: open.caseId }));
    expect(backups.map((entry) => entry.backup).sort()).toEqual([backup.id, other.id].sort());
    expect(codeOf(await readCards(callerOf({ key: open.key.key }), { case: open.caseId }))).toBe("notSignedIn");
    expect(codeOf(await readCards(ada.caller, { case: "0".repeat(64) }))).toBe("caseMissing");
  });

  test("shows all cards of a name, page after page, each once", async () => {
    const { backupRow } = await database();
    const made = { lookup: backup.lookup, manifest: "0".repeat(64), epoch: 0, createdAt: 0, purged: false };
    const others = Array.from({ length: 60 }, (_, n) => n.toString(16).padStart(64, "0"));
    await backupRow.createMany({ data: others.map((id) => ({ ...made, backup: id })) });
    const shown: string[][] = [];
    for (let after: string | undefined; ; ) {
      const page = granted(await readCards(ada.caller, { case: open.caseId, after }));
      shown.push(page.backups.map((entry) => entry.backup));
      if (page.next === null) break;
      after = page.next;
    }
    await backupRow.deleteMany({ where: { backup: { in: others } } });
    expect(shown.map(({ length }) => length)).toEqual([30, 30, 2]);
    expect(shown.flat().sort()).toEqual([...others, backup.id, other.id].sort());
    expect(codeOf(await readCards(ada.caller, { case: open.caseId, after: "f".repeat(64) }))).toBe("badInput");
  });

  test("is closed to whoever is not in today's roster", async () => {
    expect(codeOf(await readQueue(callerOf(), { tab: "waiting" }))).toBe("notSignedIn");
    expect(codeOf(await readQueue(callerOf({ session: "0".repeat(64) }), { tab: "waiting" }))).toBe("notSignedIn");
  });
});
