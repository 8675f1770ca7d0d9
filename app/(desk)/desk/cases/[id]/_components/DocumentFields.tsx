"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { Select } from "@/app/_ui/Select";
import { type DocumentDraft, freshDocument } from "@/lib/client/recordDraft";
import { evidenceTypes, results, strengths, validations } from "@/lib/client/recordWords";
import { useOpenCase } from "./context";
import { useCapital } from "./useCapital";

type Props = { errorOf: (field: string) => string | undefined };

const most = 6;

/** By document: kind, strength, check and result stand in the statement; who issued it is sealed to the guardians. */
export function DocumentFields({ errorOf }: Props) {
  const t = useTranslations("request.documents");
  const say = useTranslations("words.record");
  const { draft, change } = useOpenCase();
  const { documents } = draft;
  const set = (place: number, part: Partial<DocumentDraft>) =>
    change({ documents: documents.map((one, index) => (index === place ? { ...one, ...part } : one)) });
  return (
    <div className="grid gap-6">
      {documents.map((document, place) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is its place on the list
          key={place}
          className="grid gap-4 border-line-strong border-s-2 ps-4"
        >
          <legend className="sr-only">{t("document", { place: place + 1 })}</legend>
          <Pick
            name={`type-${place}`}
            label={t("type")}
            options={evidenceTypes}
            says={(type) => say(`evidence.${type}`)}
            value={document.type}
            errorOf={errorOf}
            onPick={(type) => set(place, { type })}
          />
          <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
            <Field
              name={`issuer-${place}`}
              label={t("issuer")}
              hint={t("issuerHint")}
              maxLength={200}
              value={document.issuer}
              onChange={(event) => set(place, { issuer: event.target.value })}
            />
            <Field
              name={`country-${place}`}
              label={t("country")}
              hint={t("countryHint")}
              maxLength={2}
              value={document.country}
              error={errorOf(`country-${place}`)}
              onChange={(event) => set(place, { country: event.target.value })}
            />
          </div>
          <Pick
            name={`strength-${place}`}
            label={t("strength")}
            hint={document.strength ? say(`strengthHint.${document.strength}`) : t("strengthHint")}
            options={strengths}
            says={(strength) => say(`strength.${strength}`)}
            value={document.strength}
            errorOf={errorOf}
            onPick={(strength) => set(place, { strength })}
          />
          <Pick
            name={`validation-${place}`}
            label={t("validation")}
            options={validations}
            says={(validation) => say(`validation.${validation}`)}
            value={document.validation}
            errorOf={errorOf}
            onPick={(validation) => set(place, { validation })}
          />
          <Pick
            name={`result-${place}`}
            label={t("result")}
            options={results}
            says={(result) => say(`result.${result}`)}
            value={document.result}
            errorOf={errorOf}
            onPick={(result) => set(place, { result })}
          />
          {documents.length > 1 && (
            <div>
              <Button
                weight="quiet"
                onClick={() => change({ documents: documents.filter((_, index) => index !== place) })}
              >
                {t("remove")}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {documents.length < most && (
        <div>
          <Button weight="quiet" onClick={() => change({ documents: [...documents, freshDocument] })}>
            {t("add")}
          </Button>
        </div>
      )}
    </div>
  );
}

type PickProps<V extends string> = Props & {
  name: string;
  label: string;
  hint?: string;
  options: readonly V[];
  says: (value: V) => string;
  value: V | "";
  onPick: (value: V | "") => void;
};

function Pick<V extends string>({ name, label, hint, options, says, value, errorOf, onPick }: PickProps<V>) {
  const t = useTranslations("request.documents");
  const capital = useCapital();
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      none={t("choose")}
      value={value}
      error={errorOf(name)}
      options={options.map((one) => ({ value: one, label: capital(says(one)) }))}
      onChange={(event) => onPick(event.target.value as V | "")}
    />
  );
}
