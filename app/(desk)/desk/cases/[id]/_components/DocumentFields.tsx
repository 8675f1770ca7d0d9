"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { Select } from "@/app/_ui/Select";
import { type DocumentDraft, freshDocument } from "@/lib/client/recordDraft";
import { evidenceTypes, results, strengthHints, strengths, validations } from "@/lib/client/recordWords";
import { useOpenCase } from "./context";

type Props = { errorOf: (field: string) => string | undefined };

const most = 6;

/** By document: kind, strength, check and result stand in the statement; who issued it is sealed to the guardians. */
export function DocumentFields({ errorOf }: Props) {
  const t = useTranslations("request.documentFields");
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
          className="grid gap-4 border-line-strong border-l-2 pl-4"
        >
          <legend className="sr-only">{t("document", { count: place + 1 })}</legend>
          <Pick
            name={`type-${place}`}
            label={t("kindDocument")}
            words={evidenceTypes}
            value={document.type}
            errorOf={errorOf}
            onPick={(type) => set(place, { type })}
          />
          <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
            <Field
              name={`issuer-${place}`}
              label={t("issuedBy")}
              hint={t("onlyGuardiansCanRead")}
              maxLength={200}
              value={document.issuer}
              onChange={(event) => set(place, { issuer: event.target.value })}
            />
            <Field
              name={`country-${place}`}
              label={t("country")}
              hint={t("twoLetters")}
              maxLength={2}
              value={document.country}
              error={errorOf(`country-${place}`)}
              onChange={(event) => set(place, { country: event.target.value })}
            />
          </div>
          <Pick
            name={`strength-${place}`}
            label={t("howStrong")}
            hint={document.strength ? strengthHints[document.strength] : t("superiorChipStrongPhoto")}
            words={strengths}
            value={document.strength}
            errorOf={errorOf}
            onPick={(strength) => set(place, { strength })}
          />
          <Pick
            name={`validation-${place}`}
            label={t("howDidCheck")}
            words={validations}
            value={document.validation}
            errorOf={errorOf}
            onPick={(validation) => set(place, { validation })}
          />
          <Pick
            name={`result-${place}`}
            label={t("isItGenuine")}
            words={results}
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
                {t("takeDocumentOffList")}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {documents.length < most && (
        <div>
          <Button weight="quiet" onClick={() => change({ documents: [...documents, freshDocument] })}>
            {t("addAnotherDocument")}
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
  words: Record<V, string>;
  value: V | "";
  onPick: (value: V | "") => void;
};

function Pick<V extends string>({ name, label, hint, words, value, errorOf, onPick }: PickProps<V>) {
  const t = useTranslations("request.documentFields");
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      none={t("choose")}
      value={value}
      error={errorOf(name)}
      options={(Object.keys(words) as V[]).map((one) => ({ value: one, label: words[one] }))}
      onChange={(event) => onPick(event.target.value as V | "")}
    />
  );
}
