import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { day } from "@/lib/domain/time";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import { startJobs } from "./jobs";
import { writeOutbox } from "./outbox";
import type { Store } from "./store";
import { sweep } from "./sweep";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someCase, testStore } from "./testing-federation";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
let dataDir: string;
let now = Date.now();
beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "holdfast-outbox-"));
  store = await testStore(database.url, { clock: () => now });
  federation = await foundFederation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function openCase(): Promise<string> {
  const opened = await someCase(federation.roster.digest, now);
  await append(store, { statements: [opened.statement], blobs: opened.blobs });
  return opened.statement.signed.digest;
}
const outbox = async () =>
  Promise.all(
    (await readdir(join(dataDir, "outbox"))).map(async (name) =>
      JSON.parse(await readFile(join(dataDir, "outbox", name), "utf8")),
    ),
  );
const entered = async (name: string) => Number(await store.db.entry.count({ where: { name } }));

test("a message to every guardian is written to the outbox folder once, however often the job runs", async () => {
  const opened = await openCase();
  const runs = await Promise.all([1, 2].map(() => writeOutbox(store, dataDir, "https://desk.example.org")));
  expect(await writeOutbox(store, dataDir, "https://desk.example.org")).toBe(0);
  expect(runs[0] as number).toBeGreaterThanOrEqual(0);
  const messages = (await outbox()).filter(({ link }) => link === `https://desk.example.org/desk/cases/${opened}`);
  expect(messages.map(({ to }) => to.key).sort()).toEqual(
    federation.roster.roster.guardians.map(({ key }) => key).sort(),
  );
  expect(messages.every(({ kind }) => kind === "caseOpened")).toBe(true);
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
  await store.db.dayCount.create({ data: { day: today, lookups: 3, failedSignIns: 1 } });
  await sweep(store);
  expect(await entered("day.counted")).toBe(0);
  now += day;
  await sweep(store);
  await sweep(store);
  expect(await entered("day.counted")).toBe(1);
  expect(await store.db.dayCount.count()).toBe(0);
});

test("pg-boss writes out what an append has left", async () => {
  await startJobs(store, { dataDir, url: "http://localhost" });
  const opened = await openCase();
  await vi.waitFor(async () => expect((await outbox()).filter(({ link }) => link.endsWith(opened)).length).toBe(3), {
    timeout: 20_000,
  });
});
