"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import type { Answers, Item } from "../../_components/answers";
import { useWay } from "../../_components/useWay";

type Props = {
  federation: Federation;
  answers: Answers;
  kind: Item["kind"] | undefined;
  onKind: (kind: Item["kind"]) => void;
};

export function WhatStep({ federation, answers, kind: before, onKind }: Props) {
  const t = useTranslations("backup.whatStep");
  const way = useWay(3);
  const [kind, setKind] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const more = answers.items.length > 0;
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={more ? { href: "?step=check", label: t("yourAnswers") } : { href: "?step=card", label: t("yourCard") }}
      title={more ? t("whatElseDoWant") : t("whatDoWantProtect")}
      problems={problems}
      act={t("continue")}
      onAnswer={() => {
        if (kind) onKind(kind);
        else setProblems([{ field: "kind", message: t("chooseWhatWantProtect") }]);
      }}
    >
      <Choice
        name="kind"
        label={t("itIs")}
        chosen={kind}
        onChoose={(value) => setKind(value === "words" ? "words" : "text")}
        error={problems[0]?.message}
        options={[
          {
            value: "words",
            label: t("walletsWords"),
            hint: t("englishWords"),
          },
          { value: "text", label: t("anotherSecretText"), hint: t("passwordLetterInstructions") },
        ]}
      />
      <p className="text-soft">{t("canAddMoreAfterwards")}</p>
    </Question>
  );
}
