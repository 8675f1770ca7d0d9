"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Field } from "@/app/_ui/Field";
import type { PaperDraft } from "@/lib/client/dossierDraft";

type Props = {
  /** Begins the names of its fields. */
  of: "death" | "authority" | "identity";
  paper: PaperDraft;
  onChange: (paper: PaperDraft) => void;
  errorOf: (field: string) => string | undefined;
  /** Its country stands fast. */
  country?: boolean;
};

/** Who issued a paper, its number and date, and what goes with it from abroad. */
export function PaperFields({ of, paper, onChange, errorOf, country = true }: Props) {
  const t = useTranslations("inherit.field");
  const set = (part: Partial<PaperDraft>) => onChange({ ...paper, ...part });
  return (
    <>
      <Field
        name={`${of}-issuer`}
        label={t("issuer")}
        value={paper.issuer}
        error={errorOf(`${of}-issuer`)}
        onChange={(event) => set({ issuer: event.target.value })}
      />
      <Field
        name={`${of}-number`}
        label={t("number")}
        value={paper.number}
        error={errorOf(`${of}-number`)}
        onChange={(event) => set({ number: event.target.value })}
      />
      <Field
        name={`${of}-issued`}
        type="date"
        label={t("issued")}
        value={paper.issued}
        error={errorOf(`${of}-issued`)}
        onChange={(event) => set({ issued: event.target.value })}
      />
      {country && (
        <Field
          name={`${of}-country`}
          label={t("country")}
          hint={t("countryHint")}
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
