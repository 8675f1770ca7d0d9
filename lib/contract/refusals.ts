/** Every way in which the product says no, and the sentence that a person reads: what happened, and what to do next. */
import { type RefusalCode as DomainCode, refusalCodes as domainCodes } from "@/lib/domain/refusal";

const serverCodes = [
  "badInput",
  "notSignedIn",
  "notAllowed",
  "notFound",
  "tooMany", // a rate limit
  "tokenInvalid", // unknown, used up or expired
  "letterUnknown", // the link of an objection stands in no letter, or in none any more
  "blobMissing",
  "blobUnasked",
  "tooLarge",
  "uploadsFull", // too much of one owner is on its way, or too much of all strangers
  "uploadDiffers", // the bytes that arrived are not those that were announced
  "busy", // a lost race, several times in a row
  "setupOver",
  "setupIncomplete",
  "emailTaken",
  "hostInsecure",
  "keyringStale",
  "passphraseWrong", // at its change
  "genesisStale",
  "alreadyEndorsed", // a quorum has signed the proposal
  "pepperNotAsked",
  "seenUnknown", // no tree of this log has that size and root
  "unavailable",
] as const;

export type ServerCode = (typeof serverCodes)[number];
export type RefusalCode = DomainCode | ServerCode;
export const refusalCodes: readonly RefusalCode[] = [...domainCodes, ...serverCodes];

/** The body of every answer that is not a success. */
export interface RefusalDto {
  refusal: { code: RefusalCode; because?: string };
}
