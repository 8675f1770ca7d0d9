/** A guardian's vote: approve, withdraw, deny, step back. The latest stands; stepping back is final. */

import { toHex } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import type { BlobRef, Digest } from "@/lib/protocol/fields";
import { policyDigest } from "@/lib/protocol/roster";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Signed, StatementBody } from "@/lib/protocol/statements/statement";
import { currentStage, stageOf, stagesOf } from "../grants";
import { standingApproval } from "../quorum";
import { rosterOfCase, rosterToday } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { Approval, World } from "../state";
import { atDesk, isRefusal, matchedBackup, notesHaveDesk, sawMoreThan } from "./common";
import { reviewRefused } from "./evidence";

/** Genesis, the backup, the case and the match stand in every tree that shows what an approval is about. */
const leastTree = 4;

export function approved(world: World, signed: Signed<"case.approved">, now: number): Refusal | null {
  const { body } = signed;
  const desk = atDesk(world, signed, body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, federation, guardian } = desk;
  const backup = matchedBackup(world, state, body.backup);
  if (isRefusal(backup)) return backup;
  if (body.manifest !== backup.manifestDigest) return refuse("manifestStale", "not the current manifest");
  if (body.roster !== rosterToday(federation).digest) return refuse("rosterStale", "not today's roster");
  if (body.policy !== digestOfPolicy(rosterOfCase(federation, state).policy)) {
    return refuse("policyDiffers", "not the policy of the case's opening");
  }
  const stage = stageOf(state.type, backup.manifest, body.grants);
  if (stage === null || stage > (currentStage(state, backup) ?? stage)) {
    return refuse("grantsDiffer", "not what this kind of case releases now");
  }
  const [first] = stagesOf(state.type, backup.manifest);
  const unreviewed = reviewRefused(federation, state, body, { first: stage === first });
  if (unreviewed) return unreviewed;
  const standing = standingApproval(federation, state, backup, body.grants, guardian);
  if (standing && sameVerdict(standing, body)) return refuse("alreadyDecided", "the same approval stands");
  return notesHaveDesk(state, body) ?? sawMoreThan(leastTree - 1, body.seen);
}

/** By the policy as the state has it, which nobody changes: to write it anew for each approval took longer than to decide. */
const policyDigests = new WeakMap<Policy, Digest>();

function digestOfPolicy(policy: Policy): Digest {
  const digest = policyDigests.get(policy) ?? policyDigest(policy);
  policyDigests.set(policy, digest);
  return digest;
}

const sameVerdict = (standing: Approval, body: StatementBody<"case.approved">): boolean =>
  toHex(encodeCanonical(standing.record)) === toHex(encodeCanonical(body.record)) &&
  standing.sealed?.digest === body.sealed?.digest &&
  samePhotos(standing.photos, body.photos) &&
  sameReview(standing.evidence, body.evidence);

const sameReview = (one: Approval["evidence"], other: Approval["evidence"]): boolean =>
  one && other ? toHex(encodeCanonical(one)) === toHex(encodeCanonical(other)) : one === other;

const samePhotos = (one: BlobRef[] = [], other: BlobRef[] = []): boolean =>
  one.length === other.length && one.every(({ digest }, place) => other[place]?.digest === digest);

export function withdrawn(world: World, signed: Signed<"approval.withdrawn">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const backup = matchedBackup(world, desk.state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  const stands = desk.state.approvals.some(
    ({ guardian, backup: id, until }) => guardian === desk.guardian && id === backup.id && until === null,
  );
  return stands ? null : refuse("notApproved", "no approval stands that could be withdrawn");
}

export function denied(world: World, signed: Signed<"case.denied">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian } = desk;
  const stands = state.denials.some((denial) => denial.guardian === guardian && denial.until === null);
  return stands ? refuse("alreadyDecided", "the guardian's denial stands") : notesHaveDesk(state, signed.body);
}

export function recused(world: World, signed: Signed<"case.recused">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  return isRefusal(desk) ? desk : null;
}
