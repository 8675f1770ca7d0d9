import "server-only";
import type pg from "pg";
import type { Digest } from "@/lib/protocol/fields";

/** Where a statement stands in the log. */
export interface Placement {
  digest: Digest;
  index: number;
}

/** Placements remembered for those who ask a moment later. */
const remembered = 4_096;

interface Waiting {
  promise: Promise<Placement>;
  resolve(placement: Placement): void;
}

/**
 * Who waits for a place in the log, and by which statement. The sequencer of this process tells directly; of the one in
 * another process we hear only that the log has grown, and look up all who wait with one query.
 */
export class Placements {
  private readonly waiting = new Map<Digest, Waiting>();
  /** Placed a moment ago, perhaps between the commit and the question for it. */
  private readonly recent = new Map<Digest, Placement>();
  private asking = false;
  private askAgain = false;
  private closed = false;

  constructor(private readonly pool: Pick<pg.Pool, "query">) {}

  /** Resolves when the statement has its place; at once if it has it already. It must have been committed. */
  async of(digest: Digest): Promise<Placement> {
    const recent = this.recent.get(digest);
    if (recent) return recent;
    const expected = this.waiting.has(digest);
    const promise = this.register(digest);
    // It may have been placed before we began to listen.
    if (!expected) await this.look();
    return promise;
  }

  /** As {@link of}, for a statement that is not committed yet: nothing is looked up. */
  register(digest: Digest): Promise<Placement> {
    const there = this.waiting.get(digest);
    if (there) return there.promise;
    let resolve: (placement: Placement) => void = () => {};
    const promise = new Promise<Placement>((done) => {
      resolve = done;
    });
    this.waiting.set(digest, { promise, resolve });
    return promise;
  }

  /** Nobody waits for a statement that was not committed after all. */
  forget(digest: Digest): void {
    this.waiting.delete(digest);
  }

  placed(placements: Iterable<Placement>): void {
    for (const placement of placements) {
      const waiting = this.waiting.get(placement.digest);
      this.waiting.delete(placement.digest);
      waiting?.resolve(placement);
      this.recent.set(placement.digest, placement);
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
        const { rows } = await this.pool.query<{ digest: string; index: string }>(
          `SELECT digest, index FROM entry WHERE digest = ANY($1) AND index IS NOT NULL`,
          [[...this.waiting.keys()]],
        );
        this.placed(rows.map(({ digest, index }) => ({ digest, index: Number(index) })));
      } while (this.askAgain);
    } finally {
      this.asking = false;
    }
  }

  close(): void {
    this.closed = true;
    this.waiting.clear();
  }
}
