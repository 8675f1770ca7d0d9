"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { numberShown } from "@/app/_ui/numberShown";
import { Told } from "@/app/_words/Told";
import type { Told as TroubleTold } from "@/lib/client/told";
import { JoinTokenInput } from "@/lib/contract/desk";
import { type CodeWish, purposes, type Reach, reaches, reachOf } from "./codeWish";

type Props = { told: TroubleTold | null; busy: string | undefined; onWish: (wish: CodeWish) => void };

/** What for, and for how many: then a code is made. */
export function CodeForm({ told, busy, onWish }: Props) {
  const t = useTranslations("codes.form");
  const [purpose, setPurpose] = useState<CodeWish["purpose"]>("join");
  const [reach, setReach] = useState<Reach>("one");
  const [uses, setUses] = useState(10);
  const [hours, setHours] = useState(24);
  const [faults, setFaults] = useState<("uses" | "hours")[]>([]);
  const problems = faults.map((field) => ({ field, message: field === "uses" ? t("usesWrong") : t("hoursWrong") }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const wish = () => {
    const { shape } = JoinTokenInput;
    const own = { uses, minutes: Math.round(hours * 60) };
    const found: typeof faults = [];
    if (reach === "own" && !shape.uses.safeParse(own.uses).success) found.push("uses");
    if (reach === "own" && !shape.minutes.safeParse(own.minutes).success) found.push("hours");
    setFaults(found);
    if (found.length === 0) onWish({ purpose, ...(reach === "own" ? own : reachOf[reach]) });
  };

  return (
    <form
      noValidate
      className="grid max-w-read gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        wish();
      }}
    >
      <p>{t("says")}</p>
      <ErrorSummary problems={problems} />
      <Told told={told} />
      <Choice
        name="purpose"
        label={t("whatFor")}
        options={purposes.map((value) => ({ value, label: t(`purposes.${value}`), hint: t(`purposeHints.${value}`) }))}
        chosen={purpose}
        onChoose={(value) => setPurpose(value as CodeWish["purpose"])}
      />
      <Choice
        name="reach"
        label={t("howMany")}
        options={reaches.map((value) => ({ value, label: t(`reaches.${value}`), hint: t(`reachHints.${value}`) }))}
        chosen={reach}
        onChoose={(value) => setReach(value as Reach)}
      />
      {reach === "own" && (
        <div className="grid gap-6 sm:grid-cols-2">
          <Field
            name="uses"
            type="number"
            label={t("people")}
            min={1}
            max={50}
            value={numberShown(uses)}
            onChange={(event) => setUses(event.target.valueAsNumber)}
            error={errorOf("uses")}
          />
          <Field
            name="hours"
            type="number"
            label={t("hours")}
            min={1}
            max={168}
            value={numberShown(hours)}
            onChange={(event) => setHours(event.target.valueAsNumber)}
            error={errorOf("hours")}
          />
        </div>
      )}
      <div>
        <Button type="submit" busy={busy}>
          {t(`acts.${purpose}`)}
        </Button>
      </div>
    </form>
  );
}
