/** What a page calls verified, in words: the fact, and what was checked for it. */
import type { Fact } from "./facts";

export interface FactWords {
  says: string;
  checks: readonly [string, ...string[]];
}

const entries = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);

export function factInWords(fact: Fact): FactWords {
  switch (fact.fact) {
    case "rosters":
      return {
        says: "the guardians",
        checks: [
          "The founding document is the one whose fingerprint your own keys carry, signed by every guardian of that day.",
          fact.count === 1
            ? "Nothing has been changed since."
            : `Each of the ${fact.count - 1} later lists is signed by enough guardians of the one before.`,
        ],
      };
    case "log":
      return {
        says: `the log, ${entries(fact.size)}`,
        checks: [
          "Every entry was read, and together they add up to the state that the federation’s key has signed.",
          "It continues what this browser had seen before.",
        ],
      };
    case "history":
      return {
        says: `the history of this request, ${entries(fact.entries)}`,
        checks: [
          "None of its entries is left out or changed, and every signature is right.",
          `By the federation’s rules each was allowed when it was made${fact.undecided > 0 ? `, but for ${fact.undecided} of other requests, which only they are judged by` : ""}.`,
        ],
      };
    case "request":
      return {
        says: "the code of this request",
        checks: ["It is computed by this browser out of the request as its own key signed it."],
      };
    case "backup":
      return {
        says: "the backup",
        checks: ["Its manifest is signed by the backup’s own key.", "It bears the name that this request asks for."],
      };
    case "card":
      return {
        says: "the card",
        checks: ["It is the file that the manifest names, sealed at enrolment and never changed since."],
      };
  }
}
