/** Asking the pepper: `POST /api/pepper`, key-signed. The server builds the POPRF's `info` itself. */
import { z } from "zod";
import { BackupId, CaseId, GrantKind } from "@/lib/protocol/fields";
import { wireBytes } from "./encoding";

const blinded = wireBytes(33);
const token = wireBytes(16).optional();

export const PepperInput = z.discriminatedUnion("purpose", [
  /** A fresh case key, with a guardian's token where there is one; or a backup key with a join token. */
  z.strictObject({ purpose: z.literal("lookup"), blinded, token }),
  /** The backup's own key; before the backup exists, with a join token. */
  z.strictObject({ purpose: z.enum(["owner", "heirs"]), backup: BackupId, blinded, token }),
  /** A case key, once `pepper.asked` for this very element is in the log. */
  z.strictObject({ purpose: z.literal("case"), case: CaseId, backup: BackupId, grant: GrantKind, blinded }),
]);
export type PepperInput = z.infer<typeof PepperInput>;

/** base64url of the evaluated element and of the DLEQ proof. */
export interface PepperDto {
  evaluated: string;
  proof: string;
}
