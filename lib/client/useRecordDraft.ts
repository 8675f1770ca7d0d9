"use client";

import type { Digest } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import { draftFormat, freshDraft, type RecordDraft } from "./recordDraft";
import { type SealedDraft, useSealedDraft } from "./useSealedDraft";

export type DraftHere = SealedDraft<RecordDraft>;

/** What the guardian has recorded for a case so far. */
export const useRecordDraft = (desk: Desk, caseId: Digest): DraftHere =>
  useSealedDraft(desk, `record/${caseId}`, draftFormat, freshDraft);
