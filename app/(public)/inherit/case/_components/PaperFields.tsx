"use client";

import { useLocale, useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Field } from "@/app/_ui/Field";
import type { PaperDraft } from "@/lib/client/dossierDraft";
import { countryIn } from "@/lib/words/country";

type Props = {
  /** Begins the names of its fields. */
  of: "death" | "authority" | "identity";
  paper: PaperDraft;
  onChange: (paper: PaperDraft) => void;
  errorOf: (field: string) => string | undefined;
  /** False where its country stands fast. */
  country?: boolean;
  /** Its date may not be left empty. */
  dated?: boolean;
  /** Nothing of it is asked for, and what stands above it says so. */
  quiet?: boolean;
};

/** Who issued a paper, its number and date, and what goes with it from abroad. */
export function PaperFields(props: Props) {
  const { of, paper, onChange, errorOf, country = true, dated = false, quiet = false } = props;
  const t = useTranslations("inherit.field");
  const locale = useLocale();
  const label = (name: "issuer" | "number" | "issued" | "country") =>
    quiet || (name === "issued" && dated) ? t(name) : t("optional", { field: t(name) });
  const set = (part: Partial<PaperDraft>) => onChange({ ...paper, ...part });
  return (
    <>
      <Field
        name={`${of}-issuer`}
        label={label("issuer")}
        value={paper.issuer}
        error={errorOf(`${of}-issuer`)}
        onChange={(event) => set({ issuer: event.target.value })}
      />
      <Field
        name={`${of}-number`}
        label={label("number")}
        value={paper.number}
        error={errorOf(`${of}-number`)}
        onChange={(event) => set({ number: event.target.value })}
      />
      <Field
        name={`${of}-issued`}
        type="date"
        label={label("issued")}
        value={paper.issued}
        error={errorOf(`${of}-issued`)}
        onChange={(event) => set({ issued: event.target.value })}
      />
      {country && (
        <Field
          name={`${of}-country`}
          label={label("country")}
          hint={countryIn(locale, paper.country) ?? t("countryHint")}
          maxLength={2}
          autoCapitalize="characters"
          value={paper.country}
          error={errorOf(`${of}-country`)}
          onChange={(event) => set({ country: event.target.value })}
        />
      )}
      {of !== "identity" && (
        <div>
          <Checkbox
            name={`${of}-apostille`}
            label={t("apostille")}
            checked={paper.apostille}
            onChange={(event) => set({ apostille: event.target.checked })}
          />
          <Checkbox
            name={`${of}-translation`}
            label={t("translation")}
            checked={paper.translation}
            onChange={(event) => set({ translation: event.target.checked })}
          />
        </div>
      )}
    </>
  );
}
