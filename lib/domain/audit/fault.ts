/** What an audit can find: named, placed, with what was expected and what was found. */
import type { RefusalCode } from "../refusal";

export const auditFaults = [
  // the file
  "notAnExport",
  "cutShort",
  "malformedLeaf",
  "envelopeLength",
  "malformedCheckpoint",
  "sizesDiffer",
  "leftOver",
  // an entry by itself
  "envelopeDiffers", // not the envelope that the leaf names
  "malformedStatement",
  "badSignature",
  "wrongScope", // entered elsewhere than its statement belongs
  // an entry in its place
  "chainBroken", // does not follow the entry before it in its scope: one was left out, moved or put in
  "timeRanBackwards",
  "notAllowed", // the rules of the day did not allow it
  "seenDiffers", // its signer saw another tree of that size: two histories were shown
  "seenTooLarge", // its signer saw a tree that could not stand yet
  // the whole
  "noFederation", // a log without a genesis
  "otherFederation", // not the one that was asked for
  "entriesMissing", // fewer than the checkpoint counts, or more
  "rewound", // fewer entries than were seen before
  "forked", // another tree than was seen before
  "rootDiffers", // these entries are not the tree that was signed
  "wrongOrigin", // a checkpoint of another log
  "checkpointUnsigned", // not by the key that the roster names
  "badCosignature", // a line in the name of a guardian who did not sign it
  "witnessRemoved", // a cosignature by somebody who is guardian no more
] as const;

export type AuditFaultCode = (typeof auditFaults)[number];

export interface AuditFault {
  fault: AuditFaultCode;
  /** Place in the log, from 0; null for what concerns no one entry. */
  index: number | null;
  /** What should stand there, and what does, as far as that can be said: digests, keys, times, numbers. */
  expected: string | null;
  found: string | null;
  /** Of `notAllowed`: which rule was broken, and how the rule says it (English, for developers and records). */
  refused: { code: RefusalCode; because: string } | null;
}

type Told = Partial<Omit<AuditFault, "fault">>;

export const auditFault = (fault: AuditFaultCode, told: Told = {}): AuditFault => ({
  fault,
  index: null,
  expected: null,
  found: null,
  refused: null,
  ...told,
});

export const isFault = (value: object): value is AuditFault => "fault" in value;
