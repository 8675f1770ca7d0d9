"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import { type Answers, type Item, way } from "../../_components/answers";
import { ContentFields } from "../../_components/ContentFields";
import { faultMessages } from "../../_components/contentFaults";
import { payloadOf } from "../../_components/plan";

type Props = { federation: Federation; answers: Answers; item: Item; onItem: (item: Item) => void };

export function ContentStep({ federation, item: before, onItem }: Props) {
  const t = useTranslations("backup.contentStep");
  const [item, setItem] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const answer = async () => {
    const { faults } = await payloadOf(item);
    const found = faults.map((field) => ({ field, message: faultMessages[field] ?? t("cantKept") }));
    setProblems(found);
    if (found.length === 0) onItem(item);
  };
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(4)}
      back={{ href: "?step=what", label: t("whatProtect") }}
      title={item.kind === "words" ? t("typeWalletsWords") : t("typeWhatWantProtect")}
      problems={problems}
      act={t("continue")}
      onAnswer={answer}
    >
      <ContentFields item={item} problems={problems} onItem={setItem} />
      <p className="text-soft">{t("lookAroundNobodyShould")}</p>
    </Question>
  );
}
