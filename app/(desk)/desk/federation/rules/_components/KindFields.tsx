"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Field } from "@/app/_ui/Field";
import { numberShown } from "@/app/_ui/numberShown";
import type { Kind, KindDraft, RulesFault } from "@/lib/client/rulesDraft";
import type { Roster } from "@/lib/protocol/statements/roster";
import { Conditions } from "./Conditions";

type Props = {
  kind: Kind;
  roster: Roster;
  draft: KindDraft;
  onChange: (part: Partial<KindDraft>) => void;
  errorOf: (field: RulesFault) => string | undefined;
};

const figures = ["wait", "expiry", "guesses", "retention"] as const;

/** The rules for one kind of request. */
export function KindFields({ kind, roster, draft, onChange, errorOf }: Props) {
  const t = useTranslations("rules");
  return (
    <fieldset className="grid gap-4">
      <legend className="text-lead font-strong">{t(`kinds.${kind}`)}</legend>
      <Conditions
        name={`${kind}.clauses`}
        roster={roster}
        clauses={draft.clauses}
        onChange={(clauses) => onChange({ clauses })}
        error={errorOf(`${kind}.clauses`)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {figures.map((figure) => (
          <Field
            key={figure}
            name={`${kind}.${figure}`}
            type="number"
            label={figure === "wait" ? t(`wait.${kind}`) : t(`figures.${figure}`)}
            hint={t(`figureHints.${figure}`)}
            min={figure === "wait" ? 0 : 1}
            value={numberShown(draft[figure])}
            onChange={(event) => onChange({ [figure]: event.target.valueAsNumber })}
            error={errorOf(`${kind}.${figure}`)}
          />
        ))}
      </div>
      {draft.wait > 0 && (
        <Checkbox
          name={`${kind}.notice`}
          label={t("notice")}
          checked={draft.notice}
          onChange={(event) => onChange({ notice: event.target.checked })}
        />
      )}
    </fieldset>
  );
}
