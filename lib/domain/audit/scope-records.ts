/**
 * What an audit knows of each scope, for a log larger than the memory: the scopes that were last asked for in memory, the
 * others on a shelf, of which memory keeps where they lie. Nothing is forgotten that a later decision could ask for.
 */
import { fromUtf8, utf8 } from "@/lib/protocol/bytes";
import type { ScopeHead } from "@/lib/protocol/log/entry";
import type { Shelf } from "@/lib/protocol/log/growing";
import type { Signed } from "@/lib/protocol/statements/statement";
import { entersUntil } from "../decide";
import type { Entered, States } from "../replay";
import { federationScope, scopeOf } from "../scope";
import type { ScopeId, ScopeState } from "../state";
import type { Heads } from "./audit";

interface ScopeRecord {
  state: ScopeState | null;
  head: ScopeHead | null;
  /** Statements of the scope that could enter it again, by their identity; and until when, null for always. */
  entered: [identity: string, until: number | null][];
}

/** Scopes kept in memory: those of some hundred members. */
const keptInMemory = 1_000;

export class ScopeRecords {
  /** The one that was asked for last stands last. */
  private readonly recent = new Map<ScopeId, ScopeRecord>();
  private readonly changed = new Set<ScopeId>();
  private readonly shelved = new Map<ScopeId, { at: number; length: number }>();

  constructor(
    private readonly shelf: Shelf,
    private readonly kept = keptInMemory,
  ) {}

  /** How many of them are in memory. */
  get inMemory(): number {
    return this.recent.size;
  }

  readonly states: States = {
    get: (scope) => this.find(scope)?.state,
    set: (scope, state) => this.change(scope, { state }),
  };

  readonly heads: Heads = {
    get: (scope) => this.find(scope)?.head ?? undefined,
    set: (scope, head) => this.change(scope, { head }),
  };

  readonly entered: Entered = {
    has: (identity, signed) => this.find(scopeOf(signed))?.entered.some(([known]) => known === identity) ?? false,
    add: (identity, signed) => this.enter(identity, signed),
  };

  /** What may enter no more is forgotten: time does not run backwards in a scope. */
  private enter(identity: string, signed: Signed): void {
    const scope = scopeOf(signed);
    const { entered = [], state = null } = this.find(scope) ?? {};
    const now = state?.lastAcceptedAt ?? 0;
    const until = entersUntil(signed);
    const still = entered.filter(([, last]) => last === null || last >= now);
    this.change(scope, { entered: [...still, [identity, Number.isFinite(until) ? until : null]] });
  }

  private find(scope: ScopeId): ScopeRecord | null {
    const known = this.recent.get(scope) ?? this.fetch(scope);
    if (known) this.keep(scope, known);
    return known;
  }

  private fetch(scope: ScopeId): ScopeRecord | null {
    const place = this.shelved.get(scope);
    return place ? JSON.parse(fromUtf8(this.shelf.get(place.at, place.length))) : null;
  }

  private change(scope: ScopeId, change: Partial<ScopeRecord>): void {
    const before = this.find(scope) ?? { state: null, head: null, entered: [] };
    this.changed.add(scope);
    this.keep(scope, { ...before, ...change });
  }

  private keep(scope: ScopeId, record: ScopeRecord): void {
    this.recent.delete(scope);
    this.recent.set(scope, record);
    if (this.recent.size > this.kept) this.putAway();
  }

  /** The federation's own scope stays: every entry asks for it. */
  private putAway(): void {
    for (const [scope, record] of this.recent) {
      if (scope === federationScope) continue;
      this.recent.delete(scope);
      if (this.changed.delete(scope)) {
        const bytes = utf8(JSON.stringify(record));
        this.shelved.set(scope, { at: this.shelf.put(bytes), length: bytes.length });
      }
      return;
    }
  }
}
