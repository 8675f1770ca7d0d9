"use client";

import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import { Field } from "@/app/_ui/Field";
import { numberShown } from "@/app/_ui/numberShown";
import { type Figures, recoveryWaits } from "@/lib/client/figures";
import { lengthInWords } from "@/lib/client/policyWords";

type Props = {
  figures: Figures;
  onChange: (change: Partial<Figures>) => void;
  errorOf: (field: string) => string | undefined;
};

/** Figures of one's own: how many, and how long a recovery waits. */
export function OwnFigures({ figures, onChange, errorOf }: Props) {
  const t = useTranslations("setup.ownFigures");
  const say = useTranslations("policy");
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Field
        name="guardians"
        type="number"
        label={t("guardians")}
        hint={t("guardiansHint")}
        min={2}
        max={30}
        value={numberShown(figures.guardians)}
        onChange={(event) => onChange({ guardians: event.target.valueAsNumber })}
        error={errorOf("guardians")}
      />
      <Field
        name="threshold"
        type="number"
        label={t("threshold")}
        hint={t("thresholdHint")}
        min={2}
        max={30}
        value={numberShown(figures.threshold)}
        onChange={(event) => onChange({ threshold: event.target.valueAsNumber })}
        error={errorOf("threshold")}
      />
      <div className="sm:col-span-2">
        <Choice
          name="recoveryWait"
          label={t("recoveryWait")}
          hint={t("recoveryWaitHint")}
          options={recoveryWaits.map((wait) => ({
            value: String(wait),
            label: wait === 0 ? t("noWait") : lengthInWords(say, wait),
          }))}
          chosen={String(figures.recoveryWait)}
          onChoose={(wait) => onChange({ recoveryWait: Number(wait) })}
        />
      </div>
    </div>
  );
}
