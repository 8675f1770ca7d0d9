"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { type RecusalReason, recuse } from "@/lib/client/acts";
import { askRecusal } from "@/lib/client/actWords";
import { wouldEnd } from "@/lib/client/wouldEnd";
import { useOpenCase } from "./context";

const common: { value: RecusalReason; label: string }[] = [
  { value: "cannotJudge", label: "I can’t judge whether it is the person" },
  { value: "requester", label: "It is my own request, or that of somebody very close to me" },
];
const heirs: { value: RecusalReason; label: string }[] = [
  { value: "executor", label: "I am the executor" },
  { value: "beneficiary", label: "I stand to gain from it" },
];

/** Stepping back, for good. */
export function RecuseForm({ after }: { after: () => void }) {
  const t = useTranslations("request.recuseForm");
  const { desk, view, ask, asking, go } = useOpenCase();
  const [reason, setReason] = useState<RecusalReason>("cannotJudge");
  const stepBack = () =>
    ask((now) => ({
      asked: askRecusal(wouldEnd(desk, now, "recuse")),
      danger: true,
      busy: t("signing"),
      sign: () => recuse(desk, view.id, reason),
      done: t("steppedBackRequest"),
      after,
    }));
  return (
    <section aria-labelledby="recuse" className="grid max-w-read gap-6">
      <h2 id="recuse">{t("stepBackRequest")}</h2>
      <p>{t("leaveOtherGuardiansGood")}</p>
      <Choice
        name="recusal"
        label={t("why")}
        hint={t("standsLog")}
        options={view.state.type === "inheritance" ? [...common, ...heirs] : common}
        chosen={reason}
        onChoose={(value) => setReason(value as RecusalReason)}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" busy={asking} onClick={stepBack}>
          {t("stepBack")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("backRequest")}
        </Button>
      </div>
    </section>
  );
}
