import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { everyEntry } from "@/lib/domain/audit/trace";
import { toHex } from "@/lib/protocol/bytes";
import { leafSize } from "@/lib/protocol/log/entry";
import { emptyEdge, growTiles } from "@/lib/protocol/log/tile";
import { hashLeaf, inclusionProof } from "@/lib/protocol/log/tree";
import { startEmbedded } from "@/lib/store/embedded";
import { migrate } from "@/lib/store/migrate";
import { TileCache } from "@/lib/store/tiles";
import {
  entriesAt,
  lookInTrace,
  type TracePart,
  type TracePlace,
  type TraceView,
  tracePage,
} from "@/lib/store/trace-page";
import type { Figure } from "./bench";

const home = fileURLToPath(new URL("../..", import.meta.url));

const entries = 1_000_000;
/** Written at once. */
const batch = 20_000;
/** Each question is asked so often, and the middle one of its times counts. */
const turns = 21;
const page = 26;

const guardians = ["a", "b", "c", "d", "e"].map((digit) => digit.repeat(64));
/** A case, one after the other, has ten entries; every hundredth is held, every thousandth denied. */
const names = ["case.opened", "case.matched", "case.approved", "share.released", "case.approved", "share.released"];
const caseOf = (index: number): string =>
  Math.floor(index / 10)
    .toString(16)
    .padStart(64, "0");
const nameOf = (index: number): string => {
  if (index % 1_000 === 999) return "case.denied";
  return index % 100 === 99 ? "case.held" : (names[index % names.length] as string);
};

/**
 * `explorer/1m` and `proof/1m`, each the slowest of those that follow it, on a PostgreSQL of its own whose tables are filled by plain SQL: an entry here is no
 * statement, but as long as one, and the lists and the tree over them are as those of a million statements are.
 */
export async function benchExplorer(say: (line: string) => void): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "holdfast-bench-"));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, password: "bench" });
  try {
    await migrate(database.url, home);
    const pool = new pg.Pool({ connectionString: database.url, max: 12 });
    try {
      await fill(pool, say);
      return [await pages(pool), await proofs(pool)].flatMap((figures) => [slowest(figures), ...figures]);
    } finally {
      await pool.end();
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The one figure by which the others are held to their aim: first, middle and last alike. */
function slowest(figures: Figure[]): Figure {
  const [worst] = figures.toSorted((a, b) => b.value - a.value);
  if (!worst) throw new Error("nothing was measured");
  return { ...worst, name: worst.name.split("/").slice(0, 2).join("/") };
}

/** As fast as PostgreSQL takes them: they need not survive. */
async function fill(pool: pg.Pool, say: (line: string) => void): Promise<void> {
  await pool.query("ALTER SYSTEM SET fsync = off");
  await pool.query("SELECT pg_reload_conf()");
  let edge = emptyEdge;
  for (let from = 0; from < entries; from += batch) {
    if (from % 100_000 === 0) say(`explorer: filling the tables, ${from} of ${entries} entries …`);
    const indexes = Array.from({ length: batch }, (_, at) => from + at);
    const leaves = indexes.map(() => new Uint8Array(randomBytes(leafSize)));
    await pool.query(
      `INSERT INTO entry (identity, digest, name, scope, scope_seq, accepted_at, leaf, envelope, index)
       SELECT 'i' || i, d, n, s, i % 10, i * 1000, decode(l, 'hex'), decode(repeat(l, 12), 'hex'), i
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) AS e(i, d, n, s, l)`,
      [
        indexes,
        leaves.map((leaf) => toHex(leaf.subarray(0, 32))),
        indexes.map(nameOf),
        indexes.map(caseOf),
        leaves.map(toHex),
      ],
    );
    const rows = indexes.flatMap((index) => [
      [everyEntry, index],
      [caseOf(index), index],
      [guardians[index % 5] as string, index],
      ...(nameOf(index) === "case.denied" ? [["outcome/other", index] as const] : []),
    ]) as [string, number][];
    await pool.query(
      `INSERT INTO trace_row (key, at, index, name)
       SELECT k, i * 1000, i, n FROM unnest($1::text[], $2::bigint[], $3::text[]) AS t(k, i, n)`,
      [rows.map(([key]) => key), rows.map(([, index]) => index), rows.map(([, index]) => nameOf(index))],
    );
    const grown = growTiles(
      edge,
      leaves.map((leaf) => hashLeaf(leaf)),
    );
    edge = grown.edge;
    await pool.query(
      `INSERT INTO tile (level, index, hashes) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])
       ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes`,
      [
        grown.tiles.map(({ tile }) => tile.level),
        grown.tiles.map(({ tile }) => tile.index),
        grown.tiles.map(({ bytes }) => bytes),
      ],
    );
  }
  say("explorer: analysing …");
  await pool.query("ANALYZE");
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] as number;
}

/** A page with its envelopes, as the door answers it; against the same page by number, which no filter and no order cost. */
async function pages(pool: pg.Pool): Promise<Figure[]> {
  const at = (index: number): TracePlace => ({ at: index * 1000, index });
  const everything: TracePart[] = [{ keys: [everyEntry] }];
  const questions: [string, Omit<TraceView, "order">][] = [
    ["first", { parts: everything }],
    ["middle", { parts: everything, after: at(entries / 2) }],
    ["last", { parts: everything, after: at(page) }],
    ["act", { parts: [{ keys: [everyEntry], name: "case.held" }], after: at(entries / 2) }],
    ["guardian", { parts: [{ keys: [guardians[2] as string] }], after: at(entries / 2) }],
    ["request", { parts: [{ keys: [caseOf(entries / 2)] }] }],
    [
      "rare",
      { parts: [{ keys: ["outcome/other", guardians[4] as string], name: "case.denied" }], after: at(entries / 2) },
    ],
    ["days", { parts: everything, from: 250_000_000, to: 250_100_000 }],
    [
      "text",
      {
        parts: [{ keys: [everyEntry], name: "case.held" }, { keys: [guardians[0] as string] }],
        after: at(333_000),
      },
    ],
  ];
  const plain = await timed(() =>
    pool.query("SELECT index, leaf, envelope FROM entry WHERE index >= $1 AND index < $2", [
      entries / 2,
      entries / 2 + page,
    ]),
  );
  const figures: Figure[] = [];
  for (const [what, view] of questions) {
    const value = await timed(() =>
      lookInTrace(pool, async (client) =>
        entriesAt(client, await tracePage(client, { ...view, order: "newest" }, page)),
      ),
    );
    const yardstick = `${round(plain)} ms for the same number of neighbours by their places; aim: at most 50 ms`;
    figures.push({
      name: `explorer/1m/${what}`,
      value: round(value),
      unit: "ms",
      yardstick,
      ratio: round(value / plain),
    });
  }
  return figures;
}

/** Inclusion proofs, each with a memory that remembers nothing of the ones before, and with one that does. */
async function proofs(pool: pg.Pool): Promise<Figure[]> {
  const figures: Figure[] = [];
  const yardstick = "aim: at most 5 ms";
  for (const [what, index] of [
    ["first", 0],
    ["middle", entries / 2],
    ["last", entries - 1],
  ] as const) {
    const value = await timed(() => inclusionProof(index, entries, new TileCache(pool).reader(entries)));
    figures.push({ name: `proof/1m/${what}`, value: round(value), unit: "ms", yardstick, ratio: null });
  }
  const warm = new TileCache(pool).reader(entries);
  let index = 0;
  const value = await timed(() => {
    index = (index + 617_033) % entries;
    return inclusionProof(index, entries, warm);
  });
  return [...figures, { name: "proof/1m/anywhere", value: round(value), unit: "ms", yardstick, ratio: null }];
}
