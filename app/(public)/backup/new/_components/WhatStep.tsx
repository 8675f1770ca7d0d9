"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import type { Answers, What } from "../../_components/answers";
import { useWay } from "../../_components/useWay";

type Props = {
  federation: Federation;
  answers: Answers;
  what: What | undefined;
  onWhat: (what: What) => void;
};

const order = ["words", "ecash", "will", "file", "text"] as const satisfies What[];

export function WhatStep({ federation, answers, what: before, onWhat }: Props) {
  const t = useTranslations("backup.whatStep");
  const way = useWay(3);
  const [what, setWhat] = useState(before);
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
        if (what) onWhat(what);
        else setProblems([{ field: "kind", message: t("chooseWhatWantProtect") }]);
      }}
    >
      <Choice
        name="kind"
        label={t("itIs")}
        chosen={what}
        onChoose={(value) => setWhat(order.find((one) => one === value))}
        error={problems[0]?.message}
        options={order.map((value) => ({ value, label: t(`is.${value}`), hint: t(`hint.${value}`) }))}
      />
      <p className="text-soft">{t("canAddMoreAfterwards")}</p>
    </Question>
  );
}
