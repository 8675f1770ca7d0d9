/** Notice to the owner before heirs receive anything, and the objection to which its letters lead. */
import { z } from "zod";
import { BackupId, CaseId } from "@/lib/protocol/fields";

/** As many as a card has. */
const addressesLimit = 5;

/**
 * `PUT /api/notices`, by a guardian whose approval stands while a quorum does: where notice of this request goes. Each
 * guardian's own list; a later one takes the place of the earlier.
 */
export const NoticesInput = z.strictObject({
  case: CaseId,
  backup: BackupId,
  addresses: z.array(z.email().max(200)).min(1).max(addressesLimit),
});
export type NoticesInput = z.infer<typeof NoticesInput>;

/** `POST /api/objections`, by whoever has the letter: 24 bytes in base64url, out of its link. */
export const ObjectionInput = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) });
export type ObjectionInput = z.infer<typeof ObjectionInput>;
