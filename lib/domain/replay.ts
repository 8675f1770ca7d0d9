/** The log read from its beginning: every entry decided, then folded. */
import type { Digest } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { applyTo } from "./apply";
import { decide } from "./decide";
import { needs } from "./needs";
import { identityOf } from "./once";
import { type Refusal, refuse } from "./refusal";
import { scopeOf } from "./scope";
import type { ScopeId, ScopeState, World } from "./state";

export interface Entry {
  signed: Signed;
  /** Milliseconds, from the leaf. */
  acceptedAt: number;
}

export interface Replayed {
  world: World;
  /** Places (in the list given) of entries that were folded without being decided: see `known`. */
  undecided: number[];
}

export interface Fault {
  /** Place in the list given. */
  at: number;
  statement: Digest;
  refusal: Refusal;
}

/** Where a replay keeps what the scopes have come to. A `Map` will do; a log larger than the memory needs another. */
export interface States {
  get(scope: ScopeId): ScopeState | null | undefined;
  set(scope: ScopeId, state: ScopeState): unknown;
}

/**
 * Which statements have entered (`identityOf`). A `Set` will do. Where every scope is known, it may forget what would be
 * refused anyway: what was signed too long before its scope's last entry (`entersUntil`).
 */
export interface Entered {
  has(identity: string, signed: Signed): boolean;
  add(identity: string, signed: Signed): unknown;
}

/** What became of an entry; `undecided`: it was folded, but what it speaks of is not known here. */
export type Replaying = Refusal | "undecided" | null;

/** Replays a log entry by entry, in its order, and keeps of it no more than `states` and `entered` do. */
export class Replay {
  /** @param known which scopes the entries hold completely; see {@link replay}. */
  constructor(
    private readonly states: States = new Map(),
    private readonly entered: Entered = new Set(),
    private readonly known: (scope: ScopeId) => boolean = () => true,
  ) {}

  /** The next entry. After a refusal nothing that follows can be judged. */
  take({ signed, acceptedAt }: Entry): Replaying {
    const identity = identityOf(signed);
    if (this.entered.has(identity, signed)) return refuse("alreadyEntered", "this statement stands in the log before");
    const world = this.worldFor(signed);
    const refusal = world ? decide(world, signed, acceptedAt) : "undecided";
    if (refusal !== null && refusal !== "undecided") return refusal;
    this.entered.add(identity, signed);
    const scope = scopeOf(signed);
    this.states.set(scope, applyTo(this.states.get(scope) ?? null, signed, acceptedAt));
    return refusal;
  }

  /** What the decision reads: a scope without entries so far has none. Null if one may have some elsewhere. */
  private worldFor(signed: Signed): World | null {
    const world = new Map<ScopeId, ScopeState | null>();
    for (let missing = needs(world, signed); missing.length > 0; missing = needs(world, signed)) {
      for (const scope of missing) {
        const state = this.states.get(scope);
        if (!state && !this.known(scope)) return null;
        world.set(scope, state ?? null);
      }
    }
    return world;
  }
}

/**
 * Replays entries in the order of the log.
 *
 * @param known which scopes the entries hold completely: all, unless told otherwise. A reader of one case holds the
 * scopes of that case, of its backups, of the federation and of the rival cases; what a rival says about a backup that
 * is not among them cannot be decided there. Such an entry is folded and its place is told. (A scope of which the log
 * has no leaf is known, too.)
 * @returns the first fault, if an entry should not have been accepted, or stands in the log twice.
 */
export function replay(
  entries: readonly Entry[],
  known: (scope: ScopeId) => boolean = () => true,
): Replayed | { fault: Fault } {
  const world = new Map<ScopeId, ScopeState | null>();
  const states: States = {
    // A scope that was asked about and has no entries stands in the world as such.
    get(scope) {
      if (!world.has(scope) && known(scope)) world.set(scope, null);
      return world.get(scope);
    },
    set: (scope, state) => world.set(scope, state),
  };
  const log = new Replay(states, new Set(), known);
  const undecided: number[] = [];
  for (const [at, entry] of entries.entries()) {
    const refusal = log.take(entry);
    if (refusal === "undecided") undecided.push(at);
    else if (refusal) return { fault: { at, statement: entry.signed.digest, refusal } };
  }
  return { world, undecided };
}
