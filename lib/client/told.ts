/** What a person is told when something did not go well: what happened, the next step, and after a failed check what was seen. */
import { type Sentence, sentences } from "@/lib/contract/sentences";
import { BadShare, isRefused, Offline, RefusedError, Stop, stopSentences } from "./outcome";

export interface Told extends Sentence {
  /** Of a failed check alone: nothing goes on from there. */
  evidence?: Readonly<Record<string, string | number>>;
}

const offline: Sentence = {
  what: "No answer came from the server.",
  next: "Look to your connection, then try again. What was not confirmed can safely be sent once more.",
};

const storageShut: Sentence = {
  what: "This browser keeps nothing for this site.",
  next: "Leave private browsing or allow site data, then reload the page.",
};

const badShare: Sentence = {
  what: "Your own share of this backup is not the one that its owner sealed for you, so nothing was signed.",
  next: "Leave this request to the other guardians: their shares suffice. Tell them that yours is bad.",
};

const fault: Sentence = {
  what: "Something went wrong in this browser.",
  next: "Reload the page and try again. If it happens again, tell whoever runs the server.",
};

/** A part of the program that is fetched when it is needed did not come. The bundler throws it under this name. */
const isPartMissing = (trouble: unknown): boolean => trouble instanceof Error && trouble.name === "ChunkLoadError";

/** Of a refusal, or of anything that was thrown. Of what is not known to be harmless it says no more than that. */
export function toldOf(trouble: unknown): Told {
  if (isRefused(trouble)) return sentences[trouble.refused];
  if (trouble instanceof RefusedError) return sentences[trouble.refusal.refused];
  if (trouble instanceof Stop) {
    const { code, message, evidence } = trouble;
    return { ...stopSentences[code], evidence: { found: code, because: message, ...evidence } };
  }
  if (trouble instanceof Offline || isPartMissing(trouble)) return offline;
  if (trouble instanceof BadShare) return badShare;
  if (
    trouble instanceof DOMException &&
    ["InvalidStateError", "SecurityError", "UnknownError"].includes(trouble.name)
  ) {
    return storageShut;
  }
  return fault;
}
