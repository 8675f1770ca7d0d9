/**
 * The claim: what a requester tells the guardians. It never contains the recovery name, and it is only what the person
 * says: guardians compare with the reference card.
 */
import { z } from "zod";
import { heldTo } from "./blob";
import { type BlobRef, DisplayName } from "./fields";
import { lineField, photoField, plaintextFormat, textField } from "./plaintext";
import { openSealedIdentity, type SealedIdentityRef } from "./sealed-identity";
import { open } from "./sealing";

export const Claim = z.strictObject({
  displayName: DisplayName,
  message: textField(2000).optional(),
  contact: lineField(200).optional(),
  photo: photoField.optional(),
});
export type Claim = z.output<typeof Claim>;

export const claimFormat = plaintextFormat("claim", Claim);

/**
 * A guardian reads the claim of a case; `opened` is the verified `case.opened`.
 * @throws RangeError if a file is not the signed one or cannot be opened, Error if what was sealed is no claim.
 */
export async function openClaim(
  opened: { files: SealedIdentityRef; claim: BlobRef },
  files: { identity: Uint8Array; claim: Uint8Array },
  guardian: string,
): Promise<Claim> {
  const identity = await openSealedIdentity(opened.files, files.identity, guardian);
  return claimFormat.parse(await open(heldTo(opened.claim, files.claim), identity));
}
