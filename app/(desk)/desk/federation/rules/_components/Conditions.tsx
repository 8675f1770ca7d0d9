"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { numberShown } from "@/app/_ui/numberShown";
import { Select } from "@/app/_ui/Select";
import { TextButton } from "@/app/_ui/TextButton";
import { clauseInWords } from "@/lib/client/policyWords";
import { type Condition, clauseOf, conditions } from "@/lib/client/rulesDraft";
import type { Clause } from "@/lib/protocol/statements/policy";
import type { Roster } from "@/lib/protocol/statements/roster";

type Props = {
  /** Id of the first field, for the summary of errors. */
  name: string;
  roster: Roster;
  clauses: readonly Clause[];
  onChange: (clauses: Clause[]) => void;
  error: string | undefined;
};

const most = 8;

/** What must be true of some of the approvals besides their number; all of it, not one or the other. */
export function Conditions({ name, roster, clauses, onChange, error }: Props) {
  const t = useTranslations("rules.conditions");
  const say = useTranslations("policy");
  const locale = useLocale();
  const organisations = [...new Set(roster.guardians.flatMap(({ organisation }) => organisation ?? []))];
  const offered = conditions.filter(
    (condition) =>
      (condition !== "organisation" || organisations.length > 0) &&
      (condition !== "distinctOrganisations" || organisations.length > 1),
  );
  const [condition, setCondition] = useState<Condition>("byDocument");
  const [count, setCount] = useState(roster.threshold);
  const [many, setMany] = useState(2);
  const [organisation, setOrganisation] = useState(organisations[0] ?? "");
  const sound = Number.isInteger(count) && count >= 1 && (condition !== "distinctOrganisations" || many >= 2);
  return (
    <div className="grid gap-4">
      <p>{t("says", { threshold: roster.threshold })}</p>
      {clauses.length > 0 && (
        <ul className="grid gap-2">
          {clauses.map((clause, place) => (
            <li key={JSON.stringify(clause)} className="flex flex-wrap items-baseline justify-between gap-3">
              <span>{clauseInWords(say, locale, clause)}</span>
              <TextButton onClick={() => onChange(clauses.filter((_, other) => other !== place))}>
                {t("remove")}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {clauses.length < most && (
        <div className="grid gap-4 rounded-edge border border-line p-4 sm:grid-cols-2">
          <Select
            name={name}
            label={t("which")}
            options={offered.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={condition}
            onChange={(event) => setCondition(event.target.value as Condition)}
            error={error}
          />
          <Field
            name={`${name}.count`}
            type="number"
            label={t("count")}
            min={1}
            max={roster.guardians.length}
            value={numberShown(count)}
            onChange={(event) => setCount(event.target.valueAsNumber)}
          />
          {condition === "distinctOrganisations" && (
            <Field
              name={`${name}.organisations`}
              type="number"
              label={t("organisations")}
              min={2}
              max={organisations.length}
              value={numberShown(many)}
              onChange={(event) => setMany(event.target.valueAsNumber)}
            />
          )}
          {condition === "organisation" && (
            <Select
              name={`${name}.organisation`}
              label={t("organisation")}
              options={organisations.map((value) => ({ value, label: value }))}
              value={organisation}
              onChange={(event) => setOrganisation(event.target.value)}
            />
          )}
          <div className="self-end">
            <Button
              weight="secondary"
              disabled={!sound}
              onClick={() => {
                const clause = clauseOf(condition, count, { organisations: many, organisation });
                const known = clauses.some((one) => JSON.stringify(one) === JSON.stringify(clause));
                if (!known) onChange([...clauses, clause]);
              }}
            >
              {t("add")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
