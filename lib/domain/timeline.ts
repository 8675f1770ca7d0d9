/**
 * A case as a list of events: who did what, when, and what followed from it (quorum, wait, end). No prose: pages put it
 * into words.
 */
import type { Digest } from "@/lib/protocol/fields";
import { applyTo } from "./apply";
import type { Entry } from "./replay";
import { federationScope, scopeOf } from "./scope";
import type { ScopeId, ScopeState } from "./state";
import type { CaseEvent, Followed } from "./timeline/event";
import { standingAt } from "./timeline/followed";
import { concerns, partyOf, whatOf } from "./timeline/said";

/**
 * The events of a case, in the order in which they came about.
 * @param entries those of the case, its backups and the federation, as `replay` accepted them; others are passed over.
 * @param now milliseconds; tells what time alone has brought about since the last entry.
 */
export function timelineOf(entries: readonly Entry[], caseId: Digest, now: number): CaseEvent[] {
  const world = new Map<ScopeId, ScopeState | null>([[federationScope, null]]);
  const events: CaseEvent[] = [];
  let before = new Map<string, Followed>();
  const follow = (at: number) => {
    if (!world.get(caseId)) return;
    const standing = standingAt(world, caseId, at);
    const after = new Map(standing.map(({ event }) => [JSON.stringify(event), event]));
    for (const [key, event] of before) {
      // What comes and goes is the quorum; the rest, once it stands, either stays or begins anew.
      if (event.what === "quorumReached" && !after.has(key)) push(events, at, { ...event, what: "quorumLost" });
    }
    for (const { at: since, event } of standing) {
      if (!before.has(JSON.stringify(event))) push(events, since, event);
    }
    before = after;
  };
  for (const [entry, { signed, acceptedAt }] of entries.entries()) {
    follow(acceptedAt);
    const scope = scopeOf(signed);
    world.set(scope, applyTo(world.get(scope) ?? null, signed, acceptedAt));
    const what = concerns(signed, caseId) ? whatOf(signed) : null;
    if (what) events.push({ at: acceptedAt, by: partyOf(signed), entry, ...what });
    follow(acceptedAt);
  }
  follow(now);
  return events;
}

function push(events: CaseEvent[], at: number, event: Followed): void {
  events.push({ at, by: { role: "fold" }, entry: null, ...event });
}
