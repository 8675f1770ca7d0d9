/** Where a guardian stands in a case: the one thing to do now, derived from the fold by the rules that will judge it. */
import { currentStage, stagesOf } from "@/lib/domain/grants";
import { activeHolds, holdLapsesAt } from "@/lib/domain/holding";
import { federationOf, policyOfCase, rosterOfCase } from "@/lib/domain/read";
import type { RefusalCode } from "@/lib/domain/refusal";
import { releaseTerms } from "@/lib/domain/releasing";
import type { CaseStatus, Hold } from "@/lib/domain/state";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { EvidenceKind, KindPolicy } from "@/lib/protocol/statements/policy";
import { ownEarlier } from "./approve";
import type { Candidate, CaseView } from "./case";

export type Place =
  /** Nothing is left to do for anybody, or for this guardian. */
  | { do: "nothing"; because: "ended" | "recused" }
  /** Choose the card of the person in this request; for heirs, find it first. */
  | { do: "match" }
  /** The executor has still to lay these before the guardians. */
  | { do: "papers"; backup: Digest; lacking: EvidenceKind[] }
  /** Meet, compare the code, record, approve. `denied`: this guardian has said no, and may think better of it. */
  | { do: "verify"; backup: Digest; denied: boolean }
  /** An earlier stage has left; one's own approval of it can be signed again for the next, once the will is known. */
  | { do: "next"; backup: Digest }
  /** Approved; the share cannot leave yet, for this reason of the rules. */
  | { do: "wait"; backup: Digest; because: RefusalCode }
  /** Approved; the share can leave now. `announce`: that is logged first. `again`: an earlier share was found bad. */
  | { do: "release"; backup: Digest; announce: boolean; again: boolean }
  /** Approved, and the share has left. */
  | { do: "done"; backup: Digest };

const over: readonly CaseStatus[] = ["completed", "denied", "vetoed", "withdrawn", "expired"];
export const isOver = (status: CaseStatus): boolean => over.includes(status);

/**
 * The backup that the page is about: one that this guardian approved, else one that somebody matched, those with most
 * approvals first; null while none is matched.
 */
export function chosenOf({ candidates }: Pick<CaseView, "candidates">, me: PublicKey): Candidate | null {
  const weight = ({ standing, matchedByMe }: Candidate) =>
    (standing?.vetoed ? -1_000 : 0) +
    (standing?.approvals.some(({ guardian }) => guardian === me) ? 100 : 0) +
    (standing?.approvals.length ?? 0) * 2 +
    (matchedByMe ? 1 : 0);
  const matched = candidates.filter((candidate) => candidate.matched);
  return matched.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** @param chosen the backup that the page is about. */
export function placeOf(view: CaseView, me: PublicKey, chosen: Candidate | null, now: number): Place {
  const { status, chairs, checked, state } = view;
  const chair = chairs.find(({ guardian }) => guardian === me);
  // A veto ends the case for the backups that were matched; another may still be.
  const another = status === "vetoed" && view.candidates.some(({ matched }) => !matched);
  if (isOver(status) && !another) return { do: "nothing", because: "ended" };
  if (!chair?.mayVote) return { do: "nothing", because: "recused" };
  if (!chosen?.standing || chosen.standing.vetoed) return { do: "match" };
  const backup = chosen.backup.id;
  const approved = chosen.standing.approvals.some(({ guardian }) => guardian === me);
  if (!approved) {
    const lacking = lackingPapers(view);
    if (lacking.length > 0) return { do: "papers", backup, lacking };
    if (ownEarlier(state, chosen.backup, me)) return { do: "next", backup };
    return { do: "verify", backup, denied: chair.vote === "denied" };
  }
  if (chosen.standing.releases.some(({ guardian }) => guardian === me)) return { do: "done", backup };
  const federation = federationOf(checked.world);
  const stage = currentStage(state, chosen.backup);
  if (!federation || stage === null) return { do: "wait", backup, because: "grantsDiffer" };
  const terms = releaseTerms(checked.world, federation, state, chosen.backup, stage, me, now);
  if ("refused" in terms) {
    const unnoticed = terms.refused === "waitMissing" && policyOf(view).notice && !chosen.standing.wait?.noticed;
    return { do: "wait", backup, because: unnoticed ? "noticeMissing" : terms.refused };
  }
  const again = state.releases.some((release) => release.guardian === me && release.refused);
  return { do: "release", backup, announce: !terms.oneAct && terms.intent === null, again };
}

/** Whether this guardian has agreed to papers that are others now, and must look at them once more. */
export function papersChanged({ approvals, evidence }: CaseView["state"], me: PublicKey): boolean {
  const own = approvals.findLast(({ guardian }) => guardian === me);
  return own?.evidence !== undefined && own.until !== null && own.evidence.statement !== evidence?.statement;
}

/** What the policy asks an executor for, and what does not lie before the guardians yet. */
function lackingPapers(view: CaseView): EvidenceKind[] {
  if (view.state.type === "recovery") return [];
  const { evidence } = policyOf(view);
  const lies = view.state.evidence;
  return lies ? evidence.filter((kind) => !lies.provides.includes(kind)) : evidence;
}

/** Is this a stage after the first, for which the will must be known? */
export function isLaterStage({ state }: CaseView, { backup, standing }: Candidate): boolean {
  const [first] = stagesOf(state.type, backup.manifest);
  return standing !== null && standing.stage !== null && standing.stage !== first;
}

/** The policy under which the case runs to its end. */
export function policyOf({ checked: { world }, state }: CaseView): KindPolicy {
  const federation = federationOf(world);
  if (!federation) throw new Error("a case without a federation");
  return policyOfCase(federation, state);
}

/** The holds in effect, each with the time at which it lapses by itself. */
export function holdsOf({ checked: { world }, state }: CaseView, now: number): (Hold & { lapsesAt: number })[] {
  const federation = federationOf(world);
  if (!federation) return [];
  return activeHolds(federation, state, now).map((hold) => ({
    ...hold,
    lapsesAt: holdLapsesAt(federation, state, hold),
  }));
}

/** For how long a hold holds in this case, unless it is lifted. Milliseconds. */
export function holdLength({ checked: { world }, state }: CaseView): number {
  const federation = federationOf(world);
  if (!federation) throw new Error("a case without a federation");
  return rosterOfCase(federation, state).policy.hold;
}
