import type { FiguresFault, FiguresKind } from "@/lib/client/figures";
import type { Say } from "@/lib/words/types";

/** In the order in which they are offered. */
export const figuresKinds: readonly FiguresKind[] = ["neighbourhood", "community", "large", "own"];

/** What is wrong with the figures, in one sentence. */
export function faultSentence(say: Say<"setup.figuresFaults">, { field, fault }: FiguresFault): string {
  if (field === "federation") return fault === "missing" ? say("nameMissing") : say("nameUnsafe");
  if (field === "guardians") return say("guardiansRange");
  if (field === "threshold") return fault === "aboveGuardians" ? say("thresholdAbove") : say("thresholdRange");
  return say("inviteCode");
}
