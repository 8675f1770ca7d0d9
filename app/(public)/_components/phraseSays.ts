import type { MnemonicVerdict } from "@/lib/protocol/words";

/**
 * How a phrase stands, in a sentence; empty where there is nothing to say yet.
 * @param bad places, counted from 0, of words that are wrong and no longer being typed.
 */
export function phraseSays(verdict: MnemonicVerdict | null, bad: ReadonlySet<number>): string {
  if (!verdict) return "";
  const places = [...bad].map((index) => index + 1);
  if (places.length === 1) return `Word ${places[0]} is not in the list of wallet words. Look at its spelling.`;
  if (places.length > 1) {
    return `Words ${places.join(", ")} are not in the list of wallet words. Look at their spelling.`;
  }
  if (verdict.verdict === "badLength") {
    const count = verdict.length === 1 ? "1 word" : `${verdict.length} words`;
    return `${count} so far. A wallet has 12, sometimes 24.`;
  }
  if (verdict.verdict === "badChecksum") {
    return "Every word is in the list, but together they do not fit: one is wrong, or two have changed places.";
  }
  return verdict.verdict === "ok" ? "All words fit together." : "";
}
