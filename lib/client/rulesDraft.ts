/** Other rules, as a guardian fills them in before proposing them. */
import { policyFault } from "@/lib/domain/policy";
import { type PresetName, presets } from "@/lib/domain/presets";
import { day, hour } from "@/lib/domain/time";
import { equal } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import { type Clause, type KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import type { Roster } from "@/lib/protocol/statements/roster";

export type Kind = "recovery" | "inheritance";
export const kinds = ["recovery", "inheritance"] as const;

/** In the units in which people think of them; NaN while a field is empty. */
export interface KindDraft {
  clauses: Clause[];
  /** Hours of a recovery, days of an inheritance. */
  wait: number;
  notice: boolean;
  /** Days. */
  expiry: number;
  guesses: number;
  /** Days. */
  retention: number;
}

export interface RulesDraft extends Record<Kind, KindDraft> {
  /** Days. */
  hold: number;
}

const waitUnit: Record<Kind, number> = { recovery: hour, inheritance: day };

const kindDraft = (kind: Kind, { clauses, wait, notice, expiry, guesses, retention }: KindPolicy): KindDraft => ({
  clauses,
  wait: wait / waitUnit[kind],
  notice,
  expiry: expiry / day,
  guesses,
  retention: retention / day,
});

export const draftOfPolicy = ({ recovery, inheritance, hold }: Policy): RulesDraft => ({
  recovery: kindDraft("recovery", recovery),
  inheritance: kindDraft("inheritance", inheritance),
  hold: hold / day,
});

export const draftOfPreset = (name: PresetName, threshold: number): RulesDraft =>
  draftOfPolicy(presets[name].policy(threshold));

/** What a condition asks for; the editor has one field or none besides the number for each. */
export const conditions = [
  "byDocument",
  "strong",
  "superior",
  "knownPersonally",
  "onsite",
  "distinctOrganisations",
  "organisation",
] as const;
export type Condition = (typeof conditions)[number];

/** @param count approvals that must be like that. @param more organisations, or the name of one. */
export function clauseOf(
  condition: Condition,
  count: number,
  more: { organisations: number; organisation: string },
): Clause {
  switch (condition) {
    case "byDocument":
      return { count, door: "byDocument" };
    case "strong":
    case "superior":
      return { count, door: "byDocument", minimumStrength: condition };
    case "knownPersonally":
      return { count, door: "knownPersonally" };
    case "onsite":
      return { count, proofing: ["onsiteAttended"] };
    case "distinctOrganisations":
      return { count, distinctOrganisations: more.organisations };
    case "organisation":
      return { count, organisation: more.organisation };
  }
}

export type RulesFault = `${Kind}.${"wait" | "expiry" | "guesses" | "retention" | "clauses"}` | "hold" | "same";

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The policy, or everything that keeps it from being proposed. */
export function policyOfDraft(
  draft: RulesDraft,
  { policy, threshold, guardians }: Roster,
): { policy: Policy } | { faults: RulesFault[] } {
  const faults: RulesFault[] = kinds.flatMap((kind) => {
    const { wait, expiry, guesses, retention } = draft[kind];
    const found: RulesFault[] = [];
    if (!whole(wait, 0, kind === "recovery" ? 720 : 365)) found.push(`${kind}.wait`);
    const waited = (wait * waitUnit[kind]) / day;
    if (!whole(expiry, 1, 1_825) || expiry <= waited) found.push(`${kind}.expiry`);
    if (!whole(guesses, 1, 100)) found.push(`${kind}.guesses`);
    if (!whole(retention, 1, 3_650)) found.push(`${kind}.retention`);
    return found;
  });
  if (!whole(draft.hold, 1, 90)) faults.push("hold");
  if (faults.length > 0) return { faults };

  const kindOf = (kind: Kind): KindPolicy => {
    const { clauses, wait, notice, expiry, guesses, retention } = draft[kind];
    const length = wait * waitUnit[kind];
    return {
      ...policy[kind],
      clauses,
      wait: length,
      notice: notice && length > 0,
      expiry: expiry * day,
      guesses,
      retention: retention * day,
    };
  };
  const figures = { recovery: kindOf("recovery"), inheritance: kindOf("inheritance"), hold: draft.hold * day };
  const parsed = Policy.safeParse({ ...figures, name: nameOf(figures, threshold) });
  if (!parsed.success) return { faults: ["recovery.clauses"] };
  for (const kind of kinds) {
    // Each kind with the other as it is today, so that the fault is told where it stands.
    const alone = { ...policy, [kind]: parsed.data[kind] };
    if (policyFault(alone, threshold, guardians)) faults.push(`${kind}.clauses`);
  }
  if (faults.length > 0) return { faults };
  const same = equal(encodeCanonical({ ...policy, name: "" }), encodeCanonical({ ...parsed.data, name: "" }));
  return same ? { faults: ["same"] } : { policy: parsed.data };
}

/** That of the preset which has these very figures. */
function nameOf(figures: Omit<Policy, "name">, threshold: number): string {
  const known = Object.values(presets)
    .map((preset) => preset.policy(threshold))
    .find(({ name: _, ...rest }) => equal(encodeCanonical(rest), encodeCanonical(figures)));
  return known?.name ?? "own figures";
}
