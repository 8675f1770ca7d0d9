"use client";

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
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Field
        name="guardians"
        type="number"
        label="Guardians"
        hint="You among them."
        min={2}
        max={30}
        value={shown(figures.guardians)}
        onChange={(event) => onChange({ guardians: event.target.valueAsNumber })}
        error={errorOf("guardians")}
      />
      <Field
        name="threshold"
        type="number"
        label="So many suffice"
        hint="To give a backup back."
        min={2}
        max={30}
        value={shown(figures.threshold)}
        onChange={(event) => onChange({ threshold: event.target.valueAsNumber })}
        error={errorOf("threshold")}
      />
    </div>
  );
}
