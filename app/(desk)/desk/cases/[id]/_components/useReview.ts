"use client";

import { useRef, useState } from "react";
import { isLaterStage, policyOf } from "@/lib/client/place";
import { type ReviewDraft, type ReviewQuestions, reviewFaults, reviewOf, signedReview } from "@/lib/client/reviewDraft";
import { useReviewDraft } from "@/lib/client/useReviewDraft";
import type { Digest } from "@/lib/protocol/fields";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import { useOpenCase } from "./context";

export interface ReviewHere {
  questions: ReviewQuestions;
  draft: ReviewDraft;
  change: (part: Partial<ReviewDraft>) => void;
  /** All is answered, and somebody has said "Go on". */
  done: boolean;
  settle: (done: boolean) => void;
  /** What the approval will say. @throws ZodError unless all is answered. */
  signed: () => EvidenceReview;
  drop: () => void;
}

/** The check of the papers in an inheritance; null in a recovery, and while it is not known what was answered before. */
export function useReview(): ReviewHere | null {
  const { desk, view, chosen } = useOpenCase();
  const kept = useReviewDraft(desk, view.id);
  const statement = view.state.evidence?.statement;
  const [settled, setSettled] = useState<{ statement: Digest; done: boolean } | null>(null);
  // What was answered in full on an earlier visit stands; what is answered now waits for "Go on".
  const before = useRef<{ statement: Digest; complete: boolean } | null>(null);
  if (!statement || !chosen || !kept.draft) return null;
  const questions: ReviewQuestions = {
    statement,
    required: policyOf(view).evidence,
    willKnown: isLaterStage(view, chosen),
  };
  const draft = reviewOf(kept.draft, questions);
  const complete = reviewFaults(draft, questions).length === 0;
  if (before.current?.statement !== statement) before.current = { statement, complete };
  const done = settled?.statement === statement ? settled.done : before.current.complete;
  return {
    questions,
    draft,
    change: (part) => kept.change({ ...draft, ...part }),
    done: complete && done,
    settle: (now) => setSettled({ statement, done: now }),
    signed: () => signedReview(draft, questions),
    drop: kept.drop,
  };
}
