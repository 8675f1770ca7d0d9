"use client";

import { useState } from "react";
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
          : { field: "photo", message: "Add a photo or a contact: the guardians need one of them to know you" },
    );
    setProblems(found);
    if (found.length === 0) onCard(card);
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(2)}
      back={{ href: "?step=name", label: "The name" }}
      title="How will the guardians know you?"
      problems={problems}
      act="Continue"
      onAnswer={answer}
    >
      <p>
        One day a guardian sits across the table and has to be sure that it is you. This card is what they compare you
        with. Only the guardians can open it. It is sealed with your backup and can’t be changed later.
      </p>
      <Field
        name="displayName"
        label="Your name, as the guardians know you"
        hint="The guardians see it. It may be another one than the name that opens your backup."
        value={card.displayName}
        error={of("displayName")}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <PhotoPick
        name="photo"
        label="A photo of your face"
        hint="Best of all: a guardian who never met you can compare it with you."
        photo={card.photo}
        onPhoto={(photo) => set({ photo })}
        error={of("photo")}
      />
      <Field
        name="contact"
        label="How to reach you, or who knows you (optional with a photo)"
        hint="A telephone number, a street, “Rosa’s daughter from the bakery”."
        value={card.contact}
        error={of("contact")}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <Field
        name="birthDate"
        type="date"
        label="Your date of birth (optional)"
        hint="It helps to compare you with a passport."
        value={card.birthDate}
        error={of("birthDate")}
        onChange={(event) => set({ birthDate: event.target.value })}
      />
    </Question>
  );
}
