/**
 * What happened beside a case, in other requests for the same backups, as far as it stopped this one or could have: the
 * owner who comes, heirs who rival each other, shares that left elsewhere. No prose: pages put it into words.
 */
import type { Digest } from "@/lib/protocol/fields";
import { applyTo } from "../apply";
import { casesOn, type End, endOf, isVetoed } from "../ending";
import { frozenBy } from "../freeze";
import { matchedTo } from "../outlook";
import { caseOf, federationOf } from "../read";
import { rivalsOf } from "../releasing";
import type { Entry } from "../replay";
import { isRivalled, rivalRequests } from "../rivals";
import { federationScope, scopeOf } from "../scope";
import type { BackupState, CaseState, FederationState, ScopeId, ScopeState, World } from "../state";
import type { Party } from "./event";
import { partyOf } from "./said";

/** `other`: the request beside this one. */
type Beside =
  /** What somebody signed. */
  | { what: "otherMatched" | "otherApproved" | "otherPreferred"; other: Digest; kind: CaseState["type"] }
  | { what: "otherEnded"; other: Digest; kind: CaseState["type"]; how: End["how"] | "vetoed" }
  /** What follows. `until`: when it goes on if nobody verifies the owner before; null as long as the other lives. */
  | { what: "frozen"; other: Digest; until: number | null }
  | { what: "thawed"; other: Digest }
  | { what: "choiceOpen" }
  /** `chosen`: enough guardians prefer this one; `alone`: no live request of other heirs is left. */
  | { what: "choiceOver"; how: "chosen" | "alone" }
  /** Shares left there, and it was not completed: here handing over follows the quorum. */
  | { what: "leftElsewhere"; other: Digest; kind: CaseState["type"] };

/**
 * `at`: milliseconds. `entry`: place in the list of entries of what was signed; null for what follows. `from`: the entry
 * from which that follows; null for what time alone has brought.
 */
export type BesideEvent = { at: number; by: Party; entry: number | null; from: number | null } & Beside;

interface Scene {
  federation: FederationState;
  state: CaseState;
  backups: BackupState[];
}

/**
 * @param entries those of the case, its backups, the other cases matched to them, and the federation, as `replay` accepted them.
 * @param now milliseconds; tells what time alone has brought about since the last entry.
 */
export function besideOf(entries: readonly Entry[], caseId: Digest, now: number): BesideEvent[] {
  const others = othersBeside(entries, caseId, now);
  if (others.size === 0) return [];
  const world = new Map<ScopeId, ScopeState | null>([[federationScope, null]]);
  const events: BesideEvent[] = [];
  let before: Beside[] = [];
  const follow = (time: number, from: number | null) => {
    const scene = sceneOf(world, caseId);
    if (!scene || isOver(scene, time)) return;
    const after = standingBeside(world, scene, others, time);
    for (const { at, event } of changes(before, after, world, scene, time)) {
      events.push({ at: from === null ? at : time, by: { role: "fold" }, entry: null, from, ...event });
    }
    before = after;
  };
  for (const [entry, { signed, acceptedAt }] of entries.entries()) {
    const scope = scopeOf(signed);
    const counts = scope !== federationScope || signed.name.startsWith("roster.");
    if (counts) follow(acceptedAt, null);
    world.set(scope, applyTo(world.get(scope) ?? null, signed, acceptedAt));
    const said = counts ? saidBeside(signed, others) : null;
    if (said) events.push({ at: acceptedAt, by: partyOf(signed), entry, from: null, ...said });
    if (counts) follow(acceptedAt, entry);
  }
  follow(now, null);
  return events;
}

/** The other requests, with what kind they are and of which backup they are for both. */
type Others = ReadonlyMap<Digest, { kind: CaseState["type"]; backups: ReadonlySet<Digest> }>;

/** Those that lived while the case did, and those in which shares had left before it. */
function othersBeside(entries: readonly Entry[], caseId: Digest, now: number): Others {
  const world = new Map<ScopeId, ScopeState | null>([[federationScope, null]]);
  for (const { signed, acceptedAt } of entries) {
    const scope = scopeOf(signed);
    world.set(scope, applyTo(world.get(scope) ?? null, signed, acceptedAt));
  }
  const scene = sceneOf(world, caseId);
  if (!scene) return new Map();
  const { federation, state, backups } = scene;
  const over = endOf(federation, state, now)?.at ?? now;
  const found = new Map<Digest, { kind: CaseState["type"]; backups: Set<Digest> }>();
  for (const backup of backups) {
    const left = new Set(rivalsOf(world, state, backup).map(({ id }) => id));
    for (const { state: other, matchedAt } of casesOn(world, backup)) {
      const ended = Math.min(endOf(federation, other, now)?.at ?? now, backup.vetoed[other.id] ?? now);
      const together = matchedAt <= over && ended >= state.openedAt;
      if (other.id === caseId || !(together || left.has(other.id))) continue;
      const known = found.get(other.id) ?? { kind: other.type, backups: new Set() };
      found.set(other.id, { kind: other.type, backups: known.backups.add(backup.id) });
    }
  }
  return found;
}

function sceneOf(world: World, caseId: Digest): Scene | null {
  const state = world.has(caseId) ? caseOf(world, caseId) : null;
  const federation = federationOf(world);
  return state && federation ? { federation, state, backups: matchedTo(world, caseId) } : null;
}

const isOver = ({ federation, state, backups }: Scene, now: number): boolean =>
  endOf(federation, state, now) !== null || (backups.length > 0 && backups.every((backup) => isVetoed(state, backup)));

function saidBeside({ name, body }: Entry["signed"], others: Others): Beside | null {
  const other = "case" in body ? others.get(body.case) : undefined;
  if (!other || !("case" in body)) return null;
  if ("backup" in body && !other.backups.has(body.backup)) return null;
  const about = { other: body.case, kind: other.kind };
  switch (name) {
    case "case.matched":
      return { what: "otherMatched", ...about };
    case "case.approved":
      return { what: "otherApproved", ...about };
    case "request.preferred":
      return { what: "otherPreferred", ...about };
    case "case.vetoed":
      return { what: "otherEnded", ...about, how: "vetoed" };
    case "case.completed":
      return { what: "otherEnded", ...about, how: "completed" };
    case "case.withdrawn":
      return { what: "otherEnded", ...about, how: "withdrawn" };
    default:
      return null;
  }
}

/** Everything that follows and stands at `now`. */
function standingBeside(world: World, { federation, state, backups }: Scene, others: Others, now: number): Beside[] {
  const list: Beside[] = [];
  for (const backup of backups) {
    const frozen = frozenBy(world, federation, state, backup, now);
    if (frozen) list.push({ what: "frozen", other: frozen.recovery, until: frozen.until });
    if (isRivalled(world, federation, state, backup, now)) list.push({ what: "choiceOpen" });
    for (const { id, type } of rivalsOf(world, state, backup)) {
      list.push({ what: "leftElsewhere", other: id, kind: type });
    }
  }
  for (const [other, { kind }] of others) {
    const ended = world.get(other)?.kind === "case" ? caseOf(world, other) : null;
    const end = ended && !ended.ended ? endOf(federation, ended, now) : null;
    if (end) list.push({ what: "otherEnded", other, kind, how: end.how });
  }
  return [...new Map(list.map((event) => [JSON.stringify(event), event])).values()];
}

/** What has begun, and what is over; each with its time where no entry brought it. */
function changes(before: Beside[], after: Beside[], world: World, scene: Scene, now: number) {
  const { federation, state, backups } = scene;
  const same = (list: Beside[], event: Beside) => list.some((one) => JSON.stringify(one) === JSON.stringify(event));
  const list: { at: number; event: Beside }[] = [];
  const endedAt = (other: Digest) => {
    const there = caseOf(world, other);
    return (there && endOf(federation, there, now)?.at) ?? now;
  };
  for (const event of after) {
    if (same(before, event)) continue;
    list.push({ at: event.what === "otherEnded" ? endedAt(event.other) : now, event });
  }
  for (const event of before) {
    if (event.what === "frozen" && !after.some(({ what }) => what === "frozen")) {
      const { other } = event;
      list.push({ at: Math.min(now, event.until ?? endedAt(other), endedAt(other)), event: { what: "thawed", other } });
    }
    if (event.what === "choiceOpen" && !same(after, event)) {
      const rivals = backups.flatMap((backup) => rivalRequests(world, federation, state, backup, now));
      list.push({ at: now, event: { what: "choiceOver", how: rivals.length > 0 ? "chosen" : "alone" } });
    }
  }
  return list;
}
