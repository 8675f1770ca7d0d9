import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replay } from "@/lib/domain/replay";
import { fromHex } from "@/lib/protocol/bytes";
import { follow, newReader } from "@/lib/protocol/log/follow";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { tileReader } from "@/lib/protocol/log/tile";
import { consistencyProof, verifyConsistency } from "@/lib/protocol/log/tree";
import { openStatement } from "@/lib/protocol/statements/statement";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import { rebuild } from "./rebuild";
import type { Store } from "./store";
import { type TestDatabase, testDatabase } from "./testing";
import { foundFederation, someCase, testStore } from "./testing-federation";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = fileURLToPath(new URL("testing-hammer.ts", import.meta.url));

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

interface Hammer {
  process: ChildProcess;
  said(): string[];
  ended: Promise<unknown>;
}

function hammer(cases: number, firstDay: number): Hammer {
  const args = ["--import", "tsx", "--conditions=react-server", script];
  const child = spawn(
    process.execPath,
    [...args, database.url, federation.roster.digest, String(cases), String(firstDay)],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += String(chunk);
  });
  return {
    process: child,
    said: () => text.split("\n").slice(0, -1),
    ended: new Promise((resolve) => child.on("close", resolve)),
  };
}

/** Reads the whole log as a stranger would, through every checkpoint that was ever signed. */
async function verifyAll(): Promise<Set<string>> {
  const { rows: entries } = await store.pool.query<{ index: string; leaf: Buffer; envelope: Buffer; digest: string }>(
    "SELECT index, leaf, envelope, digest FROM entry ORDER BY index",
  );
  expect(entries.map(({ index }) => Number(index))).toEqual(entries.map((_, i) => i));
  const logKey = parseVerifierKey(store.log.verifierKey);
  const checkpoints = await store.db.checkpoint.findMany({ orderBy: { size: "asc" } });
  const size = Number(checkpoints.at(-1)?.size);
  const reader = tileReader(size, (tile) => store.tiles.read(tile));
  let state = newReader;
  let read = 0;
  for (const checkpoint of checkpoints) {
    const leaves = entries.slice(state.head.size, Number(checkpoint.size)).map(({ leaf }) => new Uint8Array(leaf));
    const followed = await follow(state, checkpoint.note, leaves, logKey);
    if ("fault" in followed) throw new Error(`checkpoint ${checkpoint.size}: ${JSON.stringify(followed)}`);
    read += followed.entries.length;
    state = followed.state;
    const proof = await consistencyProof(Number(checkpoint.size), size, reader);
    const claim = { oldSize: Number(checkpoint.size), newSize: size };
    const roots = { oldRoot: fromHex(checkpoint.root), newRoot: fromHex(checkpoints.at(-1)?.root ?? "") };
    expect(verifyConsistency(proof, { ...claim, ...roots })).toBe(true);
  }
  expect(read).toBe(entries.length);
  const opened = await Promise.all(
    entries.map(async ({ leaf, envelope }) => ({
      signed: await openStatement(new Uint8Array(envelope)),
      acceptedAt: Number(leaf.readBigUInt64BE(89)),
    })),
  );
  expect(replay(opened)).not.toHaveProperty("fault");
  expect(await rebuild(store.pool)).toEqual({ entries: entries.length, differences: [] });
  return new Set(entries.map(({ digest }) => digest));
}

test("two processes that write at once keep one linear log, each day counted once", async () => {
  const others = [hammer(120, 1_000), hammer(120, 1_000)];
  await Promise.all(others.map(({ ended }) => ended));
  for (const { said } of others) {
    expect(said().at(-1)).toBe("done");
    expect(said().filter((line) => line.startsWith("refused"))).toEqual([]);
  }
  const entered = await verifyAll();
  const acknowledged = new Set(others.flatMap(({ said }) => said().filter((line) => line.length === 64)));
  expect([...acknowledged].filter((digest) => !entered.has(digest))).toEqual([]);
  expect(await store.db.entry.count({ where: { name: "case.opened" } })).toBe(240);
  expect(await store.db.entry.count({ where: { name: "day.counted" } })).toBe(40);
});

test("the process that gives the places is killed: the other takes over, and nothing acknowledged is lost", async () => {
  await store.close();
  const killed = hammer(10_000, 5_000);
  await expect.poll(() => killed.said().length, { timeout: 30_000 }).toBeGreaterThan(20);
  store = await testStore(database.url);
  expect(store.sequencer.leads).toBe(false);
  const opening = Promise.all(
    Array.from({ length: 30 }, async () => {
      const { statement, blobs } = await someCase(federation.roster.digest, store.clock());
      return append(store, { statements: [statement], blobs });
    }),
  );
  killed.process.kill("SIGKILL");
  await killed.ended;
  expect((await opening).every((outcome) => "receipts" in outcome)).toBe(true);
  await expect.poll(() => store.sequencer.leads, { timeout: 10_000 }).toBe(true);
  await expect.poll(() => store.db.entry.count({ where: { index: null } }), { timeout: 10_000 }).toBe(0);
  const entered = await verifyAll();
  expect(killed.said().filter((digest) => !entered.has(digest))).toEqual([]);
});
