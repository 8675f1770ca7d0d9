/** Why a statement is not accepted: a value, never an exception. People see the sentence that `lib/contract` has for it. */
export const refusalCodes = [
  // any statement
  "clockSkew", // signedAt and now differ by more than ten minutes
  "timeRanBackwards",
  "alreadyEntered", // this very statement stands in the log
  "wrongSigner", // signed by a key that has no say in this
  "keyUnsafe", // a key of small order, or not canonically encoded
  "keyReused", // one key in two roles
  // federation
  "federationExists",
  "federationMissing",
  "rosterInvalid", // thresholds, duplicates, commitments that don't fit
  "rosterNotSuccessor",
  "rosterLapsed", // drawn up longer ago than signatures are collected
  "signaturesMissing", // fewer endorsements than needed
  "enrolmentClosed", // a guardian's kit is still unchecked
  "kitAlreadyChecked",
  "dayAlreadyCounted",
  // backup
  "backupExists",
  "backupMissing",
  "backupDeleted",
  "backupNotDeleted",
  "backupInCase", // heads are fixed while a case is live
  "backupKeyLost",
  "manifestInvalid",
  "manifestStale", // not the backup's current manifest
  "rosterStale", // made against a roster that is not today's
  "payloadStale", // does not follow the payload's head
  "refreshTooSoon",
  "purgeTooSoon",
  // case
  "caseExists",
  "caseMissing",
  "caseOver", // completed, denied, vetoed, withdrawn or expired
  "caseHeld",
  "caseFrozen", // a living member's recovery stands before an inheritance
  "caseRivalled", // another request on the same backup stands beside it
  "lookupDiffers", // the name of the request is not the name of the backup
  "notMatched",
  "alreadyMatched",
  "deskExists",
  "deskMissing",
  "alreadyDecided",
  "notApproved", // the signer has no standing approval
  "recused",
  "conflictOfInterest",
  "grantsDiffer", // not what this kind of case may release
  "policyDiffers",
  "seenTooOld", // the log head that was seen lacks what it must contain
  "holdUsed", // one hold per guardian and case
  "holdMissing",
  "notYourHold",
  "quorumMissing",
  "waitMissing", // not enough guardians have attested the start of the wait
  "waitRunning",
  "evidenceMissing", // nothing was laid before the guardians, or not all that the policy asks for
  "evidenceStale", // not the evidence as it stands now
  "evidenceUnchecked", // a required thing was not found sound
  "willUnconfirmed", // a later stage, and the guardian does not say that the will is known
  "questionMissing",
  "objectionUsed", // an objection holds the case, or the same address has objected before
  "noticeMissing",
  "alreadyAttested",
  "intentMissing",
  "alreadyReleased",
  "nothingReleased",
  "guessesUsedUp",
  "alreadyAsked", // this blinded element was asked before: the server answers it again for free
  "notExpired",
  "notEnded",
  "alreadyPurged",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  refused: RefusalCode;
  /** For the log of a developer or an auditor: which rule, in words. No secrets, no names of persons. */
  because: string;
}

export const refuse = (refused: RefusalCode, because: string): Refusal => ({ refused, because });
