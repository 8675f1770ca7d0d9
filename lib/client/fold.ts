/** One scope folded by itself: its record depends on nothing but its own entries. */
import { applyTo } from "@/lib/domain/apply";
import { scopeOf } from "@/lib/domain/scope";
import type { ScopeState } from "@/lib/domain/state";
import type { OpenedEntry } from "./entries";
import { Stop } from "./outcome";

/**
 * Null for a scope without entries. Decides nothing: whoever has no whole log trusts the server to have decided, and
 * checks by the signatures what matters.
 * @throws Stop "historyImpossible" if an entry does not belong here, or follows what it cannot follow.
 */
export function foldScope(entries: readonly OpenedEntry[]): ScopeState | null {
  let state: ScopeState | null = null;
  for (const { statement, scope, seq, acceptedAt } of entries) {
    try {
      if (scopeOf(statement) !== scope) throw new RangeError("a statement of another scope");
      state = applyTo(state, statement, acceptedAt);
    } catch (error) {
      const because = error instanceof Error ? error.message : "cannot follow";
      throw new Stop("historyImpossible", because, { scope, seq, statement: statement.digest });
    }
  }
  return state;
}
