import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { day } from "@/lib/domain/time";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import type { Carrier, Outgoing } from "./carrying";
import { readStatement } from "./envelope";
import { startJobs } from "./jobs";
import { carryOutbox } from "./outbox";
import type { Store } from "./store";
import { sweep } from "./sweep";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someCase, testStore } from "./testing-federation";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
let now = Date.now();
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url, { clock: () => now });
  federation = await foundFederation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function openCase(): Promise<string> {
  const opened = await someCase(federation.roster.digest, now);
  await append(store, { statements: [opened.statement], blobs: opened.blobs });
  return opened.statement.signed.digest;
}
const addAccount = (key: string) =>
  store.db.account.create({
    data: {
      key,
      recipient: key,
      witnessKey: key,
      email: `${key}@example.org`,
      role: "guardian",
      name: "Ada",
      salt: new Uint8Array(16),
      authHash: "",
      keyring: new Uint8Array(16),
      createdAt: now,
    },
  });
const entered = async (name: string) => Number(await store.db.entry.count({ where: { name } }));

test("a notice to every guardian is carried once, however often the job runs", async () => {
  const opened = await openCase();
  const carried: Outgoing[] = [];
  const carry: Carrier = async (outgoing) => {
    carried.push(outgoing);
    return { result: "sent", answer: "250 ok" };
  };
  for (const { key } of federation.roster.roster.guardians) await addAccount(key);
  await Promise.all([1, 2].map(() => carryOutbox(store, carry)));
  expect(await carryOutbox(store, carry)).toBe(0);
  const notices = carried.filter(({ path }) => path === `/desk/cases/${opened}`);
  expect(notices.map(({ addressee }) => addressee.key).sort()).toEqual(
    federation.roster.roster.guardians.map(({ key }) => key).sort(),
  );
  expect(notices.every(({ kind }) => kind === "caseOpened")).toBe(true);
});

test("a case whose time is up is expired by one statement, also where two sweep at once", async () => {
  await openCase();
  now += 31 * day;
  await Promise.all([sweep(store), sweep(store)]);
  await sweep(store);
  expect(await entered("case.expired")).toBe(2);
  expect(await store.db.caseRow.count({ where: { endedHow: null } })).toBe(0);
});

test("a day that is over enters the log once, in numbers", async () => {
  const today = new Date(now).toISOString().slice(0, 10);
  await store.db.dayCount.create({ data: { day: today, lookups: 3, failedSignIns: 1, exports: 2 } });
  await sweep(store);
  expect(await entered("day.counted")).toBe(0);
  now += day;
  await sweep(store);
  await sweep(store);
  expect(await entered("day.counted")).toBe(1);
  const { envelope } = await store.db.entry.findFirstOrThrow({ where: { name: "day.counted" } });
  const counted = { lookups: 3, refusedLookups: 0, failedSignIns: 1, exports: 2 };
  expect(readStatement(envelope).body).toEqual({ day: today, ...counted, signedAt: now });
  expect(await store.db.dayCount.count()).toBe(0);
});

test("pg-boss carries what an append has left", async () => {
  const carried: string[] = [];
  await startJobs(
    store,
    async ({ path }) => {
      carried.push(path);
      return { result: "sent", answer: null };
    },
    async () => {},
  );
  const opened = await openCase();
  await vi.waitFor(() => expect(carried.filter((path) => path.endsWith(opened)).length).toBe(3), { timeout: 20_000 });
});
