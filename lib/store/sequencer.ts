import "server-only";
import pg from "pg";
import { own, toHex } from "@/lib/protocol/bytes";
import { signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { addLeaves, type CompactRange, emptyRange, rangeRoot, readRange } from "@/lib/protocol/log/compact";
import { emptyEdge, growTiles, readEdge, type TileEdge, tileReader } from "@/lib/protocol/log/tile";
import { hashLeaf } from "@/lib/protocol/log/tree";
import { byKey } from "./by-key";
import { channels } from "./channels";
import type { Clock } from "./clock";
import { advisoryLocks } from "./locks";
import type { Placements } from "./placements";
import type { LogKey } from "./store";
import type { TileCache } from "./tiles";

/** Entries that get their places in one transaction at most. */
const roundSize = 2_048;
/** How often a process that is not the sequencer tries to become it, in milliseconds. */
const standby = 500;

interface Parts {
  databaseUrl: string;
  log: LogKey;
  clock: Clock;
  tiles: TileCache;
  placements: Placements;
}

/**
 * Gives committed entries their places in the log, in order of position. One process at a time does it, the one whose
 * connection holds an advisory lock; the others stand by, and one of them takes over when that connection ends. All its
 * writing goes through that very connection, so that a sequencer that has lost the lock cannot write either.
 *
 * Positions are drawn while the heads of all scopes that a decision read are locked. An entry whose decision depends on
 * another's was therefore committed after it and has the higher position; of two that are visible in the wrong order
 * (the lower not committed yet) neither depends on the other, so that any order of the two is a right one.
 */
export class Sequencer {
  private running: Promise<void> | null = null;
  private stopping = false;
  private wakeUp: () => void = () => {};
  private awake = false;
  private leading = false;

  constructor(private readonly parts: Parts) {}

  /** True while this process is the one. */
  get leads(): boolean {
    return this.leading;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** There is something to place: at once if it is this process that places, else by way of the database. */
  wake(): void {
    this.awake = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const client = new pg.Client({ connectionString: this.parts.databaseUrl, pipeline: true });
      // The query that was under way rejects as well; this keeps the event from ending the process.
      client.on("error", () => this.wake());
      client.on("notification", ({ channel }) => {
        if (channel === channels.appended) this.wake();
        else if (!this.leading) void this.parts.placements.look().catch(() => {});
      });
      try {
        await client.connect();
        await client.query(`${byKey}; LISTEN ${channels.appended}; LISTEN ${channels.placed}`);
        if (await this.becomeLeader(client)) await this.lead(client);
      } catch {
        // The database is away, or the connection broke: begin again with a new one.
        await this.pause(standby);
      } finally {
        this.leading = false;
        await client.end().catch(() => {});
      }
    }
  }

  /** @returns false if the process is to stop. */
  private async becomeLeader(client: pg.Client): Promise<boolean> {
    while (!this.stopping) {
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS got", [advisoryLocks.sequencer]);
      if (rows[0].got) return true;
      // Entries of ours are placed by another; should its word be lost, we look for ourselves now and then.
      await this.parts.placements.look().catch(() => {});
      await this.pause(standby);
    }
    return false;
  }

  private async lead(client: pg.Client): Promise<void> {
    let tree = await this.readTree(client);
    this.leading = true;
    await this.parts.placements.look();
    while (!this.stopping) {
      this.awake = false;
      const grown = await this.round(client, tree);
      if (grown) tree = grown;
      else await this.pause(standby);
    }
  }

  private async readTree(client: pg.Client): Promise<Tree> {
    const { rows } = await client.query<{ size: string }>("SELECT size FROM checkpoint ORDER BY size DESC LIMIT 1");
    const size = Number(rows[0]?.size ?? 0);
    if (size === 0) return { edge: emptyEdge, range: emptyRange };
    const { tiles } = this.parts;
    return {
      edge: await readEdge(size, (tile) => tiles.read(tile)),
      range: await readRange(
        size,
        tileReader(size, (tile) => tiles.read(tile)),
      ),
    };
  }

  /** Places what is waiting. @returns the tree as it is then, or null if nothing waited. */
  private async round(client: pg.Client, tree: Tree): Promise<Tree | null> {
    const { log, clock, tiles: cache, placements } = this.parts;
    const { rows } = await client.query<{ position: string; identity: string; digest: string; leaf: Buffer }>({
      name: "unplaced",
      text: `SELECT position, identity, digest, leaf FROM entry WHERE index IS NULL ORDER BY position LIMIT ${roundSize}`,
    });
    if (rows.length === 0) return null;
    const leaves = rows.map(({ leaf }) => hashLeaf(leaf));
    const { edge, tiles } = growTiles(tree.edge, leaves);
    const range = addLeaves(tree.range, leaves);
    const root = toHex(rangeRoot(range));
    const note = signCheckpoint({ origin: log.origin, size: range.size, root }, log.signing);
    const first = tree.range.size;
    // All four go out together; what they answered is looked at before the commit.
    const [, placed] = await Promise.all([
      client.query("BEGIN"),
      client.query({
        name: "place",
        text: `UPDATE entry SET index = $1::bigint + p.place - 1
           FROM unnest($2::bigint[]) WITH ORDINALITY AS p(position, place)
          WHERE entry.position = p.position AND entry.index IS NULL`,
        values: [first, rows.map(({ position }) => position)],
      }),
      client.query({
        name: "put_tiles",
        text: `INSERT INTO tile (level, index, hashes) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])
         ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes`,
        values: [
          tiles.map(({ tile }) => tile.level),
          tiles.map(({ tile }) => tile.index),
          tiles.map(({ bytes }) => bytes),
        ],
      }),
      client.query({
        name: "put_checkpoint",
        text: `WITH told AS (SELECT pg_notify($5, '')) INSERT INTO checkpoint (size, root, note, signed_at)
         SELECT $1, $2, $3, $4 FROM told`,
        values: [range.size, root, note, clock(), channels.placed],
      }),
    ]);
    if (placed.rowCount !== rows.length) throw new Error("an entry was placed by somebody else");
    await client.query("COMMIT");
    for (const { tile, bytes } of tiles) cache.keep(tile, bytes);
    const checkpoint = { size: range.size, note };
    placements.placed(
      rows.map(({ identity, digest, leaf }, i) => ({
        identity,
        digest,
        index: first + i,
        leaf: own(leaf),
        checkpoint,
      })),
    );
    return { edge, range };
  }

  /** Until woken, at most so long. */
  private pause(milliseconds: number): Promise<void> {
    if (this.awake || this.stopping) {
      this.awake = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      function done() {
        clearTimeout(timer);
        sequencer.awake = false;
        resolve();
      }
      const sequencer = this;
      this.wakeUp = done;
    });
  }
}

interface Tree {
  edge: TileEdge;
  range: CompactRange;
}
