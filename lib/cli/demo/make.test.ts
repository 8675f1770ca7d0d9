import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { acceptShares } from "@/lib/client/acceptShares";
import { httpApi } from "@/lib/client/api";
import { loadCase } from "@/lib/client/case";
import { readCard, readClaim } from "@/lib/client/caseFiles";
import { type Desk, openDesk } from "@/lib/client/desk";
import type { Device } from "@/lib/client/device";
import { type EstateStage, stageOf } from "@/lib/client/estateCase";
import { readPaper } from "@/lib/client/estateFiles";
import { type Executor, executorOf, listEstates } from "@/lib/client/estates";
import { followTicket } from "@/lib/client/followRecovery";
import { isRefused, type Refused } from "@/lib/client/outcome";
import { openStorage } from "@/lib/client/storage";
import { newTab } from "@/lib/client/testing/tab";
import { checkWorld } from "@/lib/client/world";
import { queueTabs } from "@/lib/contract/desk";
import { federationOf } from "@/lib/domain/read";
import type { BackupState, CaseStatus } from "@/lib/domain/state";
import { caseStatus } from "@/lib/domain/status";
import { day } from "@/lib/domain/time";
import { type DemoFolder, writeDemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { type Bytes, fromBase64url } from "@/lib/protocol/bytes";
import { evidenceType } from "@/lib/protocol/evidence-type";
import { deriveAccountKeys, openKeyring } from "@/lib/protocol/keyring";
import { photoField } from "@/lib/protocol/plaintext";
import { stretcher } from "@/lib/protocol/stretch";
import { readKeyring } from "@/lib/server/account/read-keyring";
import { saltOf } from "@/lib/server/account/salt";
import { signIn } from "@/lib/server/account/sign-in";
import { exportLog } from "@/lib/server/audit/export-log";
import { readDemo } from "@/lib/server/demo";
import { readQueue } from "@/lib/server/desk/read-queue";
import { openStoreWith, ownStore } from "@/lib/server/own-store";
import { type House, openHouse } from "@/lib/server/testing/house";
import { rebuild } from "@/lib/store/rebuild";
import { StoryClock } from "./clock";
import { callerAt, granted } from "./door";
import { age, makeDemo } from "./make";
import { sizes } from "./size";
import { fetchWith } from "./testing/routes";

let house: House;
let demo: DemoFolder;
let desk: Desk;
/** The requests of each scene, in the order of their opening. */
const requests = new Map<string, string[]>();
const end = Date.now();

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  vi.stubEnv("HOLDFAST_DEMO", "1");
  const clock = new StoryClock(end - age);
  await openStoreWith(clock.now);
  const opened = (scene: string, id: string) => requests.set(scene, [...(requests.get(scene) ?? []), id]);
  demo = await makeDemo({ clock, end, size: sizes.small, progress: () => {}, opened });
  desk = await deskOf(demo.accounts[0] as DemoAccount);
}, 600_000);
afterAll(() => house.close());

type DemoAccount = DemoFolder["accounts"][number];
const guardians = () => demo.accounts.filter(({ role }) => role === "guardian");

/** A browser with its session and its open keys, from the address and the passphrase that the demo gives out. */
async function opened({ email, passphrase }: DemoAccount) {
  const now = () => Date.now();
  const { salt } = granted(await saltOf(callerAt(now()), { email }));
  const keys = await deriveAccountKeys(passphrase, fromBase64url(salt), stretcher("product"));
  const { id } = granted(await signIn(callerAt(now()), { email, secret: keys.auth }));
  const { keyring } = granted(await readKeyring(callerAt(now(), { session: id })));
  const own = openKeyring(fromBase64url(keyring), keys.unlock);
  if (!own) throw new Error("the passphrase does not open the keyring");
  const api = httpApi({ fetch: await fetchWith(id), now, pause: async () => {} });
  const storage = await openStorage(`demo-${email}`);
  const device: Device = { api, storage, tab: newTab(), now, stretch: stretcher("product") };
  return { device, keyring: own, session: id };
}

async function deskOf(account: DemoAccount): Promise<Desk> {
  const { device, keyring } = await opened(account);
  return openDesk(device, keyring);
}

function met<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(`${answer.refused}: ${answer.because}`);
  return answer;
}
const caseOf = async (scene: string, place = 0) => met(await loadCase(desk, requests.get(scene)?.[place] ?? ""));

/** What the guardian's browser makes of every request in the log. */
async function statuses(): Promise<Map<string, CaseStatus>> {
  const rows = await (await ownStore()).db.caseRow.findMany({ select: { case: true } });
  const found = new Map<string, CaseStatus>();
  for (const { case: id } of rows) {
    const view = await loadCase(desk, id);
    if (isRefused(view)) throw new Error(`${view.refused}: ${view.because}`);
    found.set(id, caseStatus(view.checked.world, id, Date.now()));
  }
  return found;
}

describe("a demo's federation", () => {
  test("gives scripts a token that reads the log", async () => {
    const { size } = granted(await exportLog(callerAt(end, { bearer: demo.auditToken })));
    expect(size).toBe(await (await ownStore()).db.entry.count());
  });

  test("names an auditor, whose browser reads the log and is no guardian's", async () => {
    const [account] = demo.accounts.filter(({ role }) => role === "auditor");
    const reading = await deskOf(account as DemoAccount);
    await reading.reader.sync();
    expect(reading.roster().auditors).toMatchObject([{ name: account?.name, key: reading.me }]);
  });

  test("a guardian's browser reads its whole log, folds every request itself, and finds no fault", async () => {
    await desk.reader.sync();
    const byCase = await statuses();
    expect(byCase.size).toBe(sizes.small.cases);
  });

  test("every state of a request is there, and a purged one", async () => {
    const all: CaseStatus[] = [
      ...(["open", "reviewing", "held", "approved", "releasing", "released", "completed"] as const),
      ...(["denied", "vetoed", "withdrawn", "expired"] as const),
    ];
    expect([...new Set((await statuses()).values())].sort()).toEqual([...all].sort());
    expect(await (await ownStore()).db.caseRow.count({ where: { purged: true } })).toBeGreaterThan(0);
  });

  test("what was said in it is of every kind that people say", async () => {
    const said = await (await ownStore()).db.entry.groupBy({ by: ["name"] });
    expect(said.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...["roster.genesis", "kit.checked", "shares.accepted", "day.counted"],
        ...["backup.created", "payload.refreshed", "backup.deleted", "backup.undeleted", "backup.purged"],
        ...["backup.keyLost", "case.opened", "case.matched", "case.desk", "case.approved", "approval.withdrawn"],
        ...["case.denied", "case.recused", "case.held", "hold.lifted", "release.intended", "share.released"],
        ...["pepper.asked", "case.completed", "case.withdrawn", "case.vetoed", "case.expired", "case.purged"],
      ]),
    );
  });

  test("cards and claims open for a guardian; their pictures are small, drawn, and what a card may hold", async () => {
    const { case: id } = demo.people[0] as DemoFolder["people"][number];
    const view = await loadCase(desk, id);
    if (isRefused(view)) throw new Error(view.because);
    const card = await readCard(desk, view.candidates[0]?.backup as BackupState);
    const claim = await readClaim(desk, view.state);
    if (!("open" in card && "open" in claim)) throw new Error("sealed for others");
    expect(claim.open.displayName).toBe(card.open.displayName);
    expect(photoField.safeEncode(card.open.photo as Bytes).success).toBe(true);
    expect(card.open.photo?.length).toBeLessThan(20_000);
  });

  test("one name stands on several cards", async () => {
    const rows = await (await ownStore()).db.backupRow.groupBy({ by: ["lookup"], _count: true });
    expect(rows.filter(({ _count: count }) => count > 1)).toEqual([expect.objectContaining({ _count: 3 })]);
  });

  test("every guardian finds the own share of every backup as it was dealt", async () => {
    for (const account of guardians()) {
      const own = await deskOf(account);
      await own.reader.sync();
      const found = await acceptShares(own);
      if (isRefused(found)) throw new Error(found.because);
      expect(found?.refused ?? []).toEqual([]);
    }
    await desk.reader.sync();
    const { world } = await checkWorld(desk, await desk.reader.standing(), []);
    const shares = (federationOf(world)?.shares ?? []).flat().flatMap((part) => Object.values(part));
    expect(shares.length).toBeGreaterThan(0);
    for (const { accepted, refused } of shares) {
      expect(new Set(accepted).size).toBe(guardians().length);
      expect(refused).toEqual([]);
    }
  });

  test("its year is behind it: nothing was accepted later than the time at which real time goes on", async () => {
    const { _min: first, _max: last } = await (await ownStore()).db.entry.aggregate({
      where: { name: { not: "shares.accepted" } },
      _min: { acceptedAt: true },
      _max: { acceptedAt: true },
    });
    expect(Number(last.acceptedAt)).toBeLessThanOrEqual(end);
    expect(Number(last.acceptedAt) - Number(first.acceptedAt)).toBeGreaterThan(age - 2 * day);
  });

  test("what is derived from the log is as it is stored", async () => {
    const { differences } = await rebuild((await ownStore()).pool);
    expect(differences).toEqual([]);
  });
});

/** How each request of heirs stands: at the desk, and on its executor's page. */
const estates: [scene: string, place: number, status: CaseStatus, executor: EstateStage["stage"] | "over"][] = [
  ["estateOpened", 0, "open", "toFill"],
  ["estateLaid", 0, "open", "checking"],
  ["estateReviewed", 0, "reviewing", "checking"],
  ["estateRivals", 0, "reviewing", "checking"],
  ["estateRivals", 1, "reviewing", "checking"],
  ["estateUnreached", 0, "approved", "noticing"],
  ["estateObjected", 0, "held", "waiting"],
  ["estateFrozen", 0, "approved", "waiting"],
  ["estateHeld", 0, "held", "waiting"],
  ["estateWaits", 0, "approved", "waiting"],
  ["estateWaitOver", 0, "releasing", "releasing"],
  ["estateWillOut", 0, "releasing", "arrived"],
  ["estateAllHandedOver", 0, "released", "arrived"],
  ["estateRedeemed", 0, "completed", "over"],
  ["estateRedeemedInPart", 0, "completed", "over"],
  ["estateDenied", 0, "denied", "over"],
  ["estateWithdrawn", 0, "withdrawn", "over"],
  ["estateRunOut", 0, "expired", "over"],
];
const idOf = (scene: string, place: number) => requests.get(scene)?.[place] ?? "";

describe("its requests of heirs", () => {
  test("stand where the scene has brought them, in a guardian's browser and in the server's list", async () => {
    const { session } = await opened(demo.accounts[0] as DemoAccount);
    const listed = new Map<string, CaseStatus>();
    for (const tab of queueTabs) {
      const input = { tab, kind: "inheritance" as const };
      for (const row of granted(await readQueue(callerAt(Date.now(), { session }), input)).rows) {
        listed.set(row.case, row.status);
      }
    }
    const all = [...estates, ["estateVetoed", 0, "vetoed"] as const];
    expect(listed.size).toBe(all.length);
    for (const [scene, place, status] of all) {
      expect((await caseOf(scene, place)).status, scene).toBe(status);
      expect(listed.get(idOf(scene, place)), scene).toBe(status);
    }
  });

  test("are told by their own executors' browsers to be there as well, and to nobody else", async () => {
    const told = new Map<string, EstateStage["stage"] | "over">();
    for (const account of demo.accounts.filter(({ role }) => role === "executor")) {
      const { device, keyring } = await opened(account);
      const who = { name: account.name, email: account.email, role: "executor" as const, key: "" };
      const executor: Executor = await executorOf(device, { who, keyring, unlock: new Uint8Array(), sealedDigest: "" });
      for (const { id, ticket } of met(await listEstates(executor))) {
        expect(told.has(id)).toBe(false);
        const followed = met(await followTicket(device, ticket));
        told.set(id, followed.ended ? "over" : stageOf(followed).stage);
      }
    }
    for (const [scene, place, , stage] of estates) expect(told.get(idOf(scene, place)), scene).toBe(stage);
    expect(told.size).toBe(estates.length + 1);
  });

  test("wait or stand still for the reason of the scene", async () => {
    const standing = async (scene: string) => {
      const { candidates } = await caseOf(scene);
      return candidates.find(({ matched }) => matched)?.standing ?? null;
    };
    expect((await standing("estateWaits"))?.wait?.endsAt).toBeGreaterThan(Date.now());
    expect((await standing("estateWaitOver"))?.wait?.endsAt).toBeLessThan(end);
    expect(await standing("estateUnreached")).toMatchObject({
      satisfied: true,
      wait: { noticed: false, endsAt: null },
    });
    const { notices } = (await caseOf("estateUnreached")).state;
    expect(notices[0]).toMatchObject({ round: "start" });
    expect(new Set(notices.map(({ outcome }) => outcome))).toEqual(new Set(["failed"]));
    expect((await standing("estateFrozen"))?.frozen).toMatchObject({ recovery: idOf("estateFrozen", 1) });
    expect((await standing("estateRivals"))?.rivalled).toBe(true);
    expect((await caseOf("estateHeld")).state.holds).toMatchObject([{ guardian: expect.any(String) }]);
    expect((await caseOf("estateObjected")).state.holds).toMatchObject([{ guardian: null }]);
    expect((await standing("estateWillOut"))?.stage).toBe(2);
    expect((await caseOf("estateWillOut")).state.evidence?.provides).toHaveLength(3);
  });

  test("have papers that a guardian opens, real ones of the kinds that are said", async () => {
    const { state, estate } = await caseOf("estateReviewed");
    const dossier = estate?.evidence?.dossier;
    if (!dossier || !("open" in dossier)) throw new Error("the papers do not open");
    expect(dossier.open.files.map(({ kind }) => kind)).toEqual(["proofOfDeath", "authority", "identity"]);
    for (const file of dossier.open.files) {
      const paper = await readPaper(desk, state, file);
      if (!("open" in paper)) throw new Error(paper.closed);
      expect(evidenceType(paper.open)).toBe(file.type);
    }
    const [answered, open] = estate?.asked ?? [];
    expect(answered?.answer?.text).toMatchObject({ open: expect.any(String) });
    expect(open?.answer).toBeNull();
  });
});

describe("its sign-ins", () => {
  test("are shown where the folder's mark is of the federation in this log", async () => {
    await writeDemoFolder(env().dataDir, demo);
    expect(await readDemo()).toEqual(demo);
    expect(demo.accounts.map(({ role }) => role)).toEqual([
      ...new Array<string>(5).fill("guardian"),
      "auditor",
      ...new Array<string>(2).fill("executor"),
    ]);
  });
});
