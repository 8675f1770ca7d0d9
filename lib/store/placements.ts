import "server-only";
import type pg from "pg";
import { type Bytes, own } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Identity } from "./identity";

/** Where a statement stands in the log, with what its receipt needs. */
export interface Placement {
  identity: Identity;
  digest: Digest;
  index: number;
  leaf: Bytes;
  /** A signed tree that holds it. */
  checkpoint: { size: number; note: string };
}

/** Placements remembered for those who ask a moment later. */
const remembered = 4_096;

interface Waiting {
  promise: Promise<Placement>;
  resolve(placement: Placement): void;
}

/**
 * Who waits for a place in the log, and for what. The sequencer of this process tells directly; of the one in
 * another process we hear only that the log has grown, and look up all who wait with one query.
 */
export class Placements {
  private readonly waiting = new Map<Identity, Waiting>();
  /** Placed a moment ago, perhaps between the commit and the question for it. */
  private readonly recent = new Map<Identity, Placement>();
  private asking = false;
  private askAgain = false;
  private closed = false;

  constructor(private readonly pool: Pick<pg.Pool, "query">) {}

  /** Resolves when the statement has its place; at once if it has it already. It must have been committed. */
  async of(identity: Identity): Promise<Placement> {
    const recent = this.recent.get(identity);
    if (recent) return recent;
    const expected = this.waiting.has(identity);
    const promise = this.register(identity);
    // It may have been placed before we began to listen.
    if (!expected) await this.look();
    return promise;
  }

  /** As {@link of}, for a statement that is not committed yet: nothing is looked up. */
  register(identity: Identity): Promise<Placement> {
    const there = this.waiting.get(identity);
    if (there) return there.promise;
    let resolve: (placement: Placement) => void = () => {};
    const promise = new Promise<Placement>((done) => {
      resolve = done;
    });
    this.waiting.set(identity, { promise, resolve });
    return promise;
  }

  /** Nobody waits for a statement that was not committed after all. */
  forget(identity: Identity): void {
    this.waiting.delete(identity);
  }

  placed(placements: Iterable<Placement>): void {
    for (const placement of placements) {
      const waiting = this.waiting.get(placement.identity);
      this.waiting.delete(placement.identity);
      waiting?.resolve(placement);
      this.recent.set(placement.identity, placement);
    }
    for (const oldest of this.recent.keys()) {
      if (this.recent.size <= remembered) break;
      this.recent.delete(oldest);
    }
  }

  /** Asks the database for all who wait; one question at a time, and another if it was called meanwhile. */
  async look(): Promise<void> {
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.askAgain = false;
        if (this.waiting.size === 0 || this.closed) return;
        this.placed(await this.find([...this.waiting.keys()]));
      } while (this.askAgain);
    } finally {
      this.asking = false;
    }
  }

  private async find(identities: Identity[]): Promise<Placement[]> {
    type Row = { identity: string; digest: string; index: string; leaf: Uint8Array; size: string; note: string };
    const { rows } = await this.pool.query<Row>(
      `SELECT e.identity, e.digest, e.index, e.leaf, c.size, c.note
         FROM entry e, (SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1) c
        WHERE e.identity = ANY($1) AND e.index IS NOT NULL`,
      [identities],
    );
    return rows.map(({ identity, digest, index, leaf, size, note }) => ({
      identity,
      digest,
      index: Number(index),
      leaf: own(leaf),
      checkpoint: { size: Number(size), note },
    }));
  }

  close(): void {
    this.closed = true;
    this.waiting.clear();
  }
}
