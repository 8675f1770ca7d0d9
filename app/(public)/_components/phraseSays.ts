import type { MnemonicVerdict } from "@/lib/protocol/words";
import type { Say } from "@/lib/words/types";

/**
 * How a phrase stands, in a sentence; empty where there is nothing to say yet.
 * @param bad places, counted from 0, of words that are wrong and no longer being typed.
 */
export function phraseSays(
  say: Say<"parts.phraseField">,
  verdict: MnemonicVerdict | null,
  bad: ReadonlySet<number>,
): string {
  if (!verdict) return "";
  if (bad.size > 0) return say("badWords", { count: bad.size, places: [...bad].map((at) => at + 1).join(", ") });
  switch (verdict.verdict) {
    case "badLength":
      return say("soFar", { count: verdict.length });
    case "badChecksum":
      return say("doNotFit");
    default:
      return verdict.verdict === "ok" ? say("fit") : "";
  }
}
