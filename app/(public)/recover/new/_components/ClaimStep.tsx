"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import type { Told } from "@/lib/client/told";
import { PhotoPick } from "../../../_components/PhotoPick";
import { Question } from "../../../_components/Question";
import { way } from "../../_components/way";
import type { ClaimAnswers } from "./begin";
import { claimOf } from "./claim";

type Props = { place: string; claim: ClaimAnswers; told: Told | null; onClaim: (claim: ClaimAnswers) => void };

const messages: Record<string, string> = {
  displayName: "Write the name by which the guardians know you",
  message: "Write at most 2,000 characters, as plain text",
  contact: "Write how to reach you in one line of up to 200 characters",
  photo: "Choose another photo",
};

/** What the guardians are told, so that they know who asks and where to meet. */
export function ClaimStep({ place, claim: before, told, onClaim }: Props) {
  const t = useTranslations("recover.claimStep");
  const [claim, setClaim] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (part: Partial<ClaimAnswers>) => setClaim((old) => ({ ...old, ...part }));
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const answer = async () => {
    const { faults } = await claimOf(claim);
    setProblems(faults.map((field) => ({ field, message: messages[field] ?? t("cantSent") })));
    if (faults.length === 0) onClaim(claim);
  };
  return (
    <Question
      place={place}
      steps={way(2)}
      back={{ href: "?step=name", label: t("theName") }}
      title={t("whatShouldGuardiansKnow")}
      problems={problems}
      told={told}
      act={t("prepareMyRequest")}
      onAnswer={answer}
    >
      <p>{t("onlyGuardiansCanRead")}</p>
      <Field
        name="displayName"
        label={t("nameGuardiansKnow")}
        value={claim.displayName}
        error={of("displayName")}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <TextArea
        name="message"
        label={t("whatHappenedWhereCan")}
        hint={t("dontWriteNameOpens")}
        value={claim.message}
        error={of("message")}
        onChange={(event) => set({ message: event.target.value })}
      />
      <Field
        name="contact"
        label={t("howReachOptional")}
        value={claim.contact}
        error={of("contact")}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <PhotoPick
        name="photo"
        label={t("photoTodayOptional")}
        hint={t("guardianWhoWaitsKnows")}
        photo={claim.photo}
        onPhoto={(photo) => set({ photo })}
        error={of("photo")}
      />
    </Question>
  );
}
