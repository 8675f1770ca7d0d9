"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import type { Federation } from "@/lib/client/federation";
import type { Audience } from "@/lib/protocol/enrol";
import { Question } from "../../../_components/Question";
import type { Answers, Item } from "../../_components/answers";
import { useWay } from "../../_components/useWay";

type Props = { federation: Federation; answers: Answers; item: Item; onAudience: (audience: Audience) => void };

const order = ["both", "owner", "heirs"] as const satisfies Audience[];

export function WhomStep({ federation, item, onAudience }: Props) {
  const t = useTranslations("backup.whomStep");
  const way = useWay(5);
  const { threshold, policy } = federation.current.roster;
  const days = Math.round(policy.inheritance.wait / 86_400_000);
  const [who, setWho] = useState<Audience>(item.audience);
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={{ href: "?step=content", label: item.label || t("whatProtect") }}
      title={t("whoIsFor", { label: item.label })}
      act={t("continue")}
      onAnswer={() => onAudience(who)}
    >
      <Choice
        name="who"
        label={t("guardiansMayGive")}
        chosen={who}
        onChoose={(value) => setWho(order.find((one) => one === value) ?? "both")}
        options={order.map((value) => ({ value, label: t(`to.${value}`), hint: t(`hint.${value}`) }))}
      />
      {who !== "owner" && (
        <>
          <p>{t("heirsBringProofDeath", { threshold, days })}</p>
          <p>{t(item.will ? "willFirst" : "afterWill")}</p>
        </>
      )}
    </Question>
  );
}
