/** What another policy changes, in the sentences of the two. */
import { equal } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import type { KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import { holdInWords, kindInWords, type SayPolicy } from "./policyWords";

export interface PolicyDifference {
  of: "recovery" | "inheritance" | "hold";
  /** Sentences that hold today and no longer then. */
  gone: string[];
  /** … and the other way about. */
  fresh: string[];
}

const kinds = ["recovery", "inheritance"] as const;

/** @returns null where it changes something that no sentence tells of: nobody can know what they sign then. */
export function policyDifference(
  say: SayPolicy,
  locale: string,
  { before, after }: { before: Policy; after: Policy },
  threshold: number,
): PolicyDifference[] | null {
  if (kinds.some((kind) => !toldWhole(before[kind], after[kind]))) return null;
  const sentences = (policy: Policy) => ({
    recovery: kindInWords(say, locale, policy.recovery, threshold),
    inheritance: kindInWords(say, locale, policy.inheritance, threshold),
    hold: [holdInWords(say, policy)],
  });
  const [then, now] = [sentences(after), sentences(before)];
  const differences = ([...kinds, "hold"] as const).map((of) => ({
    of,
    gone: now[of].filter((sentence) => !then[of].includes(sentence)),
    fresh: then[of].filter((sentence) => !now[of].includes(sentence)),
  }));
  return differences.filter(({ gone, fresh }) => gone.length + fresh.length > 0);
}

/** Of a group of guardians the sentences tell the number alone. */
const toldWhole = (before: KindPolicy, after: KindPolicy): boolean =>
  after.clauses
    .filter(({ group }) => group !== undefined)
    .every((clause) => before.clauses.some((one) => equal(encodeCanonical(one), encodeCanonical(clause))));
