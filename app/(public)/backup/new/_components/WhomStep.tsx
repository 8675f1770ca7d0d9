"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import type { Answers, Item } from "../../_components/answers";
import { useWay } from "../../_components/useWay";

type Props = { federation: Federation; answers: Answers; item: Item; onHeirs: (heirs: boolean) => void };

export function WhomStep({ federation, item, onHeirs }: Props) {
  const t = useTranslations("backup.whomStep");
  const way = useWay(5);
  const { threshold, policy } = federation.current.roster;
  const days = Math.round(policy.inheritance.wait / 86_400_000);
  const [who, setWho] = useState(item.heirs ? "both" : "me");
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={{ href: "?step=content", label: item.label || t("whatProtect") }}
      title={t("whoIsFor", { label: item.label })}
      act={t("continue")}
      onAnswer={() => onHeirs(who === "both")}
    >
      <Choice
        name="who"
        label={t("guardiansMayGive")}
        chosen={who}
        onChoose={setWho}
        options={[
          {
            value: "both",
            label: t("meMyHeirsAfter"),
            hint: t("heirsBringProofDeath", { threshold, days }),
          },
          {
            value: "me",
            label: t("onlyMe"),
            hint: t("ifDieNobodyCan"),
          },
        ]}
      />
    </Question>
  );
}
