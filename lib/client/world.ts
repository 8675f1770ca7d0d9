/**
 * The world of one case, replayed in this browser: the federation's scope, the case's, those of its backups and of the
 * cases that rival it, every entry held to its leaf and decided by the rules in the order of the log, and every tree that
 * a signer saw held against the own one.
 */
import { federationOf } from "@/lib/domain/read";
import { type Fault, replay } from "@/lib/domain/replay";
import { federationScope } from "@/lib/domain/scope";
import type { CaseState, ScopeId, ScopeState, World } from "@/lib/domain/state";
import type { Digest, LogHead } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import { foldScope } from "./fold";
import type { Standing } from "./keptLog";
import { Stop } from "./outcome";
import { holdSeenHeads, seenHeads } from "./seenHeads";
import { type HeldEntry, readScopes } from "./trail";

export interface Checked {
  world: World;
  /** All entries of the scopes that were read, in the order of the log. */
  entries: HeldEntry[];
  /** The tree that was seen: what statements name as `seen`. */
  head: LogHead;
  checkedAt: number;
  scopes: ScopeId[];
  /** Entries of rival cases that speak of scopes outside this world: folded, not decided. */
  undecided: number;
  /** Their places among the entries. */
  unjudged: ReadonlySet<number>;
}

/**
 * Reads the log to its end, then the scopes that `start` leads to.
 * @throws Stop at whatever cannot be true; the reader keeps it. Offline.
 */
export async function loadWorld(desk: Desk, start: readonly ScopeId[]): Promise<Checked> {
  const standing = await desk.reader.sync();
  return checkWorld(desk, standing, start);
}

export async function checkWorld(desk: Desk, standing: Standing, start: readonly ScopeId[]): Promise<Checked> {
  const scopes = new Map<ScopeId, HeldEntry[]>();
  let wanted: ScopeId[] = [...new Set([federationScope, ...start])];
  // The case and its backups first, then the cases that stand beside it; a rival's other backups are not followed.
  for (let step = 0; wanted.length > 0 && step < 3; step++) {
    const read = await readScopes(desk, standing, wanted);
    for (const [scope, entries] of read) scopes.set(scope, entries);
    const next = [...read.values()].flatMap((entries) => leadsTo(foldScope(entries), step));
    wanted = [...new Set(next)].filter((scope) => !scopes.has(scope));
  }
  const entries = [...scopes.values()].flat().sort((a, b) => a.index - b.index);
  const known = (scope: ScopeId) => scopes.has(scope) || !standing.state.heads.has(scope);
  const replayed = replay(
    entries.map(({ statement: signed, acceptedAt }) => ({ signed, acceptedAt })),
    known,
  );
  if ("fault" in replayed) throw await desk.reader.report(impossible(entries, replayed.fault));
  const world = new Map(replayed.world);
  for (const scope of scopes.keys()) if (!world.has(scope)) world.set(scope, null);
  await holdFederation(desk, world);
  await holdSeenHeads(desk, standing, seenHeads(entries));
  return {
    world,
    entries,
    head: standing.state.head,
    checkedAt: standing.checkedAt ?? desk.device.now(),
    scopes: [...scopes.keys()],
    undecided: replayed.undecided.length,
    unjudged: new Set(replayed.undecided),
  };
}

/** From a case to the backups that it names, from a backup to the cases that were matched to it. */
function leadsTo(state: ScopeState | null, step: number): ScopeId[] {
  if (state?.kind === "backup") return Object.keys(state.matched);
  if (state?.kind === "case" && step === 0) return [...backupsIn(state), ...(state.corrects ? [state.corrects] : [])];
  return [];
}

const backupsIn = ({ approvals, releases, intents, notices, asked }: CaseState): Digest[] =>
  [approvals, releases, intents, notices, asked].flatMap((list) => list.map(({ backup }) => backup));

function impossible(entries: HeldEntry[], { at, statement, refusal }: Fault): Stop {
  const { refused, because } = refusal;
  return new Stop("historyImpossible", `${refused}: ${because}`, {
    index: entries[at]?.index ?? -1,
    statement,
    refused,
  });
}

/** The genesis is the pinned one, and the public chain is the log's. */
async function holdFederation(desk: Desk, world: World): Promise<void> {
  const federation = federationOf(world);
  if (federation?.genesis !== desk.genesis) {
    const shown = federation?.genesis ?? "none";
    throw await desk.reader.report(
      new Stop("genesisDiffers", "the log begins with another genesis", { expected: desk.genesis, shown }),
    );
  }
  const { chain } = desk.federation();
  // The chain may have been fetched a moment after the log was read, and be longer.
  const both = chain.rosters.slice(0, federation.rosters.length);
  if (both.some(({ digest }, place) => federation.rosters[place]?.digest !== digest)) {
    throw await desk.reader.report(new Stop("rosterUnknown", "the chain shown is not the log's"));
  }
  if (federation.rosters.length > chain.rosters.length) await desk.refresh();
}
