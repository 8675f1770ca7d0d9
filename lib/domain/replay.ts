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
  const entered = new Set<string>();
  const undecided: number[] = [];
  for (const [at, { signed, acceptedAt }] of entries.entries()) {
    const refusal = entered.has(identityOf(signed))
      ? refuse("alreadyEntered", "this statement stands in the log before")
      : complete(world, signed, known)
        ? decide(world, signed, acceptedAt)
        : "undecided";
    if (refusal === "undecided") undecided.push(at);
    else if (refusal) return { fault: { at, statement: signed.digest, refusal } };
    entered.add(identityOf(signed));
    const scope = scopeOf(signed);
    world.set(scope, applyTo(world.get(scope) ?? null, signed, acceptedAt));
  }
  return { world, undecided };
}

/** Makes known that scopes without entries so far have none; false if one is needed that may have some elsewhere. */
function complete(world: Map<ScopeId, ScopeState | null>, signed: Signed, known: (scope: ScopeId) => boolean): boolean {
  for (let missing = needs(world, signed); missing.length > 0; missing = needs(world, signed)) {
    if (!missing.every(known)) return false;
    for (const scope of missing) world.set(scope, null);
  }
  return true;
}
