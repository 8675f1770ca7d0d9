"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { TextButton } from "@/app/_ui/TextButton";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import type { Answers, CardAnswers, PersonAnswer } from "../../_components/answers";
import { cardOf } from "../../_components/plan";
import { useWay } from "../../_components/useWay";

type Props = { federation: Federation; answers: Answers; onCard: (card: CardAnswers) => void };

const fields = ["executors", "beneficiaries", "notice"] as const;
const most = { executors: 5, beneficiaries: 20, notice: 5 } as const;
const nobody: PersonAnswer = { name: "", contact: "" };

/** One empty row at least, so that nobody has to ask for a place to type. */
const rowsOf = <T,>(rows: readonly T[], empty: T): T[] => (rows.length > 0 ? [...rows] : [empty]);

/** Whom the guardians shall believe, and whom they tell before heirs receive anything. All of it may be left empty. */
export function PeopleStep({ federation, answers: { card: before }, onCard }: Props) {
  const t = useTranslations("backup.peopleStep");
  const way = useWay(5);
  const [card, setCard] = useState<CardAnswers>({
    ...before,
    executors: rowsOf(before.executors, nobody),
    beneficiaries: rowsOf(before.beneficiaries, nobody),
    notice: rowsOf(before.notice, ""),
  });
  const [problems, setProblems] = useState<Problem[]>([]);
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const days = Math.round(federation.current.roster.policy.inheritance.wait / 86_400_000);

  const answer = async () => {
    const { faults } = await cardOf(card);
    const found = fields
      .filter((field) => faults.includes(field))
      .map((field) => ({ field, message: t(`faults.${field}`) }));
    setProblems(found);
    if (found.length === 0) onCard(card);
  };

  const people = (kind: "executors" | "beneficiaries") => {
    const rows = card[kind];
    const put = (place: number, part: Partial<PersonAnswer>) =>
      setCard({ ...card, [kind]: rows.map((row, other) => (other === place ? { ...row, ...part } : row)) });
    return (
      <fieldset className="grid gap-4">
        <legend className="font-strong">{t(`${kind}.title`)}</legend>
        <p className="text-soft">{t(`${kind}.why`)}</p>
        {rows.map(({ name, contact }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <div key={index} className="grid gap-3 sm:grid-cols-2">
            <Field
              name={`${kind}-name-${index}`}
              id={index === 0 ? kind : `${kind}-name-${index}`}
              label={t("name", { place: index + 1 })}
              value={name}
              error={index === 0 ? of(kind) : undefined}
              onChange={(event) => put(index, { name: event.target.value })}
            />
            <Field
              name={`${kind}-contact-${index}`}
              label={t("contact", { place: index + 1 })}
              value={contact}
              onChange={(event) => put(index, { contact: event.target.value })}
            />
          </div>
        ))}
        {rows.length < most[kind] && (
          <div>
            <TextButton onClick={() => setCard({ ...card, [kind]: [...rows, nobody] })}>{t(`${kind}.more`)}</TextButton>
          </div>
        )}
      </fieldset>
    );
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={{ href: "?step=check", label: t("back") }}
      title={t("title")}
      problems={problems}
      act={t("continue")}
      onAnswer={answer}
    >
      <p>{t("why")}</p>
      <fieldset className="grid gap-4">
        <legend className="font-strong">{t("notice.title")}</legend>
        <p className="text-soft">{t("notice.why", { days })}</p>
        {card.notice.map((address, index) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={index}
            type="email"
            name={`notice-${index}`}
            id={index === 0 ? "notice" : `notice-${index}`}
            label={index === 0 ? t("notice.own") : t("notice.other", { place: index + 1 })}
            value={address}
            error={index === 0 ? of("notice") : undefined}
            onChange={(event) =>
              setCard({
                ...card,
                notice: card.notice.map((old, other) => (other === index ? event.target.value : old)),
              })
            }
          />
        ))}
        {card.notice.length < most.notice && (
          <div>
            <TextButton onClick={() => setCard({ ...card, notice: [...card.notice, ""] })}>
              {t("notice.more")}
            </TextButton>
          </div>
        )}
      </fieldset>
      {people("executors")}
      {people("beneficiaries")}
    </Question>
  );
}
