/**
 * How a case stands for as long as nothing more is entered. It names no time of its own: with the time alone it tells
 * the status, now or later, so that a list of many cases can be kept ready without being folded at every look.
 */
import type { Digest, GrantRef } from "@/lib/protocol/fields";
import { type End, endOf, expiresAt, isVetoed } from "./ending";
import { currentStage, grantsOfStage, sameGrants, stageReleased, stagesOf } from "./grants";
import { heldUntil } from "./holding";
import { quorumSince } from "./quorum";
import { caseOf, federationOf, policyOfCase } from "./read";
import type { BackupState, CaseState, CaseStatus, FederationState, World } from "./state";
import { waitOf } from "./waiting";

const courses = ["open", "reviewing", "approved", "releasing", "released"] as const;
/** How far a case is that is neither over nor held. */
export type Course = (typeof courses)[number];

export interface Outlook {
  /** What the entries ended it by; null while it can only run out. */
  end: End | null;
  /** When it runs out. */
  expiresAt: number;
  /** When the last of the backups matched to it was vetoed; null while one is left, or none was matched. */
  vetoedAt: number | null;
  /** When the last of its holds lapses; null if it has none that is in effect. */
  heldUntil: number | null;
  course: Course;
  /** What is asked for now, where an earlier stage has been released; null before that. */
  later: GrantRef[] | null;
  /**
   * Until when a wait runs in which guardians have nothing to do; "unbegun" where only attestations are missing, which their
   * browsers sign unasked. Null where none runs, or notice is still to be given: a guardian may have to stand in for it.
   */
  rests: number | "unbegun" | null;
}

/** The backups in this world that a guardian has matched to the case. */
export const matchedTo = (world: World, caseId: Digest): BackupState[] =>
  [...world.values()].flatMap((state) => (state?.kind === "backup" && state.matched[caseId] ? state : []));

/** All backups that are matched to the case must be in the world. @throws Error if the case is not. */
export function outlookOf(world: World, caseId: Digest): Outlook {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  if (!federation || !state) throw new Error("the case is not in this world");
  const matched = matchedTo(world, caseId);
  const left = matched.filter((backup) => !isVetoed(state, backup));
  const vetoed = matched.length > 0 && left.length === 0;
  // At the beginning of time nothing has run out.
  const end = endOf(federation, state, 0);
  return {
    // A vetoed case runs out as well in the end, but that is not what ended it.
    end: vetoed && end?.how === "expired" ? null : end,
    expiresAt: expiresAt(federation, state),
    vetoedAt: vetoed ? Math.max(...matched.map((backup) => backup.vetoed[caseId] ?? 0)) : null,
    heldUntil: heldUntil(federation, state),
    course: courseOf(federation, state, left, matched.length > 0),
    later: laterOf(state, furthestOf(federation, state, left)),
    rests: restsOf(federation, state, furthestOf(federation, state, left)),
  };
}

/** The backup for which the case has come furthest. */
const furthestOf = (federation: FederationState, state: CaseState, left: BackupState[]): BackupState | undefined =>
  left.toSorted((a, b) => progress(federation, state, b) - progress(federation, state, a))[0];

function courseOf(federation: FederationState, state: CaseState, left: BackupState[], matched: boolean): Course {
  const voted = state.approvals.length + state.denials.length + state.recusals.length > 0;
  const furthest = left.map((backup) => progress(federation, state, backup)).sort((a, b) => b - a)[0] ?? 0;
  return furthest === 0 && !matched && !voted ? "open" : (courses[furthest + 1] ?? "released");
}

/** All of a later stage, once the stage before it has been released. */
function laterOf(state: CaseState, backup: BackupState | undefined): GrantRef[] | null {
  const stage = backup && currentStage(state, backup);
  if (!backup || stage === null || stage === undefined) return null;
  return stage === stagesOf(state.type, backup.manifest)[0] ? null : grantsOfStage(state.type, backup.manifest, stage);
}

function restsOf(federation: FederationState, state: CaseState, backup: BackupState | undefined): Outlook["rests"] {
  const wait = backup ? waitOf(federation, state, backup) : null;
  const policy = policyOfCase(federation, state);
  if (!wait || (policy.wait === 0 && !policy.notice)) return null;
  if (wait.endsAt !== null) return wait.endsAt;
  return policy.notice && !wait.noticed ? null : "unbegun";
}

/** 0: no quorum; 1: quorum; 2: shares are leaving; 3: enough have left for the current stage. */
function progress(federation: FederationState, state: CaseState, backup: BackupState): number {
  const stage = currentStage(state, backup);
  if (stage === null) return 0;
  if (stageReleased(state, backup, stage)) return 3;
  const some = state.releases.some((release) => release.backup === backup.id);
  const quorum = quorumSince(federation, state, backup, grantsOfStage(state.type, backup.manifest, stage)) !== null;
  const earlier = stagesOf(state.type, backup.manifest).some((one) => one < stage && stageReleased(state, backup, one));
  if (!quorum) return earlier ? 2 : 0;
  return some ? 2 : 1;
}

/** How the case stands at this time. */
export function statusAt({ end, expiresAt: due, vetoedAt, heldUntil: held, course }: Outlook, now: number): CaseStatus {
  if (end) return end.how;
  if (vetoedAt !== null) return "vetoed";
  if (now >= due) return "expired";
  return held !== null && now < held ? "held" : course;
}

/** From when on the case is over, if nothing more is entered: at this time and later `statusAt` names an end. */
export const closesAt = ({ end, expiresAt: due, vetoedAt }: Outlook): number =>
  Math.min(end?.at ?? due, vetoedAt ?? due, due);

/**
 * From when on something is to be done by this guardian in a live case, as long as nothing more is entered: a first word, or
 * the release after it. 0: already; null: it is others' turn.
 */
export function turnFrom(
  { course, later, heldUntil: held, rests }: Outlook,
  state: CaseState,
  guardian: string,
): number | null {
  const by = (act: { guardian: string }) => act.guardian === guardian;
  const stands = (act: { guardian: string; until: unknown }) => by(act) && act.until === null;
  const asked = ({ grants }: { grants: GrantRef[] }) => later === null || sameGrants(grants, later);
  if (course === "released" || rests === "unbegun") return null;
  if (state.recusals.some(by) || state.denials.some(stands)) return null;
  const rested = rests ?? 0;
  if (!state.approvals.some((approval) => stands(approval) && asked(approval))) return rested;
  const sent = state.releases.some((release) => by(release) && !release.refused && asked(release));
  return (course === "approved" || course === "releasing") && !sent ? Math.max(held ?? 0, rested) : null;
}
