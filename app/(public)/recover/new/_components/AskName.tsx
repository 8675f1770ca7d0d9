"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { Question } from "../../../_components/Question";
import { useNameFault } from "../../../_components/useNameFault";
import { useWay } from "../../_components/useWay";

type Props = { place: string; name: string; corrects: boolean; onName: (name: string) => void };

/** The recovery name, once. */
export function AskName({ place, name: before, corrects, onName }: Props) {
  const t = useTranslations("recover.askName");
  const label = useTranslations("recover.name");
  const faultOf = useNameFault();
  const steps = useWay(2);
  const [name, setName] = useState(before);
  const [error, setError] = useState<string>();
  const answer = async () => {
    const fault = name.trim() === "" ? label("missing") : await faultOf(name);
    setError(fault ?? undefined);
    if (!fault) onName(name);
  };
  return (
    <Question
      place={place}
      steps={steps}
      back={{ href: "/recover", label: t("back") }}
      title={corrects ? t("titleAgain") : t("title")}
      problems={error ? [{ field: "recovery-name", message: error }] : []}
      act={t("continue")}
      onAnswer={answer}
    >
      {corrects && (
        <Notice>
          <p>{t("corrects")}</p>
        </Notice>
      )}
      <p>{t("says")}</p>
      <Field
        name="recovery-name"
        label={label("label")}
        hint={label("hint")}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <Fold title={t("unsure")}>
        <p>{t("unsureSays")}</p>
      </Fold>
    </Question>
  );
}
