/** What a guardian has written so far about stopping a request, or about putting it on hold. */
import { z } from "zod";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { CaseDenied } from "@/lib/protocol/statements/case";
import { PhotoDrafts } from "./photoDrafts";

const DenialDraft = z.strictObject({
  reason: CaseDenied.shape.reason.or(z.literal("")),
  note: z.string().max(10_000),
  photos: PhotoDrafts,
});
export type DenialDraft = z.infer<typeof DenialDraft>;
export const denialFormat = plaintextFormat("denialDraft", DenialDraft);
export const freshDenial: DenialDraft = { reason: "", note: "", photos: [] };

const HoldDraft = z.strictObject({ note: z.string().max(10_000), photos: PhotoDrafts });
export type HoldDraft = z.infer<typeof HoldDraft>;
export const holdFormat = plaintextFormat("holdDraft", HoldDraft);
export const freshHold: HoldDraft = { note: "", photos: [] };
