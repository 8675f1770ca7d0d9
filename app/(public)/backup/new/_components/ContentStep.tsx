"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import { type Answers, type Item, whatOf } from "../../_components/answers";
import { ContentFields } from "../../_components/ContentFields";
import { payloadOf } from "../../_components/plan";
import { useContentFaults } from "../../_components/useContentFaults";
import { useWay } from "../../_components/useWay";

type Props = { federation: Federation; answers: Answers; item: Item; room: number; onItem: (item: Item) => void };

export function ContentStep({ federation, item: before, room, onItem }: Props) {
  const t = useTranslations("backup.contentStep");
  const problemsOf = useContentFaults();
  const way = useWay(4);
  const [item, setItem] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const answer = async () => {
    const { faults } = await payloadOf(item);
    const found = problemsOf(item, faults);
    setProblems(found);
    if (found.length === 0) onItem(item);
  };
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={{ href: "?step=what", label: t("whatProtect") }}
      title={t(`title.${whatOf(item)}`)}
      problems={problems}
      act={t("continue")}
      onAnswer={answer}
    >
      <p className="text-soft">{t("lookAroundNobodyShould")}</p>
      <ContentFields item={item} problems={problems} room={room} onItem={setItem} />
    </Question>
  );
}
