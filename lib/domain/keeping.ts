/** How long sealed files are kept. What is no longer kept is for the store to remove; the statements about it stay. */
import type { Digest } from "@/lib/protocol/fields";
import { endOf, liveCasesOn } from "./ending";
import { policyOfCase } from "./read";
import type { BackupState, CaseState, FederationState, World } from "./state";

/** Until when an ended case's files are kept, by the policy of its opening; null while it lives. */
export function caseKeptUntil(federation: FederationState, state: CaseState, now: number): number | null {
  const end = endOf(federation, state, now);
  return end && end.at + policyOfCase(federation, state).retention;
}

/**
 * Whether a backup still needs a payload that was superseded: its thirty days run, something else of the backup is the
 * same file, or a live case might still offer it. The cases that are matched to the backup must be in the world.
 */
export function keepsSuperseded(
  world: World,
  federation: FederationState,
  backup: BackupState,
  payload: Digest,
  now: number,
): boolean {
  const { card, bundles } = backup.manifest;
  const kept = [
    card.file,
    card.identity,
    ...bundles.map(({ file }) => file),
    ...backup.payloads.flatMap(({ file, superseded }) => [
      file,
      ...superseded.filter(({ until }) => now < until).map((earlier) => earlier.file),
    ]),
  ];
  return kept.some(({ digest }) => digest === payload) || liveCasesOn(world, federation, backup, now).length > 0;
}
