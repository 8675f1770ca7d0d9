/**
 * What a policy asks of the approvals of a case. A clause counts the approvals that pass its filter, clauses are joined
 * by AND, and whatever they say, fewer than `threshold` approvals never suffice.
 */
import type { Clause, KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Guardian } from "@/lib/protocol/statements/roster";

/** What a policy looks at of a guardian. */
export type Voter = Pick<Guardian, "key" | "organisation">;

/** A standing approval with its signer as the roster has him. */
export interface Vote {
  guardian: Voter;
  record: VerificationRecord;
}

/** One thing that is still missing, ready to be put into words. `clause` null: the threshold itself. */
export interface Missing {
  clause: Clause | null;
  have: number;
  need: number;
  organisations?: { have: number; need: number };
}

const strengths = ["fair", "strong", "superior"] as const;

/** The part of a filter that only looks at who the guardian is. */
function eligible(clause: Clause, guardian: Voter): boolean {
  return (
    (clause.organisation === undefined || guardian.organisation === clause.organisation) &&
    (clause.group === undefined || clause.group.includes(guardian.key))
  );
}

/** The whole filter: who the guardian is and what the guardian did. */
export function passes(clause: Clause, { guardian, record }: Vote): boolean {
  const { door, proofing, methods, minimumStrength } = clause;
  return (
    eligible(clause, guardian) &&
    (door === undefined || record.door === door) &&
    (proofing === undefined || proofing.includes(record.proofing)) &&
    (methods === undefined || methods.includes(record.method)) &&
    (minimumStrength === undefined ||
      record.evidence.some(
        ({ result, strength }) =>
          result === "genuine" && strengths.indexOf(strength) >= strengths.indexOf(minimumStrength),
      ))
  );
}

const organisationsOf = (guardians: Voter[]): number =>
  new Set(guardians.flatMap(({ organisation }) => organisation ?? [])).size;

function lackOf(clause: Clause, guardians: Voter[]): Missing | null {
  const need = clause.distinctOrganisations ?? 0;
  const have = organisationsOf(guardians);
  if (guardians.length >= clause.count && have >= need) return null;
  const missing = { clause, have: guardians.length, need: clause.count };
  return need > 0 ? { ...missing, organisations: { have, need } } : missing;
}

/** What is still missing before the votes (of distinct guardians) satisfy the policy; empty when they do. */
export function missing(policy: KindPolicy, threshold: number, votes: Vote[]): Missing[] {
  const lacks = policy.clauses.flatMap(
    (clause) =>
      lackOf(
        clause,
        votes.filter((vote) => passes(clause, vote)).map((vote) => vote.guardian),
      ) ?? [],
  );
  return votes.length < threshold ? [{ clause: null, have: votes.length, need: threshold }, ...lacks] : lacks;
}

export const satisfied = (policy: KindPolicy, threshold: number, votes: Vote[]): boolean =>
  missing(policy, threshold, votes).length === 0;

/** Could these guardians, whatever each of them may yet do, satisfy the policy? If not, the case is denied. */
export function satisfiable(policy: KindPolicy, threshold: number, available: Voter[]): boolean {
  return (
    available.length >= threshold &&
    policy.clauses.every(
      (clause) =>
        lackOf(
          clause,
          available.filter((guardian) => eligible(clause, guardian)),
        ) === null,
    )
  );
}

/**
 * Do any `threshold` approvals satisfy the policy? Only then may approving and releasing be one act: with a filter, a
 * share could leave for a group of approvals that never satisfies it.
 */
export function anyThresholdSuffices(policy: KindPolicy, threshold: number): boolean {
  return policy.clauses.every(({ count, ...filter }) => {
    const filters = Object.values(filter).filter((value) => value !== undefined);
    return count <= threshold && filters.length === 0;
  });
}

/** Why a policy cannot be that of a roster with these guardians, in words for the log; null if it can. */
export function policyFault(policy: Policy, threshold: number, guardians: Guardian[]): string | null {
  for (const kind of ["recovery", "inheritance"] as const) {
    const { clauses, wait, expiry } = policy[kind];
    const keys = new Set(guardians.map(({ key }) => key));
    for (const { group = [] } of clauses) {
      if (group.some((key) => !keys.has(key))) return `a group of ${kind} names someone who is not a guardian`;
      if (new Set(group).size < group.length) return `a group of ${kind} names a guardian twice`;
    }
    if (!satisfiable(policy[kind], threshold, guardians)) return `not even all guardians could satisfy ${kind}`;
    if (expiry <= wait) return `a ${kind} would expire before its wait is over`;
  }
  return policy.hold > 0 ? null : "a hold would lapse at once";
}
