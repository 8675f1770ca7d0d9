import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { statementKey } from "@/lib/protocol/keyring";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { append, enter } from "@/lib/store/append";
import { startEmbedded } from "@/lib/store/embedded";
import { migrate } from "@/lib/store/migrate";
import type { Submitted } from "@/lib/store/plan";
import type { Store } from "@/lib/store/store";
import { foundFederation, someCase, submitted, testStore } from "@/lib/store/testing-federation";
import type { Figure } from "./bench";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** Writers at once, and how many statements they write together. */
const levels = [
  { writers: 1, count: 300 },
  { writers: 8, count: 1_200 },
  { writers: 64, count: 4_000 },
];
/** Slices in which product and yardstick take turns; divides every count. */
const turns = 10;
const receipts = { writers: 8, count: 600 };

/**
 * `append/N` and `receipt/pNN`, on a PostgreSQL of its own that keeps every promise of durability. The statement is a
 * guardian's denial, each in another case: one entry, one head, one row of the queue. The sequencer is at work all the
 * time, in the same process.
 */
export async function benchAppend(say: (line: string) => void): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "holdfast-bench-"));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, password: "bench" });
  try {
    await migrate(database.url, home);
    const store = await testStore(database.url);
    try {
      const federation = await foundFederation(store, 5, 3);
      const figures: Figure[] = [];
      for (const level of levels) figures.push(await atConcurrency(store, federation, database.url, level, say));
      return [...figures, ...(await receiptTimes(store, federation, say))];
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Runs the jobs with so many at once. @returns how long it took, in seconds. */
async function run(jobs: (() => Promise<unknown>)[], writers: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const writer = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) await job();
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return (performance.now() - began) / 1000;
}

/** Opens so many cases, and signs for each a denial that is still to be entered. */
async function denials(store: Store, { roster, keyrings }: TestFederation, count: number): Promise<Submitted[]> {
  const key = statementKey(keyrings[0] as (typeof keyrings)[0]);
  const cases = await Promise.all(Array.from({ length: count }, () => someCase(roster.digest, store.clock())));
  await run(
    cases.map(({ statement, blobs }) => async () => {
      const outcome = await enter(store, { statements: [statement], blobs });
      if ("refused" in outcome) throw new Error(outcome.because);
    }),
    128,
  );
  return Promise.all(
    cases.map(({ statement }) =>
      submitted("case.denied", { case: statement.signed.digest, reason: "other", signedAt: store.clock() }, key),
    ),
  );
}

async function placed(store: Store): Promise<void> {
  while ((await store.db.entry.count({ where: { index: null } })) > 0) await new Promise((r) => setTimeout(r, 20));
}

async function atConcurrency(
  store: Store,
  federation: TestFederation,
  url: string,
  { writers, count }: (typeof levels)[number],
  say: (line: string) => void,
): Promise<Figure> {
  say(`append/${writers}: opening ${count} cases …`);
  const statements = await denials(store, federation, count);
  await placed(store);
  const yard = await rawTable(url, writers);
  const seconds = { raw: 0, append: 0 };
  // In turns, so that whatever else the machine does meets both alike.
  for (let at = 0; at < count; at += count / turns) {
    const part = statements.slice(at, at + count / turns);
    seconds.raw += await run(part.map(yard.insert), writers);
    seconds.append += await run(
      part.map((statement) => async () => {
        const outcome = await enter(store, { statements: [statement] });
        if ("refused" in outcome) throw new Error(outcome.because);
      }),
      writers,
    );
  }
  await yard.end();
  const value = Math.round(count / seconds.append);
  const raw = Math.round(count / seconds.raw);
  const yardstick = `${raw} raw commits a second of equal rows by ${writers} connections`;
  return {
    name: `append/${writers}`,
    value,
    unit: "statements/s",
    yardstick,
    ratio: round(seconds.raw / seconds.append),
  };
}

/** The same bytes, one INSERT and one commit each, on a connection for each writer. */
async function rawTable(url: string, writers: number) {
  const pool = new pg.Pool({ connectionString: url, max: writers, min: writers });
  await pool.query(
    `CREATE TABLE raw (position bigserial PRIMARY KEY, identity text UNIQUE, digest text, name text, scope text,
       scope_seq int, accepted_at bigint, leaf bytea, envelope bytea)`,
  );
  await Promise.all(Array.from({ length: writers }, () => pool.query("SELECT pg_sleep(0.01)")));
  const leaf = Buffer.alloc(129);
  const sql = `INSERT INTO raw (identity, digest, name, scope, scope_seq, accepted_at, leaf, envelope)
    VALUES ($1, $2, $3, $4, 0, $5, $6, $7)`;
  return {
    insert:
      ({ signed, envelope }: Submitted) =>
      () =>
        pool.query(sql, [
          signed.digest,
          signed.digest,
          signed.name,
          signed.digest,
          signed.body.signedAt,
          leaf,
          envelope,
        ]),
    async end() {
      await pool.query("DROP TABLE raw");
      await pool.end();
    },
  };
}

async function receiptTimes(store: Store, federation: TestFederation, say: (line: string) => void): Promise<Figure[]> {
  const { writers, count } = receipts;
  say(`receipt: opening ${count} cases …`);
  const statements = await denials(store, federation, count);
  await placed(store);
  const times: number[] = [];
  await run(
    statements.map((statement) => async () => {
      const began = performance.now();
      const outcome = await append(store, { statements: [statement] });
      if ("refused" in outcome) throw new Error(outcome.because);
      times.push(performance.now() - began);
    }),
    writers,
  );
  times.sort((a, b) => a - b);
  const yardstick = `from submission to inclusion proof, ${writers} at once; the aim is 50 ms for p99`;
  return [50, 99].map((percent) => ({
    name: `receipt/p${percent}`,
    value: round(times[Math.ceil((times.length * percent) / 100) - 1] ?? Number.NaN),
    unit: "ms",
    yardstick,
    ratio: null,
  }));
}

const round = (value: number): number => Math.round(value * 100) / 100;
