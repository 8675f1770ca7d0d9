/** What a person is told when something did not go well: the place of its sentence, and after a failed check what was seen. */
import type { RefusalCode } from "@/lib/contract/refusals";
import { BadShare, isRefused, Offline, RefusedError, Stop, type StopCode } from "./outcome";

export interface Told {
  /** Where the room `told` of the catalogue has the sentences: what happened, and the next step. */
  at:
    | `refused.${RefusalCode}`
    | `stopped.${StopCode}`
    | "offline"
    | "partMissing"
    | "storageShut"
    | "badShare"
    | "fault"
    | "moved"
    | "gone"
    | "unread";
  /** Of a failed check alone: nothing goes on from there. */
  evidence?: Readonly<Record<string, string | number>>;
}

/** A part of the program that is fetched when it is needed did not come. The bundler throws it under this name. */
const isPartMissing = (trouble: unknown): boolean => trouble instanceof Error && trouble.name === "ChunkLoadError";

/** Of a refusal, or of anything that was thrown. Of what is not known to be harmless it says no more than that. */
export function toldOf(trouble: unknown): Told {
  if (isRefused(trouble)) return { at: `refused.${trouble.refused}` };
  if (trouble instanceof RefusedError) return { at: `refused.${trouble.refusal.refused}` };
  if (trouble instanceof Stop) {
    const { code, message, evidence } = trouble;
    return { at: `stopped.${code}`, evidence: { found: code, because: message, ...evidence } };
  }
  if (trouble instanceof Offline) return { at: "offline" };
  if (isPartMissing(trouble)) return { at: "partMissing" };
  if (trouble instanceof BadShare) return { at: "badShare" };
  if (
    trouble instanceof DOMException &&
    ["InvalidStateError", "SecurityError", "UnknownError"].includes(trouble.name)
  ) {
    return { at: "storageShut" };
  }
  return { at: "fault" };
}
