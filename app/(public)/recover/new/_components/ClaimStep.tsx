"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import type { Told } from "@/lib/client/told";
import { PhotoPick } from "../../../_components/PhotoPick";
import { Question } from "../../../_components/Question";
import { useWay } from "../../_components/useWay";
import type { ClaimAnswers } from "./begin";
import { claimOf } from "./claim";

type Props = { place: string; claim: ClaimAnswers; told: Told | null; onClaim: (claim: ClaimAnswers) => void };

const fields = ["displayName", "message", "contact", "photo"] as const;

/** What the guardians are told, so that they know who asks and where to meet. */
export function ClaimStep({ place, claim: before, told, onClaim }: Props) {
  const t = useTranslations("recover.claim");
  const steps = useWay(2);
  const [claim, setClaim] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (part: Partial<ClaimAnswers>) => setClaim((old) => ({ ...old, ...part }));
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const answer = async () => {
    const { faults } = await claimOf(claim);
    const says = (fault: string) => t(`fault.${fields.find((field) => field === fault) ?? "other"}`);
    setProblems(faults.map((field) => ({ field, message: says(field) })));
    if (faults.length === 0) onClaim(claim);
  };
  return (
    <Question
      place={place}
      steps={steps}
      back={{ href: "?step=name", label: t("back") }}
      title={t("title")}
      problems={problems}
      told={told}
      act={t("prepare")}
      onAnswer={answer}
    >
      <p>{t("says")}</p>
      <Field
        name="displayName"
        label={t("displayName")}
        value={claim.displayName}
        error={of("displayName")}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <TextArea
        name="message"
        label={t("message")}
        hint={t("messageHint")}
        value={claim.message}
        error={of("message")}
        onChange={(event) => set({ message: event.target.value })}
      />
      <Field
        name="contact"
        label={t("contact")}
        value={claim.contact}
        error={of("contact")}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <PhotoPick
        name="photo"
        label={t("photo")}
        hint={t("photoHint")}
        photo={claim.photo}
        onPhoto={(photo) => set({ photo })}
        error={of("photo")}
      />
    </Question>
  );
}
