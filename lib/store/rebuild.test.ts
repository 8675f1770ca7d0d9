import { afterAll, beforeAll, expect, test } from "vitest";
import { statementKey } from "@/lib/protocol/keyring";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import { rebuild } from "./rebuild";
import type { Store } from "./store";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someCase, submitted, testStore } from "./testing-federation";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url);
  federation = await foundFederation(store);
  for (const reason of ["other", "codeDiffers"] as const) {
    const { statement, blobs } = await someCase(federation.roster.digest, store.clock());
    const body = { case: statement.signed.digest, reason, signedAt: store.clock() };
    const denied = await submitted("case.denied", body, statementKey(federation.keyrings[0] as never));
    await append(store, { statements: [statement, denied], blobs });
  }
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test("what is stored is what the log says, and the comparison leaves nothing behind", async () => {
  expect(await rebuild(store.pool)).toEqual({ entries: 8, differences: [] });
  expect(await rebuild(store.pool)).toEqual({ entries: 8, differences: [] });
});

/** Changes the database, looks, and puts it back. */
async function after(change: string, back: string): Promise<string[]> {
  await store.pool.query(change);
  const { differences } = await rebuild(store.pool);
  await store.pool.query(back);
  return differences;
}

test("a projection that was changed, lost or invented is found, and so is a head that was moved", async () => {
  expect(await after("UPDATE case_row SET kind = 'inheritance'", "UPDATE case_row SET kind = 'recovery'")).toHaveLength(
    4,
  );
  const lost = await after(
    "CREATE TABLE kept AS SELECT * FROM guardian_row; DELETE FROM guardian_row WHERE place = 1",
    "DELETE FROM guardian_row; INSERT INTO guardian_row SELECT * FROM kept; DROP TABLE kept",
  );
  expect(lost).toEqual([expect.stringMatching(/^guardian_row lacks a row/)]);
  const invented = await after(
    "INSERT INTO match_row (\"case\", backup, matched_by) VALUES ('a', 'b', '{}')",
    "DELETE FROM match_row",
  );
  expect(invented).toEqual([expect.stringMatching(/^match_row has a row/)]);
  const moved = await after("UPDATE scope SET seq = seq + 1", "UPDATE scope SET seq = seq - 1");
  expect(moved.every((line) => line.startsWith("The head of scope"))).toBe(true);
  expect(moved).toHaveLength(3);
  expect((await rebuild(store.pool)).differences).toEqual([]);
});

test("an envelope that was exchanged for another is found", async () => {
  const swap = `UPDATE entry e SET envelope = o.envelope FROM entry o
    WHERE (e.position, o.position) IN ((5, 7), (7, 5))`;
  const differences = await after(swap, swap);
  expect(differences.some((line) => line.includes("does not fit its leaf"))).toBe(true);
});
