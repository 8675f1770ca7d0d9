/** What an executor lays before the guardians, and their questions. */
import type { Signed, StatementBody } from "@/lib/protocol/statements/statement";
import { policyOfCase } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { CaseState, FederationState, World } from "../state";
import { atDesk, isRefusal } from "./common";
import { byRequester } from "./requester";

/** As many open questions may stand at a time. */
const openQuestions = 20;

export function laidBefore(world: World, signed: Signed<"case.evidence">, now: number): Refusal | null {
  const request = byRequester(world, signed, signed.body.case, now);
  if (isRefusal(request)) return request;
  const { state } = request;
  if (state.type !== "inheritance") return refuse("grantsDiffer", "evidence is for an inheritance");
  const next = (state.evidence?.version ?? 0) + 1;
  return signed.body.version === next ? null : refuse("evidenceStale", `the next version is ${next}`);
}

export function asked(world: World, signed: Signed<"case.question">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  if (desk.state.type !== "inheritance") return refuse("grantsDiffer", "questions are put to executors");
  return desk.state.questions.filter(({ answer }) => answer === null).length < openQuestions
    ? null
    : refuse("alreadyDecided", `${openQuestions} questions are open`);
}

export function answered(world: World, signed: Signed<"case.answered">, now: number): Refusal | null {
  const request = byRequester(world, signed, signed.body.case, now);
  if (isRefusal(request)) return request;
  const question = request.state.questions.find(({ statement }) => statement === signed.body.question);
  if (!question) return refuse("questionMissing", "no such question was put");
  return question.answer === null ? null : refuse("alreadyDecided", "the question is answered");
}

/**
 * What an approval says of the evidence: for an inheritance all that the policy asks for, found sound in what lies before
 * the guardians now; from the second stage on also that the will is known. For a recovery nothing.
 */
export function reviewRefused(
  federation: FederationState,
  state: CaseState,
  { evidence }: Pick<StatementBody<"case.approved">, "evidence">,
  stage: { first: boolean },
): Refusal | null {
  if (state.type === "recovery") {
    return evidence ? refuse("grantsDiffer", "a recovery has no evidence to look at") : null;
  }
  const required = policyOfCase(federation, state).evidence;
  const before = state.evidence;
  if (!before || required.some((kind) => !before.provides.includes(kind))) {
    return refuse("evidenceMissing", "not all that the policy asks for lies before the guardians");
  }
  if (!evidence) return refuse("evidenceUnchecked", "the approval says nothing of the evidence");
  if (evidence.statement !== before.statement) return refuse("evidenceStale", "not the evidence as it stands");
  const sound = (kind: string) => evidence.checks.some((check) => check.kind === kind && check.result === "sound");
  if (!required.every(sound)) return refuse("evidenceUnchecked", "a required thing was not found sound");
  return stage.first || evidence.willKnown
    ? null
    : refuse("willUnconfirmed", "a later stage follows when the will is known");
}
