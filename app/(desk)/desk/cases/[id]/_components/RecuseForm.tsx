"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { type RecusalReason, recuse } from "@/lib/client/acts";
import { askRecusal } from "@/lib/client/actWords";
import { wouldEnd } from "@/lib/client/wouldEnd";
import { useOpenCase } from "./context";

const common = ["cannotJudge", "requester"] as const satisfies RecusalReason[];
const ofInheritance = [...common, "executor", "beneficiary"] as const satisfies RecusalReason[];

type Props = {
  /** The reason that stands to hand. */
  because: RecusalReason | undefined;
  after: () => void;
};

/** Stepping back, for good. */
export function RecuseForm({ because = "cannotJudge", after }: Props) {
  const t = useTranslations("request.recuseForm");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { desk, view, ask, asking, go } = useOpenCase();
  const [reason, setReason] = useState<RecusalReason>(because);
  const reasons = view.state.type === "inheritance" ? ofInheritance : common;
  const stepBack = () =>
    ask((now) => ({
      asked: askRecusal(say, wouldEnd(desk, now, "recuse")),
      danger: true,
      busy: signing("signing"),
      sign: () => recuse(desk, view.id, reason),
      done: t("done"),
      after,
    }));
  return (
    <section aria-labelledby="recuse" className="grid max-w-read gap-6">
      <h2 id="recuse">{t("title")}</h2>
      <p>{t("follows")}</p>
      <Choice
        name="recusal"
        label={t("why")}
        hint={t("whyHint")}
        options={reasons.map((value) => ({ value, label: t(value) }))}
        chosen={reason}
        onChoose={(value) => setReason(value as RecusalReason)}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" busy={asking} onClick={stepBack}>
          {t("act")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
