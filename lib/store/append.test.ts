import { afterAll, beforeAll, expect, test } from "vitest";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { statementKey } from "@/lib/protocol/keyring";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { checkReceipt } from "@/lib/protocol/log/proof";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append, enter } from "./append";
import type { Store } from "./store";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someBlob, someCase, submitted, testStore } from "./testing-federation";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url);
  federation = await foundFederation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const aCase = () => someCase(federation.roster.digest, store.clock());
const entries = async () => Number((await store.pool.query("SELECT count(*) FROM entry")).rows[0].count);
const blobs = async () => Number((await store.pool.query("SELECT count(*) FROM blob")).rows[0].count);
const guardian = (place: number) => statementKey(federation.keyrings[place] as (typeof federation.keyrings)[0]);

/** Opens a case in this process, and holds the receipt to the log's key. @returns its place in the log. */
async function openVerified(process: Store): Promise<number> {
  const { statement, blobs } = await aCase();
  const outcome = await append(process, { statements: [statement], blobs });
  if ("refused" in outcome) throw new Error(outcome.because);
  const [{ proof, index, digest }] = outcome.receipts as [(typeof outcome.receipts)[0]];
  const logKey = parseVerifierKey(process.log.verifierKey);
  expect(await checkReceipt(proof, envelopeDigest(statement.envelope), logKey)).toMatchObject({
    index,
    entry: { scope: statement.signed.digest, scopeSeq: 0 },
  });
  expect(digest).toBe(statement.signed.digest);
  return index;
}

test("an accepted statement gets a receipt that verifies against the log's key", async () => {
  await openVerified(store);
});

test("receipts verify whichever process gives the places, for one statement and for many at once", async () => {
  const other = await testStore(database.url);
  try {
    expect([store.sequencer.leads, other.sequencer.leads]).toEqual([true, false]);
    for (const process of [store, other]) await openVerified(process);
    const places = await Promise.all(Array.from({ length: 80 }, (_, i) => openVerified(i % 2 === 0 ? store : other)));
    expect(new Set(places).size).toBe(80);
  } finally {
    await other.close();
  }
});

test("a process that another has overtaken in a scope decides again, and nothing of its first try remains", async () => {
  const other = await testStore(database.url);
  try {
    const opened = await aCase();
    const scope = opened.statement.signed.digest;
    await enter(store, { statements: [opened.statement], blobs: opened.blobs });
    for (const [place, process] of [other, store, other].entries()) {
      const held = await submitted("case.held", { case: scope, signedAt: store.clock() }, guardian(place));
      expect(await enter(process, { statements: [held] })).toHaveProperty("entered");
    }
    const { rows } = await store.pool.query("SELECT scope_seq, name FROM entry WHERE scope = $1 ORDER BY position", [
      scope,
    ]);
    expect(rows.map(({ name, scope_seq }) => [name, scope_seq])).toEqual([
      ["case.opened", 0],
      ["case.held", 1],
      ["case.held", 2],
      ["case.held", 3],
    ]);
  } finally {
    await other.close();
  }
});

test("the same statement again, also twice at once, is one entry and the same place", async () => {
  const opened = await aCase();
  const before = await entries();
  const twice = [1, 2, 3].map(() => append(store, { statements: [opened.statement], blobs: opened.blobs }));
  const outcomes = [...(await Promise.all(twice)), await append(store, { statements: [opened.statement] })];
  const places = outcomes.map((outcome) => ("receipts" in outcome ? outcome.receipts[0]?.index : outcome));
  expect(new Set(places).size).toBe(1);
  expect(typeof places[0]).toBe("number");
  expect(await entries()).toBe(before + 1);
});

test("of several statements all stand or none", async () => {
  const [one, two] = [await aCase(), await aCase()];
  const clock = store.clock();
  const stranger = await submitted("case.held", { case: one.statement.signed.digest, signedAt: clock }, two.key);
  const before = await entries();
  const outcome = await append(store, { statements: [one.statement, stranger], blobs: one.blobs });
  expect(outcome).toMatchObject({ refused: "wrongSigner" });
  expect(await entries()).toBe(before);
  const held = await submitted("case.held", { case: one.statement.signed.digest, signedAt: clock }, guardian(0));
  const together = await append(store, { statements: [one.statement, held], blobs: one.blobs });
  expect("receipts" in together && together.receipts.length).toBe(2);
});

test("a sealed file that is missing, of another size, or that nobody names is refused, and nothing is kept", async () => {
  const opened = await aCase();
  const counts = [await entries(), await blobs()];
  const statements = [opened.statement];
  expect(await append(store, { statements })).toMatchObject({ refused: "blobMissing" });
  expect(await append(store, { statements, blobs: opened.blobs.slice(0, 1) })).toMatchObject({
    refused: "blobMissing",
  });
  const stray = someBlob().bytes;
  expect(await append(store, { statements, blobs: [...opened.blobs, stray] })).toMatchObject({
    refused: "blobUnasked",
  });
  expect([await entries(), await blobs()]).toEqual(counts);
  expect(await append(store, { statements, blobs: opened.blobs })).toHaveProperty("receipts");
  expect([await entries(), await blobs()]).toEqual([(counts[0] ?? 0) + 1, (counts[1] ?? 0) + 2]);
});

test("one that is refused leaves the others of its batch alone", async () => {
  const many = await Promise.all(Array.from({ length: 20 }, aCase));
  const outcomes = await Promise.all(
    many.map(({ statement, blobs }, i) => append(store, { statements: [statement], blobs: i % 3 === 0 ? [] : blobs })),
  );
  expect(outcomes.map((outcome) => "receipts" in outcome)).toEqual(many.map((_, i) => i % 3 !== 0));
});

test("a guard that refuses is heard, one that accepts is part of the transaction", async () => {
  const opened = await aCase();
  const submission = { statements: [opened.statement], blobs: opened.blobs };
  const refusal = { refused: "tokenInvalid" as const, because: "used up" };
  expect(await enter(store, { ...submission, guard: async () => refusal })).toEqual(refusal);
  let asked = 0;
  const guard = async () => {
    asked++;
    return null;
  };
  expect(await enter(store, { ...submission, guard })).toHaveProperty("entered");
  expect(await enter(store, { ...submission, guard })).toHaveProperty("entered");
  expect(asked).toBe(1);
});

test("two guardians who say the same words in the same millisecond have an entry each", async () => {
  const opened = await aCase();
  await append(store, { statements: [opened.statement], blobs: opened.blobs });
  const body = { case: opened.statement.signed.digest, signedAt: store.clock() };
  const holds = await Promise.all([0, 1].map((place) => submitted("case.held", body, guardian(place))));
  expect(holds[0]?.signed.digest).toBe(holds[1]?.signed.digest);
  const outcomes = await Promise.all([...holds, ...holds].map((hold) => append(store, { statements: [hold] })));
  const places = outcomes.map((outcome) => ("receipts" in outcome ? outcome.receipts[0]?.index : outcome));
  expect(new Set(places).size).toBe(2);
  expect(places.slice(0, 2)).toEqual(places.slice(2));
});

test("two guardians at the same instant: both votes stand; one guardian twice: one vote stands", async () => {
  const opened = await aCase();
  await append(store, { statements: [opened.statement], blobs: opened.blobs });
  const deny = async (place: number, reason: "other" | "codeDiffers") =>
    submitted(
      "case.denied",
      { case: opened.statement.signed.digest, reason, signedAt: store.clock() },
      guardian(place),
    );
  const votes = await Promise.all([deny(0, "other"), deny(1, "other"), deny(0, "codeDiffers")]);
  const outcomes = await Promise.all(votes.map((vote) => append(store, { statements: [vote] })));
  expect(outcomes.filter((outcome) => "receipts" in outcome).length).toBe(2);
});
