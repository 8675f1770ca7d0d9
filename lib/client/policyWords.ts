/** A policy in sentences (room `policy` of the catalogue), as guardians read it before they sign it and ever after. */
import { day, hour } from "@/lib/domain/time";
import type { Clause, KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import { eitherOf, listOf } from "@/lib/words/list";
import type { Say } from "@/lib/words/types";

export type SayPolicy = Say<"policy">;

/** "36 hours", "30 days". Whole days where it is some. */
export function lengthInWords(say: SayPolicy, duration: number): string {
  if (duration >= 2 * day && duration % day === 0) return say("days", { count: duration / day });
  if (duration >= hour) return say("hours", { count: Math.round(duration / hour) });
  return say("minutes", { count: Math.round(duration / 60_000) });
}

/** About how long: in whole days from two days on, in whole hours from one hour on. */
export function aboutInWords(say: SayPolicy, duration: number): string {
  const unit = duration >= 2 * day ? day : duration >= hour ? hour : 60_000;
  return lengthInWords(say, Math.round(duration / unit) * unit);
}

/** One clause: how many approvals, and what each of them must be like. */
export function clauseInWords(say: SayPolicy, locale: string, clause: Clause): string {
  const { count, door, proofing, methods, minimumStrength, organisation, group, distinctOrganisations } = clause;
  const filters = [
    door === "knownPersonally" ? say("filters.knownPersonally") : "",
    door === "byDocument" && !minimumStrength ? say("filters.byDocument") : "",
    minimumStrength ? say(`filters.strength.${minimumStrength}`) : "",
    proofing
      ? eitherOf(
          locale,
          proofing.map((type) => say(`proofing.${type}`)),
        )
      : "",
    methods
      ? say("filters.methods", {
          methods: eitherOf(
            locale,
            methods.map((method) => say(`methods.${method}`)),
          ),
        })
      : "",
    organisation ? say("filters.organisation", { organisation }) : "",
    group ? say("filters.group", { count: group.length }) : "",
    distinctOrganisations ? say("filters.organisations", { count: distinctOrganisations }) : "",
  ].filter(Boolean);
  return filters.length > 0 ? say("clause", { count, filters: listOf(locale, filters) }) : say("clauseOpen", { count });
}

/** What must happen before anything of this kind is handed over, one sentence each. */
export function kindInWords(say: SayPolicy, locale: string, policy: KindPolicy, threshold: number): string[] {
  const { clauses, wait, notice, expiry, evidence, guesses, conflicts, retention } = policy;
  const papers = evidence.map((kind) => say(`papers.${kind}`));
  const roles = conflicts.map((role) => say(`roles.${role}`));
  return [
    say("threshold", { count: threshold }),
    ...clauses.map((clause) => clauseInWords(say, locale, clause)),
    ...(papers.length > 0 ? [say("evidence", { papers: listOf(locale, papers) })] : []),
    wait > 0 ? say(notice ? "waitsNoticed" : "waits", { length: lengthInWords(say, wait) }) : say("atOnce"),
    say("expiry", { length: lengthInWords(say, expiry) }),
    say("guesses", { count: guesses }),
    roles.length > 0 ? say("conflicts", { roles: eitherOf(locale, roles) }) : say("noConflicts"),
    say("retention", { length: lengthInWords(say, retention) }),
  ];
}

/** What one guardian can do to stop a request. */
export const holdInWords = (say: SayPolicy, { hold }: Policy): string =>
  say("hold", { length: lengthInWords(say, hold) });
