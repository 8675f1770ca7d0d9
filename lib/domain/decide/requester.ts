/** What the requester says, signed by the case key. */
import type { Digest } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { isVetoed } from "../ending";
import { frozenBy } from "../freeze";
import { grantKindOf, grantsOfStage, stageReleased, stagesOf } from "../grants";
import { activeHolds } from "../holding";
import { quorumSince } from "../quorum";
import { backupOf, policyOfCase } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { BackupState, CaseState, FederationState, World } from "../state";
import { foundedIn, isRefusal, liveCase, matchedBackup, signedBy } from "./common";

interface Request {
  federation: FederationState;
  state: CaseState;
}

/** A live case, and the signature of its own key. */
export function byRequester(world: World, signed: Pick<Signed, "signers">, id: Digest, now: number): Request | Refusal {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const state = liveCase(world, federation, id, now);
  if (isRefusal(state)) return state;
  return signedBy(signed, state.key) ?? { federation, state };
}

export function shareRefused(world: World, signed: Signed<"share.refused">, now: number): Refusal | null {
  const request = byRequester(world, signed, signed.body.case, now);
  if (isRefusal(request)) return request;
  const found = request.state.releases.some(
    ({ guardian, backup, refused }) => guardian === signed.body.guardian && backup === signed.body.backup && !refused,
  );
  return found ? null : refuse("nothingReleased", "that guardian released nothing that could be refused");
}

/** Have enough good shares left, and (for the pepper) does the quorum still stand behind them? */
function releasedRefused(state: CaseState, backup: BackupState, stands: (stage: number) => boolean): Refusal | null {
  const stages = stagesOf(state.type, backup.manifest).filter((stage) => stageReleased(state, backup, stage));
  if (stages.some(stands)) return null;
  return state.releases.some(({ backup: id }) => id === backup.id)
    ? refuse("quorumMissing", "too few good shares have left, or the quorum behind them is gone")
    : refuse("nothingReleased", "no share has left");
}

/** One try of a name. The server answers an element asked before again, without a statement. */
export function pepperAsked(world: World, signed: Signed<"pepper.asked">, now: number): Refusal | null {
  const { body } = signed;
  const request = byRequester(world, signed, body.case, now);
  if (isRefusal(request)) return request;
  const { federation, state } = request;
  const backup = matchedBackup(world, state, body.backup);
  if (isRefusal(backup)) return backup;
  if (body.grant !== grantKindOf(state.type)) return refuse("grantsDiffer", "not what this kind of case releases");
  const again = state.asked.some(
    ({ backup: id, blinded, grant }) => id === body.backup && grant === body.grant && blinded === body.blinded,
  );
  if (again) return refuse("alreadyAsked", "this element was asked before");
  if (activeHolds(federation, state, now).length > 0) return refuse("caseHeld", "a hold is in effect");
  if (frozenBy(world, federation, state, backup, now))
    return refuse("caseFrozen", "a recovery stands before the heirs");
  const refused = releasedRefused(
    state,
    backup,
    (stage) => quorumSince(federation, state, backup, grantsOfStage(state.type, backup.manifest, stage)) !== null,
  );
  if (refused) return refused;
  return state.asked.length >= policyOfCase(federation, state).guesses
    ? refuse("guessesUsedUp", "the policy allows no further try")
    : null;
}

/**
 * Only where enough good shares have left: a case that is completed no longer keeps others from releasing in one act,
 * so completing must not be a way to collect shares one case at a time.
 */
export function completed(world: World, signed: Signed<"case.completed">, now: number): Refusal | null {
  const request = byRequester(world, signed, signed.body.case, now);
  if (isRefusal(request)) return request;
  const { state } = request;
  const verdicts = [...new Set(state.releases.map((release) => release.backup))].map((id) => {
    const backup = backupOf(world, id);
    return backup && !isVetoed(state, backup)
      ? releasedRefused(state, backup, () => true)
      : refuse("caseOver", "the backup's key vetoed the case");
  });
  if (verdicts.includes(null)) return null;
  return verdicts[0] ?? refuse("nothingReleased", "no share has left");
}

export function withdrawn(world: World, signed: Signed<"case.withdrawn">, now: number): Refusal | null {
  const request = byRequester(world, signed, signed.body.case, now);
  return isRefusal(request) ? request : null;
}
