"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { Notice } from "@/app/_ui/Notice";
import { Select } from "@/app/_ui/Select";
import { TextArea } from "@/app/_ui/TextArea";
import type { DossierDraft } from "@/lib/client/dossierDraft";
import { type ChecklistItem, formOf, type InstrumentField, paperWarnings } from "@/lib/protocol/instruments";
import { Instrument } from "@/lib/protocol/statements/evidence";
import type { StepProps } from "./dossierStep";
import { FileFields } from "./FileFields";
import { instrumentKey } from "./instrumentKey";
import { PaperFields } from "./PaperFields";
import { StepFrame } from "./StepFrame";

/** What gives the executor the right to act. */
export function AuthorityStep(props: StepProps) {
  const t = useTranslations("inherit.authority");
  const field = useTranslations("inherit.field");
  const instruments = useTranslations("inherit.instrument");
  const { draft, change, files } = props;
  const choose = (chosen: string) => {
    const instrument = Instrument.safeParse(chosen).data ?? "";
    const country = instrument === "" ? null : formOf(instrument).country;
    change({ instrument, authority: { ...draft.authority, country: country ?? draft.authority.country } });
  };
  const form = draft.instrument === "" ? null : formOf(draft.instrument);
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <Select
            name="instrument"
            label={field("instrument")}
            none={t("choose")}
            options={Instrument.options.map((value) => ({ value, label: instruments(instrumentKey(value)) }))}
            value={draft.instrument}
            error={errorOf("instrument")}
            onChange={(event) => choose(event.target.value)}
          />
          {form && (
            <>
              <Checklist items={form.checklist} />
              {form.fields.map((name: InstrumentField) => (
                <Field
                  key={name}
                  name={name}
                  label={field(name)}
                  value={draft.details[name] ?? ""}
                  error={errorOf(name)}
                  onChange={(event) => change({ details: { ...draft.details, [name]: event.target.value } })}
                />
              ))}
              {draft.instrument === "other" && (
                <TextArea
                  name="described"
                  label={field("described")}
                  value={draft.described}
                  error={errorOf("described")}
                  onChange={(event) => change({ described: event.target.value })}
                />
              )}
              <PaperFields
                of="authority"
                paper={draft.authority}
                onChange={(authority) => change({ authority })}
                errorOf={errorOf}
                country={form.country === null}
                dated={draft.instrument !== "other"}
              />
              <Warnings draft={draft} />
            </>
          )}
          <FileFields
            kind="authority"
            label={t("file")}
            draft={draft}
            files={files}
            error={errorOf("file-authority")}
          />
        </>
      )}
    </StepFrame>
  );
}

function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const t = useTranslations("inherit");
  return (
    <Notice title={t("authority.look")}>
      <ul className="list-disc ps-5">
        {items.map((item) => (
          <li key={item}>{t(`check.${item}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a date makes suspicious: said to the executor, and left to the guardians. */
export function Warnings({ draft }: { draft: DossierDraft }) {
  const t = useTranslations("inherit.warning");
  if (draft.instrument === "" || draft.deathDate === "") return null;
  const warnings = paperWarnings(
    {
      decedent: { deathDate: draft.deathDate },
      death: { issued: draft.death.issued },
      authority: { instrument: draft.instrument, paper: { issued: draft.authority.issued } },
    },
    new Date().toLocaleDateString("sv-SE"),
  );
  if (warnings.length === 0) return null;
  return (
    <Notice tone="wait" title={t("title")}>
      <ul className="list-disc ps-5">
        {warnings.map((one) => (
          <li key={one.warning}>
            {one.warning === "tooSoon"
              ? t("tooSoon", { days: one.days })
              : one.warning === "ranOut"
                ? t("ranOut", { months: one.months })
                : t(one.warning)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
