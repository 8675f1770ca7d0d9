/** What other rules would have asked of requests that were decided for under the rules of their day. */
import type { Digest } from "@/lib/protocol/fields";
import type { Policy } from "@/lib/protocol/statements/policy";
import { type Missing, missing } from "../policy";
import type { Kind, PastCase } from "./cases";

/** A past request that would not have gone as it went. */
export interface Difference {
  case: Digest;
  kind: Kind;
  decidedAt: number;
  /** What its approvals would have lacked. */
  missing: Missing[];
  /** How much longer it would have waited, in milliseconds. */
  longer: number;
  /** How often its name was tried, where that is more often than the rules allow; else null. */
  tried: number | null;
  /** It would have run out before the first share left (or before it was decided, if none ever did). */
  ranOut: boolean;
}

/**
 * Approvals are counted as they stood when they were first a quorum: that guardians would have done more, had more been asked
 * of them, nobody can know.
 * @param threshold of the roster that would have these rules.
 */
export function simulate(policy: Policy, threshold: number, past: readonly PastCase[]): Difference[] {
  return past.flatMap((one) => {
    const { kind, votes, needed, openedAt, decidedAt, releasedAt, tried } = one;
    const rules = policy[kind];
    const lacks = missing(rules, Math.max(threshold, needed), votes);
    const longer = Math.max(0, rules.wait - one.wait);
    const ranOut = (releasedAt ?? decidedAt) + longer - openedAt >= rules.expiry;
    const tooOften = tried > rules.guesses;
    if (lacks.length === 0 && longer === 0 && !ranOut && !tooOften) return [];
    return [{ case: one.case, kind, decidedAt, missing: lacks, longer, tried: tooOften ? tried : null, ranOut }];
  });
}
