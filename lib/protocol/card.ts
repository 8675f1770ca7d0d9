/** The reference card: whom the guardians are to meet. Sealed at enrolment and never changed. */
import { z } from "zod";
import { heldTo, refOf } from "./blob";
import type { Bytes } from "./bytes";
import { DisplayName } from "./fields";
import { lineField, photoField, plaintextFormat } from "./plaintext";
import { openSealedIdentity, sealNewIdentity } from "./sealed-identity";
import { open, seal } from "./sealing";
import type { CardRef as CardRefSchema } from "./statements/backup";

export type CardRef = z.infer<typeof CardRefSchema>;

const Person = z.strictObject({ name: lineField(200), contact: lineField(200).optional() });

export const ReferenceCard = z
  .strictObject({
    displayName: DisplayName,
    photo: photoField.optional(),
    /** How guardians know the person is who was meant: telephone number, address, nickname, whatever the member gives. */
    contact: lineField(200).optional(),
    birthDate: z.iso.date().optional(),
    /** Whom the member wants the guardians to believe, and who is to have something. For the guardians' eyes alone. */
    executors: z.array(Person).min(1).max(5).optional(),
    beneficiaries: z.array(Person).min(1).max(20).optional(),
    /** Where notice goes before heirs receive anything: the member's own addresses, and those of people close by. */
    notice: z
      .array(z.email().max(200))
      .min(1)
      .max(5)
      .refine((all) => new Set(all).size === all.length, "an address is named twice")
      .optional(),
  })
  .refine((card) => card.photo !== undefined || card.contact !== undefined, "a card has a photo or a contact");
export type ReferenceCard = z.output<typeof ReferenceCard>;

export const cardFormat = plaintextFormat("card", ReferenceCard);

/** The card sealed to its own identity, and that to the guardians. @throws RangeError on a malformed recipient. */
export async function sealCard(
  card: ReferenceCard,
  guardians: readonly string[],
): Promise<{ ref: CardRef; blobs: Bytes[] }> {
  const own = await sealNewIdentity(guardians);
  const file = await seal(cardFormat.format(card), [own.ref.recipient]);
  return { ref: { ...own.ref, file: refOf(file) }, blobs: [own.file, file] };
}

/**
 * Inverse of {@link sealCard} for a guardian's identity; `ref` comes out of the signed manifest.
 * @throws RangeError if a file is not the signed one or cannot be opened, Error if what was sealed is no card.
 */
export async function openCard(
  ref: CardRef,
  files: { identity: Uint8Array; file: Uint8Array },
  guardian: string,
): Promise<ReferenceCard> {
  const identity = await openSealedIdentity(ref, files.identity, guardian);
  return cardFormat.parse(await open(heldTo(ref.file, files.file), identity));
}
