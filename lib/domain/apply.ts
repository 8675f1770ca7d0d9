/**
 * Folds one accepted statement into the state. Only the statement's own scope changes, and what it becomes depends on
 * nothing but that scope's state: so a scope's state can be kept by the scope's head alone.
 */
import type { Signed } from "@/lib/protocol/statements/statement";
import { applyBackup } from "./apply/backup";
import { applyCase } from "./apply/case";
import { applyFederation } from "./apply/federation";
import { isIn, scopeOf } from "./scope";
import type { ScopeState, World } from "./state";

/**
 * The next state of the statement's scope. Call only with what `decide` accepted.
 * @param acceptedAt milliseconds; the `now` with which it was decided.
 * @throws Error if the scope's state is not one that the statement can follow.
 */
export function applyTo(before: ScopeState | null, signed: Signed, acceptedAt: number): ScopeState {
  if (isIn("federation", signed)) return applyFederation(expect("federation", before), signed, acceptedAt);
  if (isIn("backup", signed)) return applyBackup(expect("backup", before), signed, acceptedAt);
  return applyCase(expect("case", before), signed, acceptedAt);
}

function expect<K extends ScopeState["kind"]>(kind: K, state: ScopeState | null) {
  if (state !== null && state.kind !== kind) throw new Error(`not the scope of a ${kind}`);
  return state as Extract<ScopeState, { kind: K }> | null;
}

/** The world with the statement in it; the one given stays as it is. */
export function apply(world: World, signed: Signed, acceptedAt: number): World {
  const scope = scopeOf(signed);
  return new Map(world).set(scope, applyTo(world.get(scope) ?? null, signed, acceptedAt));
}
