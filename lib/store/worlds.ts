import "server-only";
import type pg from "pg";
import { apply } from "@/lib/domain/apply";
import type { ScopeId, ScopeState, World } from "@/lib/domain/state";
import type { Digest } from "@/lib/protocol/fields";
import { leafDigest, noPrevious } from "@/lib/protocol/log/entry";
import { readStatement } from "./envelope";

/** Scopes kept in memory. */
const kept = 10_000;

/** How far a scope has come: the number of its entries, the digest of its last leaf (zeros for none), and its time. */
export interface Head {
  seq: number;
  head: Digest;
  acceptedAt: number;
}

export const noHead: Head = { seq: 0, head: noPrevious, acceptedAt: 0 };

export interface Folded {
  head: Head;
  state: ScopeState | null;
}

type Queryable = Pick<pg.Pool, "query">;

interface EntryRow {
  scope: string;
  scope_seq: number;
  accepted_at: string;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/**
 * The state of scopes, folded from their entries and kept in memory by their heads. Another process may have gone on in
 * the meantime: what is kept is a guess until its head was compared, by {@link Worlds.fresh} or by the append's locks.
 */
export class Worlds {
  private readonly folded = new Map<ScopeId, Folded>();

  constructor(private readonly pool: Queryable) {}

  /** The scopes as memory has them, those it has not from the database. */
  async likely(scopes: Iterable<ScopeId>): Promise<Map<ScopeId, Folded>> {
    const found = new Map<ScopeId, Folded>();
    const missing: ScopeId[] = [];
    for (const scope of new Set(scopes)) {
      const known = this.folded.get(scope);
      if (known) {
        found.set(scope, known);
        this.keep(scope, known);
      } else missing.push(scope);
    }
    if (missing.length > 0) for (const [scope, folded] of await this.fold(missing)) found.set(scope, folded);
    return found;
  }

  /** The scopes as the database has them at this moment. */
  async fresh(scopes: Iterable<ScopeId>): Promise<Map<ScopeId, Folded>> {
    const wanted = [...new Set(scopes)];
    return wanted.length === 0 ? new Map() : this.fold(wanted);
  }

  /** After a commit: what it made of a scope. */
  keep(scope: ScopeId, folded: Folded): void {
    this.folded.delete(scope);
    this.folded.set(scope, folded);
    for (const oldest of this.folded.keys()) {
      if (this.folded.size <= kept) break;
      this.folded.delete(oldest);
    }
  }

  forget(scopes: Iterable<ScopeId>): void {
    for (const scope of scopes) this.folded.delete(scope);
  }

  private async fold(scopes: ScopeId[]): Promise<Map<ScopeId, Folded>> {
    const folded = new Map<ScopeId, Folded>();
    const heads = await this.readHeads(scopes);
    const stale = scopes.flatMap((scope) => {
      const head = heads.get(scope) ?? noHead;
      const known = this.folded.get(scope);
      if (known?.head.head === head.head) {
        folded.set(scope, known);
        return [];
      }
      // What memory has is the beginning of what the database has, unless the database was put back from a backup.
      return [{ scope, head, from: known && known.head.seq < head.seq ? known : { head: noHead, state: null } }];
    });
    const entries = await this.readEntries(stale.map(({ scope, head, from }) => [scope, from.head.seq, head.seq]));
    for (const { scope, head, from } of stale) {
      const rows = entries.get(scope) ?? [];
      const last = rows.at(-1);
      if (rows.length !== head.seq - from.head.seq || (last && leafDigest(last.leaf) !== head.head)) {
        throw new Error(`the entries of scope ${scope} do not lead to its head`);
      }
      let world: World = new Map([[scope, from.state]]);
      for (const row of rows) world = apply(world, readStatement(row.envelope), Number(row.accepted_at));
      folded.set(scope, { head, state: world.get(scope) ?? null });
    }
    // What has no entries is not kept: whoever asks for ids that never were would push out everything that is.
    for (const [scope, result] of folded) if (result.head.seq > 0) this.keep(scope, result);
    return folded;
  }

  private async readHeads(scopes: ScopeId[]): Promise<Map<ScopeId, Head>> {
    const { rows } = await this.pool.query<{ id: string; seq: number; head: string; last_accepted_at: string }>(
      "SELECT id, seq, head, last_accepted_at FROM scope WHERE id = ANY($1)",
      [scopes],
    );
    return new Map(
      rows.map(({ id, seq, head, last_accepted_at }) => [id, { seq, head, acceptedAt: Number(last_accepted_at) }]),
    );
  }

  private async readEntries(ranges: [scope: string, from: number, to: number][]): Promise<Map<ScopeId, EntryRow[]>> {
    const found = new Map<ScopeId, EntryRow[]>();
    if (ranges.length === 0) return found;
    const { rows } = await this.pool.query<EntryRow>(
      `SELECT e.scope, e.scope_seq, e.accepted_at, e.leaf, e.envelope
         FROM unnest($1::text[], $2::int[], $3::int[]) AS r(scope, lo, hi)
         JOIN entry e ON e.scope = r.scope AND e.scope_seq >= r.lo AND e.scope_seq < r.hi
        ORDER BY e.scope, e.scope_seq`,
      [ranges.map(([scope]) => scope), ranges.map(([, from]) => from), ranges.map(([, , to]) => to)],
    );
    for (const { scope } of rows) found.set(scope, []);
    for (const row of rows) found.get(row.scope)?.push(row);
    return found;
  }
}
