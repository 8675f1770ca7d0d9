/**
 * The cards of a recovery: the backups that bear its name, as the server shows them, held against those that this
 * browser has itself read in the log under that name.
 *
 * A guardian's browser opens every backup's scope once, to check its own share. Then it notes which name the backup
 * bears: the digest in the manifest, which says nothing to anybody without the pepper. So "no backup bears this name" is
 * not the server's word alone.
 */
import { deletionDue } from "@/lib/domain/keyLost";
import type { BackupState, CaseState, FederationState } from "@/lib/domain/state";
import { day } from "@/lib/domain/time";
import type { Digest } from "@/lib/protocol/fields";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { Cards } from "./answers";
import type { Desk } from "./desk";
import { foldScope } from "./fold";
import type { Standing } from "./keptLog";
import { granted, Stop } from "./outcome";
import { type HeldEntry, readScopes, takeScope } from "./trail";

/** Notes which name a backup bears. It never changes. */
export async function noteName({ device, genesis }: Desk, { lookup, backup }: Manifest): Promise<void> {
  await device.storage.put("names", { genesis, lookup, backup });
}

/** Notes to which cases guardians have matched a backup, out of the entries of the backup's own scope. */
export async function noteMatches({ device, genesis }: Desk, entries: readonly HeldEntry[]): Promise<void> {
  for (const { statement, scope } of entries) {
    if (statement.name !== "case.matched") continue;
    await device.storage.put("matched", { genesis, case: statement.body.case, backup: scope });
  }
}

/** The backups that this browser knows to be matched to a case. */
export async function matchedTo({ device, genesis }: Desk, caseId: Digest): Promise<Digest[]> {
  const noted = await device.storage.getAllKeys("matched", IDBKeyRange.bound([genesis, caseId], [genesis, caseId, []]));
  return noted.map(([, , backup]) => backup);
}

/** All pages of the cards of a case: their backups, whose scopes are then held. @throws Stop, Offline, RefusedError. */
export async function readCards(desk: Desk, standing: Standing, caseId: Digest): Promise<Digest[]> {
  const shown: Digest[] = [];
  const asked = new Set<Digest>();
  const page = (query: Record<string, string>) =>
    desk.device.api.call(`/api/cards?${new URLSearchParams(query)}`, Cards).then(granted);
  let cards = await page({ case: caseId });
  for (;;) {
    for (const { backup, entries } of cards.backups) {
      await takeScope(desk, standing, backup, entries);
      shown.push(backup);
    }
    const { next } = cards;
    if (next === null) return shown;
    if (asked.has(next)) throw new Stop("answerMalformed", "pages of cards that lead back to each other", { next });
    asked.add(next);
    cards = await page({ case: caseId, after: next });
  }
}

/**
 * Misses what the server left out.
 * @throws Stop "cardWithheld", kept by the reader; as {@link readScopes}.
 */
export async function missCards(
  desk: Desk,
  standing: Standing,
  { id, lookup }: CaseState,
  federation: FederationState,
  shown: readonly Digest[],
): Promise<void> {
  if (lookup === null) return;
  const { genesis, device } = desk;
  const named = await device.storage.getAllKeys("names", IDBKeyRange.bound([genesis, lookup], [genesis, lookup, []]));
  const missing = named.map(([, , backup]) => backup).filter((backup) => !shown.includes(backup));
  for (const [backup, entries] of await readScopes(desk, standing, missing)) {
    const state = foldScope(entries);
    if (state?.kind !== "backup" || mayBeGone(federation, state, device.now())) continue;
    const evidence = { case: id, backup, index: entries[0]?.index ?? -1, shown: shown.length };
    throw await desk.reader.report(
      new Stop("cardWithheld", "a backup that bears the name of the request was left out", evidence),
    );
  }
}

/** Deleted for good, or within a day of it: whose clock is right, nobody knows here, and a fault is never taken back. */
function mayBeGone(federation: FederationState, backup: BackupState, now: number): boolean {
  const due = deletionDue(federation, backup);
  return backup.purged || (due !== null && now >= due - day);
}
