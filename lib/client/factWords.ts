/** What a page calls verified, in words: the fact, and what was checked for it. */
import type { SayWords } from "./caseWords";
import type { Fact } from "./facts";

export interface FactWords {
  says: string;
  checks: readonly [string, ...string[]];
}

export function factInWords(say: SayWords, fact: Fact): FactWords {
  switch (fact.fact) {
    case "rosters":
      return {
        says: say("fact.rosters.says"),
        checks: [say("fact.rosters.founding"), say("fact.rosters.later", { count: fact.count - 1 })],
      };
    case "log":
      return {
        says: say("fact.log.says", { count: fact.size }),
        checks: [say("fact.log.whole"), say("fact.log.grows")],
      };
    case "history":
      return {
        says: say("fact.history.says", { count: fact.entries }),
        checks: [say("fact.history.whole"), say("fact.history.allowed", { undecided: fact.undecided })],
      };
    case "request":
      return { says: say("fact.request.says"), checks: [say("fact.request.computed")] };
    case "backup":
      return {
        says: say("fact.backup.says"),
        checks: [say("fact.backup.signed"), ...(fact.named ? [say("fact.backup.named")] : [])],
      };
    case "card":
      return { says: say("fact.card.says"), checks: [say("fact.card.sealed")] };
  }
}
