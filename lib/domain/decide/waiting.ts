/** Notice, and the attestations that start a wait. */
import type { Signed } from "@/lib/protocol/statements/statement";
import { frozenBy } from "../freeze";
import { grantsOfStage, stagesOf } from "../grants";
import { holds } from "../holding";
import { notBefore, standingApprovals } from "../quorum";
import { policyOfCase } from "../read";
import { type Refusal, refuse } from "../refusal";
import { isRivalled } from "../rivals";
import type { World } from "../state";
import { day } from "../time";
import { waitIsAttested, waitOf } from "../waiting";
import { atDesk, isRefusal, liveCase, matchedBackup, sawMoreThan, serverSigning } from "./common";

/** Weekly notice does not come more often than this. */
const weekly = 6 * day;
/** As many objections may hold one case, one after the other. */
const mostObjections = 10;

export function attested(world: World, signed: Signed<"wait.attested">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian, federation } = desk;
  const backup = matchedBackup(world, state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  const wait = waitOf(federation, state, backup);
  if (!wait) return refuse("quorumMissing", "there is no quorum to attest");
  if (policyOfCase(federation, state).notice && !wait.noticed) return refuse("noticeMissing", "no notice since");
  if (frozenBy(world, federation, state, backup, now))
    return refuse("caseFrozen", "a recovery stands before the heirs");
  if (isRivalled(world, federation, state, backup, now)) return refuse("caseRivalled", "the guardians have not chosen");
  if (waitIsAttested(state, backup.id, wait.from, guardian))
    return refuse("alreadyAttested", "the guardian has attested since");
  const [first = 0] = stagesOf(state.type, backup.manifest);
  const approvals = standingApprovals(federation, state, backup, grantsOfStage(state.type, backup.manifest, first));
  return sawMoreThan(Math.max(...approvals.map(({ seen }) => seen.size)), signed.body.seen);
}

export function noticeSent(world: World, signed: Signed<"notice.sent">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const state = liveCase(world, federation, signed.body.case, now);
  if (isRefusal(state)) return state;
  const backup = matchedBackup(world, state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  const wait = waitOf(federation, state, backup);
  if (!wait) return refuse("quorumMissing", "there is no quorum to give notice of");
  const earliest = signed.body.round === "weekly" ? now - weekly : 0;
  const again = state.notices.some(
    (entry) =>
      entry.backup === backup.id &&
      entry.round === signed.body.round &&
      entry.outcome === "accepted" &&
      entry.at >= earliest &&
      notBefore(entry, wait.from),
  );
  return again ? refuse("alreadyAttested", "this round of notice went out") : null;
}

export function noticeStood(world: World, signed: Signed<"notice.stood">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const backup = matchedBackup(world, desk.state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  const wait = waitOf(desk.federation, desk.state, backup);
  if (!wait) return refuse("quorumMissing", "there is no quorum to give notice of");
  return wait.noticed ? refuse("alreadyAttested", "notice was given") : null;
}

/**
 * Of whoever had notice. One holds at a time, and another may follow: else whoever presses first, perhaps the executor
 * whom the card names, would leave the owner no word.
 */
export function objected(world: World, signed: Signed<"case.objected">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const state = liveCase(world, federation, signed.body.case, now);
  if (isRefusal(state)) return state;
  const backup = matchedBackup(world, state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  if (!state.notices.some((entry) => entry.backup === backup.id && entry.outcome === "accepted")) {
    return refuse("noticeMissing", "nobody had notice");
  }
  const before = state.holds.filter(({ guardian }) => guardian === null);
  return before.length >= mostObjections || before.some((hold) => holds(federation, state, hold, now))
    ? refuse("objectionUsed", "an objection holds the case, or enough have")
    : null;
}
