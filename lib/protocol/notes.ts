/**
 * What a guardian writes about a case: sealed to the desk identity, so that guardians alone read it. Coercion
 * indicators stand here and in no statement: a trail that showed them would tell whoever coerces.
 */
import { z } from "zod";
import { heldTo } from "./blob";
import type { Bytes } from "./bytes";
import type { BlobRef, Recipient } from "./fields";
import { lineField, photoField, plaintextFormat, textField } from "./plaintext";
import { open, seal } from "./sealing";

/** What a guardian may notice of a person who is not there freely. */
export const CoercionIndicator = z.enum([
  "accompanied", // somebody stays close and answers instead
  "instructed", // reads from a script, or follows a voice on the telephone
  "afraid",
  "hurried",
  "doesNotKnowWhy", // cannot say what the request is for
  "other",
]);
export type CoercionIndicator = z.infer<typeof CoercionIndicator>;

const Document = z.strictObject({
  number: lineField(100).optional(),
  issuer: lineField(200).optional(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  issued: z.iso.date().optional(),
  expires: z.iso.date().optional(),
});

export const DeskNotes = z.strictObject({
  /** Known personally: what binds them. */
  relationship: lineField(200).optional(),
  yearsKnown: z.int().min(0).max(120).optional(),
  recognisedBy: lineField(500).optional(),
  /** By document: in the order of the statement's evidence. */
  documents: z.array(Document).max(6).optional(),
  place: lineField(200).optional(),
  note: textField(5000).optional(),
  photos: z.array(photoField).max(6).optional(),
  coercion: z.array(CoercionIndicator).max(6).optional(),
});
export type DeskNotes = z.output<typeof DeskNotes>;

export const notesFormat = plaintextFormat("notes", DeskNotes);

/** @param desk recipient of the case's desk identity (`sealNewIdentity` makes one, sealed to the guardians). */
export const sealNotes = (notes: DeskNotes, desk: Recipient): Promise<Bytes> => seal(notesFormat.format(notes), [desk]);

/** @throws RangeError if the file is not the signed one or cannot be opened, Error if it holds no notes. */
export const openNotes = async (ref: BlobRef, file: Uint8Array, deskIdentity: string): Promise<DeskNotes> =>
  notesFormat.parse(await open(heldTo(ref, file), deskIdentity));
