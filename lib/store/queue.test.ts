import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { buildBackup } from "@/lib/protocol/enrol";
import type { Digest } from "@/lib/protocol/fields";
import { type Keyring, statementKey } from "@/lib/protocol/keyring";
import { openStatement, type StatementBody, type StatementName } from "@/lib/protocol/statements/statement";
import { planFor } from "@/lib/protocol/testing/backup";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append, type Submission } from "./append";
import { followQueue } from "./queue";
import { rebuild } from "./rebuild";
import type { Store } from "./store";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someCase, submitted, testStore } from "./testing-federation";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
let now = Date.UTC(2026, 0, 1);
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url, { clock: () => now });
  federation = await foundFederation(store, 4, 2);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function must(submission: Submission): Promise<void> {
  const outcome = await append(store, submission);
  if ("refused" in outcome) throw new Error(`${outcome.refused}: ${outcome.because}`);
}
const guardian = (place: number) => statementKey(federation.keyrings[place] as Keyring);
async function by<N extends StatementName>(place: number, name: N, body: Omit<StatementBody<N>, "signedAt">) {
  await must({ statements: [await submitted(name, { ...body, signedAt: now } as StatementBody<N>, guardian(place))] });
}

async function opened(lookup?: Digest): Promise<Digest> {
  const made = await someCase(federation.roster.digest, now, lookup);
  await must({ statements: [made.statement], blobs: made.blobs });
  return made.statement.signed.digest;
}

/** The case as the lists have it: how it stands, and for each guardian in order whose turn it is. */
async function listed(id: Digest) {
  await followQueue(store);
  expect((await rebuild(store.pool)).differences).toEqual([]);
  const row = await store.db.queueRow.findUnique({ where: { case: id } });
  const turns = await store.db.turnRow.findMany({ where: { case: id } });
  const order = federation.keyrings.map((keyring) => statementKey(keyring).key);
  const own = order.map((key) => turns.find((turn) => turn.guardian === key)?.turn ?? "-");
  return { ended: row?.ended ?? null, stage: row?.stage, closes: Number(row?.closesAt) - now, turns: own.join(" ") };
}

test("a case waits for everybody until each has spoken, and for nobody once it was ended", async () => {
  const id = await opened();
  const expiry = federation.roster.roster.policy.recovery.expiry;
  expect(await listed(id)).toEqual({ ended: null, stage: "begun", closes: expiry, turns: "now now now now" });
  await by(0, "case.denied", { case: id, reason: "other" });
  await by(1, "case.recused", { case: id, reason: "cannotJudge" });
  expect(await listed(id)).toMatchObject({ ended: null, turns: "others others now now" });
  await by(2, "case.denied", { case: id, reason: "other" });
  expect(await listed(id)).toEqual({ ended: "denied", stage: "over", closes: 0, turns: "- - - -" });
});

test("a hold is kept with the time at which it lapses, and gone when it was lifted", async () => {
  const id = await opened();
  await by(0, "case.held", { case: id });
  await listed(id);
  const held = await store.db.turnRow.findFirst({ where: { case: id } });
  expect(Number(held?.heldUntil)).toBe(now + federation.roster.roster.policy.hold);
  const hold = await store.db.entry.findFirst({ where: { scope: id, name: "case.held" } });
  await by(0, "hold.lifted", { case: id, hold: hold?.digest as Digest });
  await listed(id);
  expect((await store.db.turnRow.findFirst({ where: { case: id } }))?.heldUntil).toBeNull();
});

test("a veto by the backup's key ends the case in the lists, though no entry of the case says so", async () => {
  const plan = { ...(await planFor(federation)), signedAt: now };
  const { envelope, blobs, manifest, digest } = await buildBackup(plan);
  await must({ statements: [{ envelope, signed: await openStatement(envelope) }], blobs });
  const id = await opened(manifest.lookup);
  await by(0, "case.matched", { case: id, backup: manifest.backup, manifest: digest });
  expect(await listed(id)).toMatchObject({ ended: null, turns: "now now now now" });
  now += day;
  const veto = await submitted("case.vetoed", { case: id, backup: manifest.backup, signedAt: now }, plan.key);
  await must({ statements: [veto] });
  expect(await listed(id)).toMatchObject({ ended: "vetoed", closes: 0, turns: "- - - -" });
});

test("lists that stand behind the log are no difference; a row that was changed, lost or invented is", async () => {
  const [before, after] = [await opened(), await opened()];
  await followQueue(store);
  await by(0, "case.denied", { case: after, reason: "other" });
  const look = async (change: string, back: string) => {
    await store.pool.query(change);
    const { differences } = await rebuild(store.pool);
    await store.pool.query(back);
    return differences;
  };
  expect((await rebuild(store.pool)).differences).toEqual([]);
  const changed = await look(
    `UPDATE queue_row SET closes_at = closes_at - 1 WHERE "case" = '${before}'`,
    `UPDATE queue_row SET closes_at = closes_at + 1 WHERE "case" = '${before}'`,
  );
  expect(changed.map((line) => line.split(":")[0])).toEqual([
    "queue_row has a row that the log does not lead to",
    "queue_row lacks a row that the log leads to",
  ]);
  const lost = await look(
    `CREATE TABLE kept AS SELECT * FROM turn_row; DELETE FROM turn_row WHERE "case" = '${before}'`,
    `INSERT INTO turn_row SELECT * FROM kept WHERE "case" = '${before}'; DROP TABLE kept`,
  );
  expect(lost).toHaveLength(4);
  const invented = await look(
    `INSERT INTO queue_row VALUES ('x', 'recovery', 'begun', NULL, 0, 1, 1)`,
    `DELETE FROM queue_row WHERE "case" = 'x'`,
  );
  expect(invented).toHaveLength(1);
  expect(await listed(after)).toMatchObject({ turns: "others now now now" });
});

test("two processes that follow at once write the same lists, from the beginning, too", async () => {
  const read = async () => ({
    rows: await store.db.queueRow.findMany({ orderBy: { case: "asc" } }),
    turns: await store.db.turnRow.findMany({ orderBy: [{ case: "asc" }, { guardian: "asc" }] }),
    marks: await store.db.queueMark.findMany(),
  });
  await followQueue(store);
  const before = await read();
  expect(before.rows.length).toBeGreaterThan(4);
  await store.pool.query("TRUNCATE queue_row, turn_row, queue_mark");
  const other = await testStore(database.url, { clock: () => now });
  await Promise.all([followQueue(store), followQueue(other), followQueue(store)]);
  await other.close();
  expect(await read()).toEqual(before);
});

test("a new roster changes whose turn it is, and ends what can no longer be approved", async () => {
  const [open, tight] = [await opened(), await opened()];
  await by(0, "case.denied", { case: tight, reason: "other" });
  await listed(tight);
  now += day;
  const { roster, digest } = federation.roster;
  const guardians = roster.guardians.filter((_, place) => place !== 3 && place !== 2);
  const next = { previous: digest, roster: { ...roster, version: roster.version + 1, guardians }, signedAt: now };
  await must({ statements: [await submitted("roster.updated", next, guardian(0), guardian(1))] });
  expect(await listed(open)).toMatchObject({ ended: null, turns: "now now - -" });
  expect(await listed(tight)).toMatchObject({ ended: "denied", turns: "- - - -" });
});
