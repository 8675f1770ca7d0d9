/** A lost phone is not the owner: when enough guardians say so, the backup's key loses its say. */
import { guardianIn, rosterAt } from "./read";
import type { BackupState, FederationState } from "./state";
import { deletionWait } from "./time";

/**
 * Since when the backup's key counts as lost: when `threshold` guardians of the roster of that time had said so for one
 * and the same case. It does not come back. Null if it does not.
 *
 * What the key did before stays, with one exception (`deletionDue`): an earlier veto keeps that case ended, and the
 * person opens another, which the key can no longer veto.
 */
export function keyLostSince(federation: FederationState, backup: BackupState): number | null {
  for (const { at, case: caseId } of backup.keyLost) {
    const roster = rosterAt(federation, at);
    const said = backup.keyLost.filter(
      (entry) => entry.case === caseId && entry.at <= at && guardianIn(roster, entry.guardian),
    );
    const needed = Math.max(roster.threshold, backup.manifest.threshold);
    if (new Set(said.map(({ guardian }) => guardian)).size >= needed) return at;
  }
  return null;
}

/** When a deletion takes effect; null if there is none, or if the key was found lost while it could be taken back. */
export function deletionDue(federation: FederationState, backup: BackupState): number | null {
  if (backup.deletedAt === null) return null;
  const due = backup.deletedAt + deletionWait;
  const lost = keyLostSince(federation, backup);
  return lost !== null && lost < due ? null : due;
}
