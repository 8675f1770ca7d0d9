import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { acceptShares } from "@/lib/client/acceptShares";
import { httpApi } from "@/lib/client/api";
import { loadCase } from "@/lib/client/case";
import { readCard, readClaim } from "@/lib/client/caseFiles";
import { type Desk, openDesk } from "@/lib/client/desk";
import { isRefused } from "@/lib/client/outcome";
import { openStorage } from "@/lib/client/storage";
import { newTab } from "@/lib/client/testing/tab";
import { checkWorld } from "@/lib/client/world";
import { federationOf } from "@/lib/domain/read";
import type { BackupState, CaseStatus } from "@/lib/domain/state";
import { caseStatus } from "@/lib/domain/status";
import { day } from "@/lib/domain/time";
import { type DemoFolder, writeDemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { type Bytes, fromBase64url } from "@/lib/protocol/bytes";
import { deriveAccountKeys, openKeyring } from "@/lib/protocol/keyring";
import { photoField } from "@/lib/protocol/plaintext";
import { stretcher } from "@/lib/protocol/stretch";
import { readKeyring } from "@/lib/server/account/read-keyring";
import { saltOf } from "@/lib/server/account/salt";
import { signIn } from "@/lib/server/account/sign-in";
import { readDemo } from "@/lib/server/demo";
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
const end = Date.now();

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  vi.stubEnv("HOLDFAST_DEMO", "1");
  const clock = new StoryClock(end - age);
  await openStoreWith(clock.now);
  demo = await makeDemo({ clock, end, size: sizes.small, progress: () => {} });
  desk = await deskOf(demo.accounts[0] as DemoFolder["accounts"][number]);
}, 600_000);
afterAll(() => house.close());

/** A guardian's browser, from the address and the passphrase that the demo gives out. */
async function deskOf({ email, passphrase }: DemoFolder["accounts"][number]): Promise<Desk> {
  const now = () => Date.now();
  const { salt } = granted(await saltOf(callerAt(now()), { email }));
  const keys = await deriveAccountKeys(passphrase, fromBase64url(salt), stretcher("product"));
  const { id } = granted(await signIn(callerAt(now()), { email, secret: keys.auth }));
  const { keyring } = granted(await readKeyring(callerAt(now(), { session: id })));
  const opened = openKeyring(fromBase64url(keyring), keys.unlock);
  if (!opened) throw new Error("the passphrase does not open the keyring");
  const api = httpApi({ fetch: await fetchWith(id), now, pause: async () => {} });
  const storage = await openStorage(`demo-${email}`);
  return openDesk({ api, storage, tab: newTab(), now, stretch: stretcher("product") }, opened);
}

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
    for (const account of demo.accounts) {
      const own = await deskOf(account);
      await own.reader.sync();
      const found = await acceptShares(own);
      if (isRefused(found)) throw new Error(found.because);
      expect(found?.refused ?? []).toEqual([]);
    }
    await desk.reader.sync();
    const { world } = await checkWorld(desk, await desk.reader.standing(), []);
    const shares = Object.values(federationOf(world)?.shares ?? {});
    expect(shares.length).toBeGreaterThan(0);
    for (const { accepted, refused } of shares) {
      expect(new Set(accepted).size).toBe(demo.accounts.length);
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

describe("its sign-ins", () => {
  test("are shown where the folder's mark is of the federation in this log", async () => {
    await writeDemoFolder(env().dataDir, demo);
    expect(await readDemo()).toEqual(demo);
    expect(demo.accounts).toHaveLength(5);
  });
});
