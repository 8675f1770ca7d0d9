/** A policy in sentences, as guardians read it before they sign it and ever after. */
import { day, hour } from "@/lib/domain/time";
import type { Clause, KindPolicy, Policy } from "@/lib/protocol/statements/policy";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "36 hours", "30 days". Whole days where it is some. */
export function lengthInWords(duration: number): string {
  if (duration >= 2 * day && duration % day === 0) return plural(duration / day, "day", "days");
  if (duration >= hour) return plural(Math.round(duration / hour), "hour", "hours");
  return plural(Math.round(duration / 60_000), "minute", "minutes");
}

const proofings: Record<string, string> = {
  onsiteAttended: "face to face",
  onsiteUnattended: "on the spot, without a guardian",
  remoteAttended: "by video, with a guardian",
  remoteUnattended: "from afar, without a guardian",
};

const methods: Record<string, string> = {
  inPersonFacialComparison: "comparing the face in person",
  remoteFacialComparison: "comparing the face by video",
  automatedBiometricComparison: "a biometric comparison by machine",
  applicantReference: "somebody’s word for the person",
};

const either = (words: string[]) => words.join(" or ");

/** One clause: how many approvals, and what each of them must be like. */
function clauseInWords(clause: Clause): string {
  const { count, door, proofing, methods: by, minimumStrength, organisation, group, distinctOrganisations } = clause;
  const filters = [
    door === "knownPersonally" ? "of guardians who know the person" : "",
    door === "byDocument" && !minimumStrength ? "by document" : "",
    minimumStrength ? `by a document of strength ${minimumStrength} or better` : "",
    proofing ? either(proofing.map((type) => proofings[type] ?? type)) : "",
    by ? `by ${either(by.map((method) => methods[method] ?? method))}` : "",
    organisation ? `of guardians from ${organisation}` : "",
    group ? `out of a group of ${group.length} named guardians` : "",
    distinctOrganisations ? `from at least ${distinctOrganisations} organisations` : "",
  ].filter(Boolean);
  return `${plural(count, "approval", "approvals")} must be ${filters.join(", ") || "there"}.`;
}

const papers: Record<KindPolicy["evidence"][number], string> = {
  proofOfDeath: "proof of death",
  authority: "proof of authority",
  identity: "proof of identity",
};

/** What must happen before anything of this kind is handed over, one sentence each. */
export function kindInWords(policy: KindPolicy, threshold: number): string[] {
  const { clauses, wait, notice, expiry, evidence, guesses, conflicts, retention } = policy;
  return [
    `${threshold} guardians must verify the person and approve.`,
    ...clauses.map(clauseInWords),
    ...(evidence.length > 0 ? [`Needed are ${evidence.map((kind) => papers[kind]).join(", ")}.`] : []),
    wait > 0
      ? `Then nothing is handed over for ${lengthInWords(wait)}${notice ? ", counted from when notice was given" : ""}.`
      : "Then shares are handed over at once.",
    `A request that is not finished after ${lengthInWords(expiry)} ends by itself.`,
    `The name may be tried ${plural(guesses, "time", "times")}.`,
    conflicts.length > 0
      ? `A guardian who is ${either(conflicts)} steps back.`
      : "A guardian may decide in a matter of their own.",
    `What was sealed for it is kept for ${lengthInWords(retention)} after its end.`,
  ];
}

/** What one guardian can do to stop a request. */
export const holdInWords = ({ hold }: Policy): string =>
  `Any guardian can stop a request once, for ${lengthInWords(hold)}.`;
