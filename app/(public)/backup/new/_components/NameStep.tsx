"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import type { Federation } from "@/lib/client/federation";
import { nameFault, sameName } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { useNameFault } from "../../../_components/useNameFault";
import type { Answers } from "../../_components/answers";
import { useWay } from "../../_components/useWay";

type Props = {
  federation: Federation;
  answers: Answers;
  /** The page was reloaded, and with it went the name and what was typed after it. */
  lost: boolean;
  unsent: boolean;
  onName: (name: string) => void;
};

/** The recovery name, twice. */
export function NameStep({ federation, answers, lost, unsent, onName }: Props) {
  const t = useTranslations("backup.nameStep");
  const way = useWay(1);
  const faultOf = useNameFault();
  const [name, setName] = useState(answers.name);
  const [again, setAgain] = useState(answers.name);
  const [problems, setProblems] = useState<Problem[]>([]);
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const answer = async () => {
    const fault = name.trim() === "" ? t("typeName") : await faultOf(name);
    const found: Problem[] = [];
    if (fault) found.push({ field: "recovery-name", message: fault });
    else if (again.trim() === "") found.push({ field: "recovery-again", message: t("typeNameSecondTime") });
    else if ((await nameFault(again)) || !(await sameName(name, again))) {
      found.push({ field: "recovery-again", message: t("twoNamesSameType") });
    }
    setProblems(found);
    if (found.length === 0) onName(name);
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way}
      back={{ href: "/backup", label: t("yourBackups") }}
      title={t("whichNameOpen")}
      problems={problems}
      act={t("continue")}
      onAnswer={answer}
    >
      {lost && (
        <Notice title={t("pageWasReloaded")}>
          <p>{t("nameSecretsNeverStored")}</p>
        </Notice>
      )}
      {unsent && (
        <Notice tone="wait" title={t("backupMadeDeviceBeen")}>
          <p className="mt-1 mb-3">{t("sendOneRatherThan")}</p>
          <LinkButton href="/backup" weight="secondary">
            {t("goToIt")}
          </LinkButton>
        </Notice>
      )}
      <p>{t.rich("whenPhoneGoneType", { strong: (text) => <strong>{text}</strong> })}</p>
      <Field
        name="recovery-name"
        label={t("theName")}
        hint={t("capitalsAccentsSignsDont")}
        value={name}
        error={of("recovery-name")}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <Field
        name="recovery-again"
        label={t("sameNameOnceMore")}
        hint={t("typedNotPasted")}
        value={again}
        error={of("recovery-again")}
        onChange={(event) => setAgain(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
        onPaste={(event) => event.preventDefault()}
      />
      <Notice title={t("whatNameWhat")}>
        <p>{t("nameProtectsStolenShares")}</p>
      </Notice>
    </Question>
  );
}
