import "server-only";
import { caseKeptUntil } from "@/lib/domain/keeping";
import { caseOf, federationOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { FederationState } from "@/lib/domain/state";
import { deletionWait } from "@/lib/domain/time";
import { enterEvent } from "./events";
import type { Store } from "./store";

/**
 * Enters that the sealed files of a deleted backup or of an ended case are gone, once their time has come. The files
 * themselves go afterwards (`removeFiles`): a process that ends in between leaves only what the next sweep takes away.
 * Whether it may be is decided as of every statement: a backup waits for instance until no case on it is live.
 */
export async function enterPurges(store: Store): Promise<void> {
  await purgeBackups(store);
  await purgeCases(store);
}

async function purgeBackups(store: Store): Promise<void> {
  const now = store.clock();
  const due = await store.db.backupRow.findMany({
    where: { purged: false, deletedAt: { lte: now - deletionWait } },
    select: { backup: true },
  });
  for (const { backup } of due) await enterEvent(store, "backup.purged", { backup, signedAt: store.clock() });
}

async function purgeCases(store: Store): Promise<void> {
  const federation = federationOf(await worldOf(store, [federationScope]));
  if (!federation) return;
  // That guardians have denied a case is derived, so that those without an end in the log may be over, too.
  const over = { endedAt: { lte: store.clock() - shortestRetention(federation) } };
  const rows = await store.db.caseRow.findMany({
    where: { purged: false, OR: [{ endedAt: null }, over] },
    select: { case: true },
  });
  const world = await worldOf(
    store,
    rows.map((row) => row.case),
  );
  for (const { case: id } of rows) {
    const state = caseOf(world, id);
    const now = store.clock();
    const until = state && caseKeptUntil(federation, state, now);
    if (until !== null && until <= now) await enterEvent(store, "case.purged", { case: id, signedAt: now });
  }
}

const shortestRetention = ({ rosters }: FederationState): number =>
  Math.min(...rosters.flatMap(({ roster: { policy } }) => [policy.recovery.retention, policy.inheritance.retention]));

async function worldOf(store: Store, scopes: string[]) {
  const folded = await store.worlds.fresh(scopes);
  return new Map([...folded].map(([scope, { state }]) => [scope, state]));
}
