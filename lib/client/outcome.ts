/**
 * How an act in the browser can end other than well.
 *
 * A *refusal* is a value: somebody said no by the rules, here or on the server. The classes below are thrown:
 * {@link Offline} when the answer never came, {@link Stop} when what the server showed cannot be true.
 */
import type { RefusalCode } from "@/lib/contract/refusals";
import type { Sentence } from "@/lib/contract/sentences";
import type { ShareFault } from "@/lib/protocol/open-bundle";

export interface Refused {
  refused: RefusalCode;
  /** For developers; people read `sentences[refused]` of the contract. */
  because: string;
}

export const isRefused = (value: unknown): value is Refused =>
  typeof value === "object" && value !== null && "refused" in value && typeof value.refused === "string";

export const refused = (code: RefusalCode, because: string): Refused => ({ refused: code, because });

/** The answer of a call without which an act cannot go on. @throws RefusedError on a refusal. */
export function granted<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new RefusedError(answer);
  return answer;
}

/** Ends an act that cannot go on. @throws RefusedError always. */
export function decline(code: RefusalCode, because: string): never {
  throw new RefusedError(refused(code, because));
}

/** A refusal thrown through code that cannot go on without the answer; acts turn it back into a value. */
export class RefusedError extends Error {
  override name = "RefusedError";
  constructor(readonly refusal: Refused) {
    super(`${refusal.refused}: ${refusal.because}`);
  }
}

/** Runs an act and gives a refusal thrown by {@link granted} back as a value. */
export async function refusable<T>(act: () => Promise<T>): Promise<T | Refused> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

/** The connection broke, or something that is not Holdfast answered. Whether the act happened is not known. */
export class Offline extends Error {
  override name = "Offline";
}

/** The guardian's own share does not match what was dealt: it cannot be handed over, others must. Nothing was signed. */
export class BadShare extends Error {
  override name = "BadShare";
  constructor(readonly fault: ShareFault) {
    super(`the share cannot be used: ${fault}`);
  }
}

/** What a browser found out about a server (or about a file) that must not be believed. */
const stopCodes = [
  "genesisDiffers",
  "rosterUnsigned",
  "rosterUnknown",
  "rosterRolledBack",
  "logUnsigned",
  "logRewound",
  "logForked",
  "logSplit",
  "logInconsistent",
  "entryOmitted",
  "entryAltered",
  "historyImpossible",
  "fileAltered",
  "caseDiffers",
  "backupDiffers",
  "cardAltered",
  "cardWithheld",
  "pepperFalse",
  "receiptFalse",
  "keyringForeign",
  "notInGenesis",
  "escrowPartFalse",
  "genesisAltered",
  "vetoHidden",
  "answerMalformed",
] as const;
export type StopCode = (typeof stopCodes)[number];

/** Thrown when a check failed: the page stops, says so plainly, and offers nothing that relies on the server. */
export class Stop extends Error {
  override name = "Stop";
  readonly code: StopCode;
  /** What was seen, for whoever looks into it: digests, sizes, signed notes. Never secrets. */
  readonly evidence: Readonly<Record<string, string | number>>;

  constructor(code: StopCode, because: string, evidence: Record<string, string | number> = {}) {
    super(because);
    this.code = code;
    this.evidence = evidence;
  }
}

const phone = "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.";
const leave = "Stop here and give nothing away. Tell a guardian, in person or by phone.";

/** What a person reads at a {@link Stop}. */
export const stopSentences: Record<StopCode, Sentence> = {
  genesisDiffers: { what: "This is not the federation that your code, sheet or keys belong to.", next: leave },
  rosterUnsigned: { what: "The list of guardians is not signed as it must be.", next: leave },
  rosterUnknown: { what: "The server does not show the list of guardians that your code names.", next: leave },
  rosterRolledBack: {
    what: "The server shows an older list of guardians than this device has already seen.",
    next: leave,
  },
  logUnsigned: { what: "The state of the log is not signed by the federation's key.", next: phone },
  logRewound: { what: "The log has become shorter than this browser has already seen.", next: phone },
  logForked: { what: "The log has been rewritten since this browser last read it.", next: phone },
  logSplit: { what: "What another guardian saw of the log is not what this browser reads.", next: phone },
  logInconsistent: { what: "The log's entries do not add up to its signed state.", next: phone },
  entryOmitted: { what: "The server left out something that stands in the log.", next: phone },
  entryAltered: { what: "The server showed something else than what stands in the log.", next: phone },
  historyImpossible: { what: "The log holds something that the rules do not allow.", next: phone },
  fileAltered: { what: "A sealed file is not the one that was signed for.", next: phone },
  caseDiffers: { what: "The server showed another request than the one you asked for.", next: phone },
  backupDiffers: { what: "The backup shown does not belong to this request.", next: phone },
  cardAltered: { what: "The reference card is not the one that was sealed at enrolment.", next: phone },
  cardWithheld: {
    what: "The server left out a backup that this browser has seen under the name of this request.",
    next: phone,
  },
  pepperFalse: { what: "The server answered under a key that is not the federation's.", next: leave },
  receiptFalse: { what: "The server's receipt for what you signed does not hold.", next: phone },
  keyringForeign: { what: "The keys that the server keeps for you are not the keys of this account.", next: phone },
  notInGenesis: {
    what: "The founding document does not name your keys as this browser made them.",
    next: "Don't sign. Tell the convener by phone.",
  },
  escrowPartFalse: {
    what: "Your part of the federation's key does not fit the founding document.",
    next: "Don't sign. Tell the convener by phone, and have it drawn up again.",
  },
  genesisAltered: {
    what: "The founding document is not the one whose words you read out.",
    next: "Don't sign. Read the words to each other again.",
  },
  vetoHidden: { what: "The person whose backup this is has objected, and the server did not show it.", next: phone },
  answerMalformed: {
    what: "The server's answer cannot be read.",
    next: "Reload the page. If it happens again, tell whoever runs the server.",
  },
};
