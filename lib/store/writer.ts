import "server-only";
import type pg from "pg";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Clock } from "./clock";
import { commitBatch, type Guard } from "./commit";
import { entryIdentity, type Identity } from "./identity";
import { planBatch, type Submitted, type Verdict } from "./plan";
import type { AppendRefusal } from "./refusals";
import type { Worlds } from "./worlds";

/** Submissions in one transaction at most. */
const batchSize = 128;
/** So often a lost race is run again; each loss means that another process has got further. */
const attempts = 12;

export interface Job {
  statements: Submitted[];
  blobs: Bytes[];
  guard?: Guard;
}

/** What the submission said, all of it in the log by then; or why none of it is. */
export type Outcome = { entered: Identity[] } | AppendRefusal;

interface Parts {
  /** In pipeline mode. */
  pool: pg.Pool;
  worlds: Worlds;
  clock: Clock;
  /** Whether another process gives the places, who has to be told. */
  placedElsewhere(): boolean;
  /** Called before a commit with what is about to be written, and after one that came to nothing. */
  expect(identities: Identity[]): void;
  unexpect(identities: Identity[]): void;
  /** Called after a commit. */
  appended(news: { notices: boolean }): void;
}

interface Waiting extends Job {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** Writes what is waiting in micro-batches, one transaction at a time: all that arrives meanwhile is the next batch. */
export class Writer {
  private queue: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly parts: Parts) {}

  submit(job: Job): Promise<Outcome> {
    if (this.closed) return Promise.reject(new Error("the store is closed"));
    return new Promise((resolve, reject) => {
      this.queue.push({ ...job, resolve, reject });
      this.writing ??= this.drain();
    });
  }

  /** Takes no more, and finishes what waits. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writing;
  }

  private async drain(): Promise<void> {
    // Those who submit in the same turn of the event loop share the first batch, too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, batchSize);
      try {
        await this.writeBatch(batch);
      } catch (error) {
        for (const job of batch) job.reject(error);
      }
    }
    this.writing = null;
  }

  private async writeBatch(batch: Waiting[]): Promise<void> {
    const { pool, worlds, clock } = this.parts;
    const known = new Set<Identity>();
    let open = batch;
    for (let lost = 0; lost < attempts; ) {
      const plan = await planBatch(
        worlds,
        open.map(({ statements }) => statements),
        known,
        clock,
      );
      const accepted = open.flatMap((job, i) => {
        const verdict = plan.verdicts[i] as Verdict;
        return "entries" in verdict ? [{ job, entries: verdict.entries }] : [];
      });
      const refused = open.flatMap(({ statements }, i) =>
        "refused" in (plan.verdicts[i] as Verdict) ? statements.map(({ signed }) => entryIdentity(signed)) : [],
      );
      // What is refused may be a repetition; what memory says of a scope may be old. Both are looked up before a no.
      const repeated = await this.findEntered(refused.filter((identity) => !known.has(identity)));
      if (repeated.length > 0) {
        for (const identity of repeated) known.add(identity);
        continue;
      }
      const fresh = accepted.flatMap(({ entries }) => entries.map(({ identity }) => identity));
      if (fresh.length === 0) {
        const stale = await this.findStale(plan.read);
        if (stale.length === 0) return this.settle(open, plan.verdicts);
        worlds.forget(stale);
        lost++;
        continue;
      }
      this.parts.expect(fresh);
      const outcome = await commitBatch(pool, {
        parts: accepted.map(({ job, entries }) => ({ entries, blobs: job.blobs, guard: job.guard })),
        read: plan.read,
        written: plan.written,
        now: clock(),
        notify: this.parts.placedElsewhere(),
      }).catch((error) => {
        // Whether it was committed is not known: nothing in memory is to be relied on.
        worlds.forget(plan.read.keys());
        this.parts.unexpect(fresh);
        throw error;
      });
      if ("done" in outcome) {
        for (const [scope, folded] of plan.written) worlds.keep(scope, folded);
        const notices = accepted.some(({ entries }) => entries.some((entry) => entry.notices.length > 0));
        this.parts.appended({ notices });
        return this.settle(open, plan.verdicts);
      }
      this.parts.unexpect(fresh);
      if ("stale" in outcome) {
        worlds.forget(outcome.stale);
        lost++;
      } else if ("known" in outcome) {
        for (const identity of outcome.known) known.add(identity);
      } else {
        const job = accepted[outcome.part]?.job;
        job?.resolve(outcome.refusal);
        open = open.filter((other) => other !== job);
        if (open.length === 0) return;
      }
    }
    for (const job of open) job.resolve({ refused: "busy", because: "other processes were faster, several times" });
  }

  private settle(jobs: Waiting[], verdicts: Verdict[]): void {
    for (const [i, job] of jobs.entries()) {
      const verdict = verdicts[i] as Verdict;
      if ("entries" in verdict) job.resolve({ entered: job.statements.map(({ signed }) => entryIdentity(signed)) });
      else if ("failed" in verdict) job.reject(verdict.failed);
      else job.resolve(verdict);
    }
  }

  private async findEntered(identities: Identity[]): Promise<Identity[]> {
    if (identities.length === 0) return [];
    const sql = "SELECT identity FROM entry WHERE identity = ANY($1)";
    const { rows } = await this.parts.pool.query<{ identity: string }>(sql, [identities]);
    return rows.map(({ identity }) => identity);
  }

  private async findStale(read: ReadonlyMap<string, { head: string }>): Promise<string[]> {
    const { rows } = await this.parts.pool.query<{ id: string; head: string }>(
      "SELECT id, head FROM scope WHERE id = ANY($1) AND seq > 0",
      [[...read.keys()]],
    );
    const heads = new Map(rows.map(({ id, head }) => [id, head]));
    return [...read].filter(([scope, { head }]) => (heads.get(scope) ?? "0".repeat(64)) !== head).map(([id]) => id);
  }
}
