import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { statementKey } from "@/lib/protocol/keyring";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import { removeFiles } from "./remove-files";
import type { Store } from "./store";
import { sweep } from "./sweep";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someBlob, someCase, submitted, testStore } from "./testing-federation";
import { addChunk, beginUpload, dropUpload, findUpload, uploadLife } from "./uploads";

let database: TestDatabase;
let store: Store;
let federation: TestFederation;
let now = Date.UTC(2026, 0, 1);
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url, { clock: () => now });
  federation = await foundFederation(store);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const guardian = (place = 0) => statementKey(federation.keyrings[place] as (typeof federation.keyrings)[0]);
const room = { files: 6, bytes: 5_000_000 };
const somebody = () => ({ key: randomBytes(32).toString("hex"), stranger: false });
const begin = ({ key }: Pick<SigningKey, "key">, ref: { digest: Digest; size: number }, own = room) =>
  beginUpload(store, { key, stranger: false }, ref, own);

/** Sends it from where it stands, so many bytes at a time. */
async function send(owner: Pick<SigningKey, "key">, file: ReturnType<typeof someBlob>, step = 1_000) {
  let state = await begin(owner, file.ref);
  while (!("refused" in state) && !state.complete) {
    const bytes = file.bytes.subarray(state.held, state.held + step);
    state = await addChunk(store, owner.key, file.ref.digest, { place: state.held, bytes });
  }
  return state;
}

const stored = (digest: Digest) => store.db.blob.findUnique({ where: { digest } });
const chunks = (digest: Digest) => store.db.uploadChunk.count({ where: { digest } });

async function opened() {
  const made = await someCase(federation.roster.digest, now);
  await append(store, { statements: [made.statement], blobs: made.blobs });
  const desk = someBlob();
  const recipient = `age1pq1${"q".repeat(40)}${made.statement.signed.digest.replaceAll(/[1b-io]/g, "q")}`;
  const body = { case: made.statement.signed.digest, recipient, identity: desk.ref, signedAt: now };
  const outcome = await append(store, {
    statements: [await submitted("case.desk", body, guardian())],
    blobs: [desk.bytes],
  });
  if ("refused" in outcome) throw new Error(outcome.because);
  return made.statement.signed.digest;
}

const holding = async (caseId: Digest, by: SigningKey, ...files: ReturnType<typeof someBlob>[]) =>
  append(store, {
    statements: [
      await submitted("case.held", { case: caseId, photos: files.map(({ ref }) => ref), signedAt: now }, by),
    ],
  });

describe("a file on its way", () => {
  test("comes in pieces, and goes on where it broke off", async () => {
    const [owner, file] = [somebody(), someBlob(2_500)];
    expect(await begin(owner, file.ref)).toEqual({ size: 2_500, held: 0, complete: false });
    const add = (place: number, length: number) =>
      addChunk(store, owner.key, file.ref.digest, { place, bytes: file.bytes.subarray(place, place + length) });
    expect(await add(0, 1_000)).toMatchObject({ held: 1_000 });
    expect(await begin(owner, file.ref)).toMatchObject({ held: 1_000, complete: false });
    expect(await add(1_000, 1_000)).toMatchObject({ held: 2_000 });
    expect(await add(2_000, 500)).toEqual({ size: 2_500, held: 2_500, complete: true });
    expect(await findUpload(store, owner.key, file.ref.digest)).toMatchObject({ complete: true });
  });

  test("holds each byte once, whatever is sent twice or by two tabs at once", async () => {
    const [owner, file] = [somebody(), someBlob(40_000)];
    const both = await Promise.all([send(owner, file, 1_700), send(owner, file, 2_300)]);
    expect(both).toEqual([1, 2].map(() => ({ size: 40_000, held: 40_000, complete: true })));
    expect(await addChunk(store, owner.key, file.ref.digest, { place: 0, bytes: file.bytes })).toMatchObject({
      complete: true,
    });
    const { _sum } = await store.db.upload.aggregate({ _sum: { held: true }, where: { owner: owner.key } });
    expect(_sum.held).toBe(40_000);
  });

  test("whose bytes are not of its digest goes as a whole, and can be sent anew", async () => {
    const [owner, file, other] = [somebody(), someBlob(2_000), someBlob(2_000)];
    await begin(owner, file.ref);
    expect(await addChunk(store, owner.key, file.ref.digest, { place: 0, bytes: other.bytes })).toMatchObject({
      refused: "uploadDiffers",
    });
    expect([await findUpload(store, owner.key, file.ref.digest), await chunks(file.ref.digest)]).toEqual([null, 0]);
    expect(await send(owner, file)).toMatchObject({ complete: true });
  });

  test("takes no more bytes than were announced, nor another length", async () => {
    const [owner, file] = [somebody(), someBlob(1_000)];
    await begin(owner, { ...file.ref, size: 900 });
    expect(await addChunk(store, owner.key, file.ref.digest, { place: 0, bytes: file.bytes })).toMatchObject({
      refused: "tooLarge",
    });
    expect(await begin(owner, file.ref)).toMatchObject({ refused: "uploadDiffers" });
  });

  test("is added to at its end alone", async () => {
    const [owner, file] = [somebody(), someBlob(1_000)];
    await begin(owner, file.ref);
    const add = (place: number) =>
      addChunk(store, owner.key, file.ref.digest, { place, bytes: file.bytes.subarray(place, place + 100) });
    expect(await add(500)).toMatchObject({ held: 0 });
    await add(0);
    expect(await add(0)).toMatchObject({ held: 100 });
    expect(await chunks(file.ref.digest)).toBe(1);
  });

  test("has the room of its owner, counted under one lock", async () => {
    const owner = somebody();
    const files = Array.from({ length: 8 }, () => someBlob(500));
    const begun = await Promise.all(files.map(({ ref }) => begin(owner, ref, { files: 100, bytes: 2_000 })));
    expect(begun.filter((state) => "refused" in state)).toHaveLength(4);
    await dropUpload(store, owner.key, files[begun.findIndex((state) => !("refused" in state))]?.ref.digest ?? "");
    expect(await begin(owner, someBlob(500).ref, { files: 4, bytes: 9_000 })).toMatchObject({ size: 500 });
    expect(await begin(owner, someBlob(500).ref, { files: 4, bytes: 9_000 })).toMatchObject({ refused: "uploadsFull" });
  });
});

describe("strangers together", () => {
  const stranger = () => ({ ...somebody(), stranger: true });
  const wide = { files: 1, bytes: 1_000_000_000 };
  const announce = (owner = stranger()) =>
    beginUpload(store, owner, { ...someBlob(1).ref, size: 1_000_000_000 }, wide).then((state) => ({ owner, state }));
  const arrived = ({ owner: { key: owner } }: { owner: { key: string } }, held: number) =>
    store.db.upload.updateMany({ where: { owner }, data: { held } });

  test("keep nobody out by what they only announce", async () => {
    const begun = await Promise.all(Array.from({ length: 12 }, () => announce()));
    expect(begun.filter(({ state }) => "refused" in state)).toEqual([]);
    await store.db.upload.deleteMany({ where: { stranger: true } });
  });

  test("keep to their room with what arrives, whoever begins or goes on", async () => {
    const begun = await Promise.all(Array.from({ length: 4 }, () => announce()));
    const [owner, file] = [stranger(), someBlob(2_000)];
    const add = (place: number) =>
      addChunk(store, owner.key, file.ref.digest, { place, bytes: file.bytes.subarray(place, place + 1_000) });
    await beginUpload(store, owner, file.ref, wide);
    expect(await add(0)).toMatchObject({ held: 1_000 });
    await Promise.all(begun.map((one) => arrived(one, 999_999_900)));
    expect((await announce()).state).toMatchObject({ refused: "uploadsFull" });
    expect(await add(1_000)).toMatchObject({ refused: "uploadsFull" });
    await Promise.all(begun.map((one) => arrived(one, 0)));
    expect(await add(1_000)).toMatchObject({ complete: true });
    await store.db.upload.deleteMany({ where: { stranger: true } });
  });
});

describe("a statement that names it", () => {
  test("moves it among the sealed files, with the very bytes, in one step", async () => {
    const [caseId, file] = [await opened(), someBlob(3_000)];
    await send(guardian(), file, 700);
    expect(await stored(file.ref.digest)).toBeNull();
    expect(await holding(caseId, guardian(), file)).toMatchObject({ receipts: [{}] });
    expect(Buffer.compare((await stored(file.ref.digest))?.bytes ?? new Uint8Array(), file.bytes)).toBe(0);
    expect([await findUpload(store, guardian().key, file.ref.digest), await chunks(file.ref.digest)]).toEqual([
      null,
      0,
    ]);
    expect(await removeFiles(store)).toBe(0);
  });

  test("does not take another's file, nor an unfinished one, and then leaves them as they are", async () => {
    const [caseId, others, half] = [await opened(), someBlob(2_000), someBlob(2_000)];
    await send(guardian(1), others);
    await begin(guardian(), half.ref);
    await addChunk(store, guardian().key, half.ref.digest, { place: 0, bytes: half.bytes.subarray(0, 500) });
    for (const file of [others, half]) {
      expect(await holding(caseId, guardian(), file)).toMatchObject({ refused: "blobMissing" });
      expect(await stored(file.ref.digest)).toBeNull();
    }
    expect(await findUpload(store, guardian(1).key, others.ref.digest)).toMatchObject({ complete: true });
    expect(await findUpload(store, guardian().key, half.ref.digest)).toMatchObject({ held: 500 });
    expect(await holding(caseId, guardian(1), others)).toMatchObject({ receipts: [{}] });
  });

  test("of which one file is missing takes none of the others", async () => {
    const [caseId, there, missing] = [await opened(), someBlob(2_000), someBlob()];
    await send(guardian(), there);
    expect(await holding(caseId, guardian(), there, missing)).toMatchObject({ refused: "blobMissing" });
    expect(await stored(there.ref.digest)).toBeNull();
    expect(await findUpload(store, guardian().key, there.ref.digest)).toMatchObject({ complete: true });
  });

  test("of two at once, each by the guardian who sent the same file, both stand, and the file is stored once", async () => {
    const [caseId, file] = [await opened(), someBlob(2_000)];
    await Promise.all([send(guardian(0), file), send(guardian(1), file)]);
    const outcomes = await Promise.all([0, 1].map((place) => holding(caseId, guardian(place), file)));
    expect(outcomes).toMatchObject([{ receipts: [{}] }, { receipts: [{}] }]);
    expect(await store.db.upload.count({ where: { digest: file.ref.digest } })).toBe(0);
  });
});

test("beginning a file again, half of it or none there, holds its room no longer", async () => {
  const [half, none] = [someBlob(2_000), someBlob(2_000)];
  await begin(guardian(), half.ref);
  await addChunk(store, guardian().key, half.ref.digest, { place: 0, bytes: half.bytes.subarray(0, 500) });
  await begin(guardian(), none.ref);
  now += uploadLife - 1;
  for (const { ref } of [half, none]) expect(await begin(guardian(), ref)).toMatchObject({ size: 2_000 });
  now += 1;
  await sweep(store);
  for (const { ref } of [half, none]) expect(await findUpload(store, guardian().key, ref.digest)).toBeNull();
});

test("what no statement has named goes two days after its last byte", async () => {
  const [fresh, left] = [someBlob(2_000), someBlob(2_000)];
  await send(guardian(), left);
  now += uploadLife - 1;
  await begin(guardian(), fresh.ref);
  await sweep(store);
  expect(await chunks(left.ref.digest)).toBe(2);
  now += 1;
  await sweep(store);
  expect(await chunks(left.ref.digest)).toBe(0);
  expect(await findUpload(store, guardian().key, left.ref.digest)).toBeNull();
  expect(await findUpload(store, guardian().key, fresh.ref.digest)).toMatchObject({ held: 0 });
});
