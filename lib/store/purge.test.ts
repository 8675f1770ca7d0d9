import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { type BuiltBackup, buildBackup } from "@/lib/protocol/enrol";
import type { BlobRef, Digest } from "@/lib/protocol/fields";
import { statementKey } from "@/lib/protocol/keyring";
import { openStatement } from "@/lib/protocol/statements/statement";
import { planFor } from "@/lib/protocol/testing/backup";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append, type Submission } from "./append";
import { enterEvent } from "./events";
import { enterPurges } from "./purge";
import { rebuild } from "./rebuild";
import { blobsOf } from "./references";
import { removeFiles } from "./remove-files";
import type { Store } from "./store";
import { sweep } from "./sweep";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someBlob, someCase, submitted, testStore } from "./testing-federation";

/** As the test federation's policy has it. */
const retention = 30 * day;

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
let now = Date.UTC(2026, 0, 1);
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url, { clock: () => now });
  federation = await foundFederation(store);
});
beforeEach(() => {
  now += day;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function must(submission: Submission): Promise<void> {
  const outcome = await append(store, submission);
  if ("refused" in outcome) throw new Error(`${outcome.refused}: ${outcome.because}`);
}

interface Backup extends BuiltBackup {
  key: SigningKey;
  id: Digest;
  files: Digest[];
}

async function enrolled(): Promise<Backup> {
  const plan = { ...(await planFor(federation)), signedAt: now };
  const built = await buildBackup(plan);
  const signed = await openStatement(built.envelope);
  await must({ statements: [{ envelope: built.envelope, signed }], blobs: built.blobs });
  const files = blobsOf(signed).map(({ digest }) => digest);
  return { ...built, key: plan.key, id: built.manifest.backup, files };
}

async function opened(lookup?: Digest) {
  const made = await someCase(federation.roster.digest, now, lookup);
  await must({ statements: [made.statement], blobs: made.blobs });
  const files = blobsOf(made.statement.signed).map(({ digest }) => digest);
  return { ...made, id: made.statement.signed.digest, files };
}

const guardian = (place = 0) => statementKey(federation.keyrings[place] as (typeof federation.keyrings)[0]);
const remove = async ({ id, key }: Backup) =>
  must({ statements: [await submitted("backup.deleted", { backup: id, signedAt: now }, key)] });
const withdraw = async ({ id, key }: { id: Digest; key: SigningKey }) =>
  must({ statements: [await submitted("case.withdrawn", { case: id, signedAt: now }, key)] });
const match = async (caseId: Digest, { id, digest }: Backup) =>
  must({
    statements: [
      await submitted("case.matched", { case: caseId, backup: id, manifest: digest, signedAt: now }, guardian()),
    ],
  });

/** Replaces what the first compartment holds. */
async function refresh(backup: Backup, version: number, previous: Digest, file = someBlob()): Promise<BlobRef> {
  const compartment = backup.manifest.compartments[0]?.id as string;
  const body = { backup: backup.id, compartment, version, previous, payload: file.ref, signedAt: now };
  await must({ statements: [await submitted("payload.refreshed", body, backup.key)], blobs: [file.bytes] });
  return file.ref;
}

const there = async (files: Digest[]) => store.db.blob.count({ where: { digest: { in: files } } });
const purges = async (scope: Digest) => store.db.entry.count({ where: { scope, name: { endsWith: ".purged" } } });

test("a deleted backup is purged when its thirty days have passed, by one statement, and its files go; no others", async () => {
  const [gone, stays, back] = [await enrolled(), await enrolled(), await enrolled()];
  await remove(gone);
  await remove(back);
  now += 30 * day - 1;
  await sweep(store);
  expect([await purges(gone.id), await there(gone.files)]).toEqual([0, gone.files.length]);
  const undone = await submitted("backup.undeleted", { backup: back.id, signedAt: now }, back.key);
  await must({ statements: [undone] });
  now += 1;
  const other = await testStore(database.url, { clock: () => now });
  await Promise.all([sweep(store), sweep(other), sweep(store)]);
  await other.close();
  expect([await purges(gone.id), await there(gone.files)]).toEqual([1, 0]);
  for (const { id, files } of [stays, back]) {
    expect([await purges(id), await there(files)]).toEqual([0, files.length]);
  }
});

test("a deletion waits for the end of a live case, however long ago its thirty days have passed", async () => {
  const backup = await enrolled();
  await remove(backup);
  now += 29 * day;
  const request = await opened(backup.manifest.lookup);
  await match(request.id, backup);
  now += 10 * day;
  await sweep(store);
  expect([await purges(backup.id), await there(backup.files)]).toEqual([0, backup.files.length]);
  await withdraw(request);
  await sweep(store);
  expect([await purges(backup.id), await there(backup.files)]).toEqual([1, 0]);
});

test("the files of a case go when the policy's retention after its end has passed: taken back, denied or run out", async () => {
  const [taken, denied, left] = [await opened(), await opened(), await opened()];
  await withdraw(taken);
  for (const place of [0, 1]) {
    const body = { case: denied.id, reason: "other" as const, signedAt: now };
    await must({ statements: [await submitted("case.denied", body, guardian(place))] });
  }
  const state = async () =>
    Promise.all([taken, denied, left].map(async ({ id, files }) => [await purges(id), await there(files)]));
  now += retention - 1;
  await sweep(store);
  expect(await state()).toEqual([
    [0, 2],
    [0, 2],
    [0, 2],
  ]);
  now += 1;
  await sweep(store);
  expect(await state()).toEqual([
    [1, 0],
    [1, 0],
    [0, 2],
  ]);
  now += retention;
  await Promise.all([sweep(store), sweep(store)]);
  expect(await state()).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});

test("a file that another scope names, too, stays until that one is purged as well", async () => {
  const first = await opened();
  now += day;
  const key = signingKey();
  const { body } = first.statement.signed as { body: { claim: BlobRef; files: { identity: BlobRef } } };
  const same = { ...(first.statement.signed.body as object), key: key.key, signedAt: now } as never;
  const second = await submitted("case.opened", same, key);
  await must({ statements: [second] });
  await withdraw(first);
  const shared = [body.claim.digest, body.files.identity.digest];
  now += retention;
  await sweep(store);
  expect([await purges(first.id), await there(shared)]).toEqual([1, 2]);
  now += 2 * retention;
  await sweep(store);
  expect([await purges(second.signed.digest), await there(shared)]).toEqual([1, 0]);
});

test("a process that ended between the statement and the removal leaves nothing behind: the next sweep removes it", async () => {
  const request = await opened();
  await withdraw(request);
  now += retention;
  await enterPurges(store);
  expect([await purges(request.id), await there(request.files)]).toEqual([1, 2]);
  expect(await enterEvent(store, "case.purged", { case: request.id, signedAt: now + 1 })).toMatchObject({
    refused: "alreadyPurged",
  });
  await sweep(store);
  expect([await purges(request.id), await there(request.files)]).toEqual([1, 0]);
  expect(await removeFiles(store)).toBe(0);
});

test("a payload that was superseded goes after thirty days; the head and the rest of the backup stay", async () => {
  const backup = await enrolled();
  const first = backup.manifest.compartments[0]?.payload.digest as string;
  const { digest: second } = await refresh(backup, 1, first);
  now += day;
  const { digest: third } = await refresh(backup, 2, second);
  now += 29 * day;
  const request = await opened(backup.manifest.lookup);
  await match(request.id, backup);
  await sweep(store);
  expect(await there([first]), "a live case might offer it").toBe(1);
  await withdraw(request);
  await sweep(store);
  expect([await there([first]), await there([second, third])]).toEqual([0, 2]);
  now += day;
  await sweep(store);
  expect([await there([second]), await there([third])]).toEqual([0, 1]);
  expect(await there(backup.files)).toBe(backup.files.length - 1);
});

test("a payload that became the head again stays", async () => {
  const backup = await enrolled();
  const file = someBlob();
  await refresh(backup, 1, backup.manifest.compartments[0]?.payload.digest as string, file);
  now += day;
  const { digest } = await refresh(backup, 2, file.ref.digest);
  now += day;
  await refresh(backup, 3, digest, file);
  now += 40 * day;
  await sweep(store);
  expect([await there([file.ref.digest]), await there([digest])]).toEqual([1, 0]);
});

test("a statement that names a file while it is being removed waits, and the file is stored anew with it", async () => {
  const first = await opened();
  const key = signingKey();
  const same = { ...(first.statement.signed.body as object), key: key.key } as never;
  const second = await submitted("case.opened", same, key);
  const client = await store.pool.connect();
  await client.query("BEGIN");
  await client.query("SELECT FROM blob WHERE digest = ANY($1) FOR UPDATE", [first.files]);
  let over = false;
  const appending = must({ statements: [second], blobs: first.blobs }).finally(() => {
    over = true;
  });
  const waiting = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event <> 'advisory'`;
  await expect.poll(async () => over || (await store.pool.query(waiting)).rowCount).toBeTruthy();
  await client.query("DELETE FROM blob WHERE digest = ANY($1)", [first.files]);
  await client.query("COMMIT");
  client.release();
  await appending;
  expect(await there(first.files)).toBe(2);
});

test("the log leads to all that is stored, and so does the migration of a database from before", async () => {
  expect((await rebuild(store.pool)).differences).toEqual([]);
  await store.pool.query("DELETE FROM file_row");
  expect((await rebuild(store.pool)).differences).not.toEqual([]);
  const script = fileURLToPath(new URL("../../prisma/migrations/0002_kept_files/migration.sql", import.meta.url));
  const statements = (await readFile(script, "utf8")).split(";");
  await store.pool.query(statements.find((statement) => statement.includes("INSERT INTO")) as string);
  expect((await rebuild(store.pool)).differences).toEqual([]);
});
