"use client";

import type { Digest } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import { freshReview, type ReviewDraft, reviewFormat } from "./reviewDraft";
import { type SealedDraft, useSealedDraft } from "./useSealedDraft";

/** What the guardian has found in an executor's papers so far. */
export const useReviewDraft = (desk: Desk, caseId: Digest): SealedDraft<ReviewDraft> =>
  useSealedDraft(desk, `review/${caseId}`, reviewFormat, freshReview);
