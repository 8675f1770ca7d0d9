/**
 * How an act in the browser can end other than well.
 *
 * A *refusal* is a value: somebody said no by the rules, here or on the server. The classes below are thrown:
 * {@link Offline} when the answer never came, {@link Stop} when what the server showed cannot be true.
 */
import type { RefusalCode } from "@/lib/contract/refusals";
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
export const stopCodes = [
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
