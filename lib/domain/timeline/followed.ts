/** What stands in the life of a case that nobody signed: it follows from what was signed, and from time. */
import type { Digest } from "@/lib/protocol/fields";
import { endOf } from "../ending";
import { grantsOfStage, stageReleased, stagesOf } from "../grants";
import { holdLapsesAt, holds } from "../holding";
import { keyLostSince } from "../keyLost";
import { matchedTo } from "../outlook";
import { quorumSince } from "../quorum";
import { caseOf, federationOf } from "../read";
import type { BackupState, CaseState, FederationState, World } from "../state";
import { waitOf } from "../waiting";
import type { Followed } from "./event";

/** Everything of the kind that stands at `now`, with the time since when, as far as that is known. */
export function standingAt(world: World, caseId: Digest, now: number): { at: number; event: Followed }[] {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  if (!federation || !state) return [];
  const end = endOf(federation, state, now);
  const over = state.holds.filter((hold) => !holds(federation, state, hold, now));
  return [
    ...matchedTo(world, caseId).flatMap((backup) => ofBackup(federation, state, backup, now)),
    ...over.map((hold) => ({
      at: Math.min(now, holdLapsesAt(federation, state, hold)),
      event: { what: "holdOver" as const, hold: hold.statement, of: hold.guardian },
    })),
    ...(end && !state.ended ? [{ at: end.at, event: { what: "ended" as const, how: end.how } }] : []),
  ];
}

function ofBackup(
  federation: FederationState,
  state: CaseState,
  backup: BackupState,
  now: number,
): { at: number; event: Followed }[] {
  const list: { at: number; event: Followed }[] = [];
  const { id } = backup;
  const lost = keyLostSince(federation, backup);
  if (lost !== null) list.push({ at: lost, event: { what: "keyLost", backup: id } });
  for (const stage of stagesOf(state.type, backup.manifest)) {
    const quorum = quorumSince(federation, state, backup, grantsOfStage(state.type, backup.manifest, stage));
    if (quorum !== null) list.push({ at: quorum.at, event: { what: "quorumReached", backup: id, stage } });
    if (stageReleased(state, backup, stage))
      list.push({ at: now, event: { what: "enoughReleased", backup: id, stage } });
  }
  const wait = waitOf(federation, state, backup);
  if (wait?.startedAt != null && wait.endsAt !== null && wait.endsAt > wait.startedAt) {
    list.push({ at: wait.startedAt, event: { what: "waitBegan", backup: id, endsAt: wait.endsAt } });
  }
  return list;
}
