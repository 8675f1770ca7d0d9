import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { formatVerifierKey, signatureTypes } from "@/lib/protocol/log/note";
import { byKey } from "./by-key";
import { type Clock, systemClock } from "./clock";
import { StartFault } from "./fault";
import { PrismaClient } from "./generated/client";
import { Placements } from "./placements";
import { Sequencer } from "./sequencer";
import { TileCache } from "./tiles";
import { Worlds } from "./worlds";
import { Writer } from "./writer";

export interface StoreOptions {
  /** postgresql://…; the database is migrated. */
  databaseUrl: string;
  /** Name and Ed25519 seed under which this log signs its checkpoints. */
  log: { origin: string; seed: Uint8Array };
  /** Ed25519 seed of the server's own statements. */
  eventSeed: Uint8Array;
  clock?: Clock;
  /** Connections kept at most, besides the writer's one and the sequencer's one. */
  connections?: number;
}

/** The log's signing key under the name that its checkpoints bear. */
export interface LogKey {
  origin: string;
  signing: SigningKey;
  /** signed-note verifier key, as in the roster and at `/log/vkey`. */
  verifierKey: string;
}

/** One process's hold on the database. Every verb of this room takes it as its first argument. */
export interface Store {
  readonly pool: pg.Pool;
  /** Operational tables and projections; what the log consists of is written by `append` and the sequencer alone. */
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly log: LogKey;
  readonly event: SigningKey;
  readonly worlds: Worlds;
  readonly tiles: TileCache;
  readonly placements: Placements;
  readonly writer: Writer;
  readonly sequencer: Sequencer;
  /** Called after a commit that left messages in the outbox. */
  readonly onNotices: Set<() => void>;
  /** Awaited before the store closes. */
  readonly onClose: Set<() => Promise<void>>;
  /** Finishes what is being written, lets go of the sequencer's place, ends all connections. */
  close(): Promise<void>;
}

/** @throws StartFault if the database cannot be used: not reachable, not migrated, or another log's. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, clock = systemClock, connections = 12 } = options;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  const signing = signingKey(options.log.seed);
  const { origin } = options.log;
  const verifierKey = formatVerifierKey({ name: origin, type: signatureTypes.note, key: signing.key });
  const log: LogKey = { origin, signing, verifierKey };
  try {
    await claimLog(pool, log.verifierKey);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  const worlds = new Worlds(pool);
  const tiles = new TileCache(pool);
  const placements = new Placements(pool);
  const sequencer = new Sequencer({ databaseUrl, log, clock, tiles, placements });
  const onNotices = new Set<() => void>();
  const onClose = new Set<() => Promise<void>>();
  // One batch is written at a time. The connection stays: nobody who comes after a pause is to wait for a new one.
  const writing = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0, pipeline: true });
  writing.on("error", () => {});
  // Should it fail, so does what the connection is asked next.
  writing.on("connect", (client) => void client.query(byKey).catch(() => {}));
  const writer = new Writer({
    pool: writing,
    worlds,
    clock,
    placedElsewhere: () => !sequencer.leads,
    expect(identities) {
      for (const identity of identities) void placements.register(identity);
    },
    unexpect(identities) {
      for (const identity of identities) placements.forget(identity);
    },
    appended({ notices }) {
      sequencer.wake();
      if (notices) for (const listener of onNotices) listener();
    },
  });
  sequencer.start();
  return {
    pool,
    db,
    clock,
    log,
    event: signingKey(options.eventSeed),
    worlds,
    tiles,
    placements,
    writer,
    sequencer,
    onNotices,
    onClose,
    async close() {
      for (const listener of onClose) await listener();
      await writer.close();
      await sequencer.stop();
      placements.close();
      await db.$disconnect();
      await writing.end();
      await pool.end();
    },
  };
}

/** The first process writes down whose log this is; a later one with another key must not sign for it. */
async function claimLog(pool: pg.Pool, verifierKey: string): Promise<void> {
  await pool.query("INSERT INTO log_identity (id, verifier_key) VALUES (1, $1) ON CONFLICT DO NOTHING", [verifierKey]);
  const { rows } = await pool.query<{ verifier_key: string }>("SELECT verifier_key FROM log_identity WHERE id = 1");
  if (rows[0]?.verifier_key !== verifierKey) {
    throw new StartFault(
      "The database belongs to a log with another key: use the data folder that it was set up with, or another database.",
    );
  }
}
