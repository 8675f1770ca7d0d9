/**
 * Which scopes a decision reads: the statement's own, the federation's, the backup's and case's that it names, and the
 * cases matched to that backup (its rivals).
 */
import type { Signed } from "@/lib/protocol/statements/statement";
import { federationScope, scopeOf } from "./scope";
import type { ScopeId, World } from "./state";

/** The scopes that `decide` reads for this statement and that the world does not hold yet. Load, ask again, until none. */
export function needs(world: World, signed: Signed): ScopeId[] {
  const wanted = new Set([federationScope, scopeOf(signed), ...namedBy(signed)]);
  for (const id of [...wanted]) {
    for (const more of behind(world, id, signed)) wanted.add(more);
  }
  return [...wanted].filter((scope) => !world.has(scope));
}

function namedBy({ name, body }: Signed): ScopeId[] {
  if (name === "shares.accepted") return [...body.accepted, ...body.refused].map(({ backup }) => backup);
  if (name === "case.opened") return body.corrects === undefined ? [] : [body.corrects];
  return [...("case" in body ? [body.case] : []), ...("backup" in body ? [body.backup] : [])];
}

function behind(world: World, id: ScopeId, { name }: Signed): ScopeId[] {
  const state = world.get(id);
  if (state?.kind === "backup" && name !== "shares.accepted") return Object.keys(state.matched);
  if (state?.kind === "case" && name === "case.completed") return state.releases.map(({ backup }) => backup);
  return [];
}
