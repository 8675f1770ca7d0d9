"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import type { Figures } from "@/lib/client/figures";

type Props = {
  figures: Figures;
  onChange: (change: Partial<Figures>) => void;
  errorOf: (field: string) => string | undefined;
};

const shown = (figure: number) => (Number.isNaN(figure) ? "" : figure);

/** Two figures of one's own. */
export function OwnFigures({ figures, onChange, errorOf }: Props) {
  const t = useTranslations("setup.ownFigures");
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Field
        name="guardians"
        type="number"
        label={t("guardians")}
        hint={t("guardiansHint")}
        min={2}
        max={30}
        value={shown(figures.guardians)}
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
        value={shown(figures.threshold)}
        onChange={(event) => onChange({ threshold: event.target.valueAsNumber })}
        error={errorOf("threshold")}
      />
    </div>
  );
}
