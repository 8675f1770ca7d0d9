import type { RecoverStep } from "@/lib/client/recover";
import type { PublicKey } from "@/lib/protocol/fields";
import type { Say } from "@/lib/words/types";

/** What goes on, in words. */
export function openStepSays(
  say: Say<"recover.open">,
  step: RecoverStep,
  nameOf: (guardian: PublicKey) => string,
): string {
  switch (step.step) {
    case "checking":
      return say("checking", { guardian: nameOf(step.guardian), place: step.place + 1, of: step.of });
    case "opening":
      return say("content", { place: step.place + 1, of: step.of });
    default:
      return say(step.step);
  }
}

/** How far that is on the way, 0 to 1: most of the time goes into the shares and into stretching the name. */
export function openStepDone(step: RecoverStep): number {
  switch (step.step) {
    case "fetching":
      return 0.05;
    case "checking":
      return 0.1 + (0.25 * step.place) / step.of;
    case "asking":
      return 0.35;
    case "stretching":
      return 0.45;
    case "combining":
      return 0.85;
    case "opening":
      return 0.9 + (0.1 * step.place) / step.of;
  }
}
