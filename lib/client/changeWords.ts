/** What another policy changes, in the sentences of the two. */
import { day, hour } from "@/lib/domain/time";
import { equal } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import type { Clause, KindPolicy, Policy } from "@/lib/protocol/statements/policy";
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
  const told = kinds.every((kind) => toldWhole(before[kind], after[kind]));
  if (!told || (after.hold !== before.hold && !saidExactly(after.hold))) return null;
  const sentences = (policy: Policy) => ({
    recovery: kindInWords(say, locale, policy.recovery, threshold),
    inheritance: kindInWords(say, locale, policy.inheritance, threshold),
    hold: [holdInWords(say, policy)],
  });
  const [then, now] = [sentences(after), sentences(before)];
  const differences = ([...kinds, "hold"] as const).map((of) => ({
    of,
    gone: without(now[of], then[of]),
    fresh: without(then[of], now[of]),
    same: same(before[of], after[of]),
  }));
  // Whatever it is that two policies differ in: if they read alike, nobody can tell them apart.
  if (differences.some((one) => !one.same && one.gone.length + one.fresh.length === 0)) return null;
  return differences.flatMap(({ of, gone, fresh }) => (gone.length + fresh.length > 0 ? [{ of, gone, fresh }] : []));
}

const same = (a: unknown, b: unknown): boolean => equal(encodeCanonical(a), encodeCanonical(b));

/** The sentences of one list that the other has not, or has fewer times. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((sentence) => {
    const place = left.indexOf(sentence);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Lengths are said in whole days or hours. */
const saidExactly = (length: number): boolean => length % hour === 0 || length % day === 0;

/** Of a group of guardians the sentences tell the number alone; and of a strength, not whether others than documents count. */
const clauseTold = ({ group, minimumStrength, door }: Clause): boolean =>
  group === undefined && (minimumStrength === undefined || door === "byDocument");

/** Whether all that is new in a policy is said in full by its sentences. */
function toldWhole(before: KindPolicy, after: KindPolicy): boolean {
  const stays = (clause: Clause) => before.clauses.some((one) => same(one, clause));
  const lengths = ["wait", "expiry", "retention"] as const;
  return (
    after.clauses.every((clause) => clauseTold(clause) || stays(clause)) &&
    // One of two that read alike might have gone.
    before.clauses.every((clause) => clauseTold(clause) || after.clauses.some((one) => same(one, clause))) &&
    lengths.every((length) => after[length] === before[length] || saidExactly(after[length])) &&
    // Without a wait no sentence says whether notice must be given.
    (after.wait > 0 || after.notice === before.notice || !after.notice)
  );
}
