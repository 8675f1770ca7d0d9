"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { Notice } from "@/app/_ui/Notice";
import { nameFault } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { way } from "../../_components/way";

type Props = { place: string; name: string; corrects: boolean; onName: (name: string) => void };

/** The recovery name, once. */
export function AskName({ place, name: before, corrects, onName }: Props) {
  const t = useTranslations("recover.askName");
  const [name, setName] = useState(before);
  const [error, setError] = useState<string>();
  const answer = async () => {
    const fault = name.trim() === "" ? t("typeName") : await nameFault(name);
    setError(fault ?? undefined);
    if (!fault) onName(name);
  };
  return (
    <Question
      place={place}
      steps={way(2)}
      back={{ href: "/recover", label: "Beginning" }}
      title={corrects ? t("whatNameThen") : t("whichNameDidGive")}
      problems={error ? [{ field: "recovery-name", message: error }] : []}
      act={t("continue")}
      onAnswer={answer}
    >
      {corrects && (
        <Notice>
          <p>{t("makeNewRequestCorrected")}</p>
        </Notice>
      )}
      <p>{t("nameTypedTwiceWhen")}</p>
      <Field
        name="recovery-name"
        label={t("theName")}
        hint={t("capitalsAccentsSignsDont")}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
    </Question>
  );
}
