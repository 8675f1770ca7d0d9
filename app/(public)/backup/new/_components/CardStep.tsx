"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import type { Federation } from "@/lib/client/federation";
import { PhotoPick } from "../../../_components/PhotoPick";
import { Question } from "../../../_components/Question";
import { type Answers, type CardAnswers, way } from "../../_components/answers";
import { cardOf } from "../../_components/plan";

type Props = { federation: Federation; answers: Answers; onCard: (card: CardAnswers) => void };

const messages: Record<string, string> = {
  displayName: "Write the name by which the guardians know you",
  photo: "Choose another photo",
  contact: "Write the contact in one line of up to 200 characters",
  birthDate: "Choose a whole date, or leave it empty",
};

/** The reference card: whom the guardians are to meet one day. */
export function CardStep({ federation, answers, onCard }: Props) {
  const t = useTranslations("backup.cardStep");
  const [card, setCard] = useState(answers.card);
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (part: Partial<CardAnswers>) => setCard((before) => ({ ...before, ...part }));
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const answer = async () => {
    const { faults } = await cardOf(card);
    const found = faults.map(
      (field): Problem =>
        field in messages
          ? { field, message: messages[field] as string }
          : { field: "photo", message: t("addPhotoContactGuardians") },
    );
    setProblems(found);
    if (found.length === 0) onCard(card);
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(2)}
      back={{ href: "?step=name", label: t("theName") }}
      title={t("howGuardiansKnow")}
      problems={problems}
      act={t("continue")}
      onAnswer={answer}
    >
      <p>{t("oneDayGuardianSits")}</p>
      <Field
        name="displayName"
        label={t("nameGuardiansKnow")}
        hint={t("guardiansSeeMayAnother")}
        value={card.displayName}
        error={of("displayName")}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <PhotoPick
        name="photo"
        label={t("photoFace")}
        hint={t("bestAllGuardianWho")}
        photo={card.photo}
        onPhoto={(photo) => set({ photo })}
        error={of("photo")}
      />
      <Field
        name="contact"
        label={t("howReachWhoKnows")}
        hint={t("telephoneNumberStreetRosas")}
        value={card.contact}
        error={of("contact")}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <Field
        name="birthDate"
        type="date"
        label={t("dateBirthOptional")}
        hint={t("helpsComparePassport")}
        value={card.birthDate}
        error={of("birthDate")}
        onChange={(event) => set({ birthDate: event.target.value })}
      />
    </Question>
  );
}
