"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import type { Federation } from "@/lib/client/federation";
import { PhotoPick } from "../../../_components/PhotoPick";
import { Question } from "../../../_components/Question";
import type { Answers, CardAnswers } from "../../_components/answers";
import { cardOf } from "../../_components/plan";
import { useWay } from "../../_components/useWay";

type Props = { federation: Federation; answers: Answers; onCard: (card: CardAnswers) => void };

const fields = ["displayName", "photo", "contact", "birthDate"] as const;
const placeOf = ({ field }: Problem) => (fields as readonly string[]).indexOf(field ?? "");

/** The reference card: whom the guardians are to meet one day. */
export function CardStep({ federation, answers, onCard }: Props) {
  const t = useTranslations("backup.cardStep");
  const way = useWay(2);
  const [card, setCard] = useState(answers.card);
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (part: Partial<CardAnswers>) => setCard((before) => ({ ...before, ...part }));
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const answer = async () => {
    const { faults } = await cardOf(card);
    const found = faults.map((fault): Problem => {
      const field = fields.find((name) => name === fault);
      return field
        ? { field, message: t(`faults.${field}`) }
        : { field: "photo", message: t("addPhotoContactGuardians") };
    });
    // In the order of the fields.
    found.sort((a, b) => placeOf(a) - placeOf(b));
    setProblems(found);
    if (found.length === 0) onCard(card);
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
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
