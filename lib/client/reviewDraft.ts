/** The form in which a guardian says what was found in an executor's papers: what is asked, what is missing, what it becomes. */
import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { EvidenceCheck, EvidenceReview } from "@/lib/protocol/statements/evidence";
import { EvidenceKind } from "@/lib/protocol/statements/policy";

const check = EvidenceCheck.shape;
const CheckDraft = z.strictObject({
  kind: EvidenceKind,
  /** Empty strings are what was not answered yet. */
  how: check.how.or(z.literal("")),
  result: check.result.or(z.literal("")),
});
export type CheckDraft = z.infer<typeof CheckDraft>;

export const ReviewDraft = z.strictObject({
  /** The evidence that was looked at; empty before the first answer. */
  statement: Digest.or(z.literal("")),
  checks: z.array(CheckDraft).max(3),
  deathAgrees: z.boolean(),
  noConflict: z.boolean(),
  willKnown: z.boolean(),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const reviewFormat = plaintextFormat("reviewDraft", ReviewDraft);

export const freshReview: ReviewDraft = {
  statement: "",
  checks: [],
  deathAgrees: false,
  noConflict: false,
  willKnown: false,
};

/** What the review must answer. */
export interface ReviewQuestions {
  /** The evidence as it lies before the guardians. */
  statement: Digest;
  required: readonly EvidenceKind[];
  /** A later stage: is the will known? */
  willKnown: boolean;
}

/** The draft as far as it is about the evidence that lies there now: other papers are looked at anew. */
export const reviewOf = (draft: ReviewDraft, { statement }: Pick<ReviewQuestions, "statement">): ReviewDraft =>
  draft.statement === statement ? draft : { ...freshReview, statement };

/** What was answered about one kind of paper. */
export const checkOf = ({ checks }: Pick<ReviewDraft, "checks">, kind: EvidenceKind): CheckDraft =>
  checks.find((one) => one.kind === kind) ?? { kind, how: "", result: "" };

/** The checks with an answer changed. */
export function withCheck({ checks }: Pick<ReviewDraft, "checks">, changed: CheckDraft): CheckDraft[] {
  const others = checks.filter(({ kind }) => kind !== changed.kind);
  return [...others, changed];
}

/** `field` is the id of the control; `fault` its sentence in the catalogue (`request.reviewFaults`). */
export interface ReviewFault {
  field: string;
  fault: "how" | "result" | "notSound" | "deathAgrees" | "noConflict" | "willKnown";
}

/** Everything that keeps the draft from being signed, in the order of the form. */
export function reviewFaults(draft: ReviewDraft, { required, willKnown }: ReviewQuestions): ReviewFault[] {
  const checks = required.flatMap((kind): ReviewFault[] => {
    const { how, result } = checkOf(draft, kind);
    return [
      ...(how === "" ? [{ field: `how-${kind}`, fault: "how" as const }] : []),
      ...(result === "" ? [{ field: `result-${kind}`, fault: "result" as const }] : []),
      ...(result !== "" && result !== "sound" ? [{ field: `result-${kind}`, fault: "notSound" as const }] : []),
    ];
  });
  const ticks = (["deathAgrees", "noConflict", ...(willKnown ? (["willKnown"] as const) : [])] as const)
    .filter((name) => !draft[name])
    .map((name) => ({ field: name, fault: name }));
  return [...checks, ...ticks];
}

/** What the approval says of the papers. @throws ZodError unless {@link reviewFaults} is empty. */
export const signedReview = (draft: ReviewDraft, { statement, required, willKnown }: ReviewQuestions): EvidenceReview =>
  EvidenceReview.parse({
    statement,
    checks: required.map((kind) => checkOf(draft, kind)),
    deathAgrees: draft.deathAgrees,
    noConflict: draft.noConflict,
    ...(willKnown ? { willKnown: draft.willKnown } : {}),
  });
