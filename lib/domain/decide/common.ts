/** Checks that many statements share. */
import type { BlobRef, Digest, LogHead, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { endOf, isVetoed } from "../ending";
import { backupOf, caseOf, federationOf, guardianIn, policyOfCase, rosterToday } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { BackupState, CaseState, FederationState, World } from "../state";

export const isRefusal = (value: object): value is Refusal => "refused" in value;

/** Exactly one signature, by this key. */
export const signedBy = ({ signers }: Pick<Signed, "signers">, key: PublicKey): Refusal | null =>
  signers.length === 1 && signers[0] === key ? null : refuse("wrongSigner", "not signed by the one key that may");

/** The federation, once it has its genesis. */
export const foundedIn = (world: World): FederationState | Refusal =>
  federationOf(world) ?? refuse("federationMissing", "the log has no genesis");

/** The guardian of today's roster who alone signed. */
export function guardianSigning(
  federation: FederationState,
  { signers }: Pick<Signed, "signers">,
): PublicKey | Refusal {
  const [key, ...others] = signers;
  const known = key !== undefined && others.length === 0 && guardianIn(rosterToday(federation).roster, key);
  return known ? key : refuse("wrongSigner", "not signed by one guardian of today's roster");
}

/** The federation, where the server's event key of today signed. */
export function serverSigning(world: World, signed: Pick<Signed, "signers">): FederationState | Refusal {
  const federation = foundedIn(world);
  return isRefusal(federation) ? federation : (signedBy(signed, federation.server.eventKey) ?? federation);
}

/** A live case. */
export function liveCase(world: World, federation: FederationState, id: Digest, now: number): CaseState | Refusal {
  const state = caseOf(world, id);
  if (!state) return refuse("caseMissing", "no case was opened under this digest");
  const end = endOf(federation, state, now);
  return end ? refuse("caseOver", `the case was ${end.how}`) : state;
}

/** What a decision at the desk reads. */
export interface Desk {
  federation: FederationState;
  roster: Roster;
  guardian: PublicKey;
  state: CaseState;
}

/** A guardian of today's roster, who has not stepped back, at a live case. */
export function atDesk(world: World, signed: Pick<Signed, "signers">, caseId: Digest, now: number): Desk | Refusal {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const guardian = guardianSigning(federation, signed);
  if (typeof guardian !== "string") return guardian;
  const state = liveCase(world, federation, caseId, now);
  if (isRefusal(state)) return state;
  return (
    stoodBack(federation, state, guardian) ?? { federation, roster: rosterToday(federation).roster, guardian, state }
  );
}

/** A recusal is final: as a conflict of interest that the policy names, or as any other stepping back. */
function stoodBack(federation: FederationState, state: CaseState, guardian: PublicKey): Refusal | null {
  const recusal = state.recusals.find((entry) => entry.guardian === guardian);
  if (!recusal) return null;
  const conflicts: readonly string[] = policyOfCase(federation, state).conflicts;
  return conflicts.includes(recusal.reason)
    ? refuse("conflictOfInterest", `the guardian recused as ${recusal.reason}`)
    : refuse("recused", "the guardian recused");
}

/** A backup that has been matched to this case and, unless `vetoed` says that it may be, not vetoed in it. */
export function matchedBackup(
  world: World,
  state: CaseState,
  id: Digest,
  may: { vetoed: boolean } = { vetoed: false },
): BackupState | Refusal {
  const backup = backupOf(world, id);
  if (!backup) return refuse("backupMissing", "no such backup");
  if (!backup.matched[state.id]) return refuse("notMatched", "no guardian has matched this backup to the case");
  return !may.vetoed && isVetoed(state, backup) ? refuse("caseOver", "the backup's key vetoed the case") : backup;
}

/** Notes and photos are sealed to the desk identity, so there must be one. */
export const notesHaveDesk = (
  state: CaseState,
  { sealed, photos }: { sealed?: BlobRef | undefined; photos?: BlobRef[] | undefined },
): Refusal | null =>
  (sealed || photos) && !state.desk
    ? refuse("deskMissing", "notes and photos are sealed to a desk identity that the case lacks")
    : null;

/**
 * The tree that was seen cannot lack what the signer claims to have seen in it: it has more than `size` leaves. The fold
 * knows no places in the log and no roots; a reader of the whole log checks each `seen` against the tree (root, and that
 * the entries concerned stand in it).
 */
export const sawMoreThan = (size: number, seen: LogHead): Refusal | null =>
  seen.size > size ? null : refuse("seenTooOld", `the tree that was seen has only ${seen.size} leaves`);
