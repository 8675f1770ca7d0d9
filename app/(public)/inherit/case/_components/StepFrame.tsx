"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { DossierFault } from "@/lib/client/dossierDraft";
import { Question } from "../../../_components/Question";
import type { StepProps } from "./dossierStep";

type Props = StepProps & { title: string; children: (errorOf: (field: string) => string | undefined) => ReactNode };

/**
 * One page of the papers. What is missing is told when one goes on, and one may go on nevertheless: a paper may come later,
 * and at the end nothing is handed in before all is there.
 */
export function StepFrame({ faults, frame, onNext, title, children }: Props) {
  const t = useTranslations("inherit.way");
  const says = useFaultWords();
  const [asked, ask] = useState(false);
  const shown = asked ? faults : [];
  const errorOf = (field: string) => {
    const found = shown.find((fault) => fault.field === field);
    return found && says(found);
  };
  return (
    <Question
      {...frame}
      title={title}
      problems={shown.map((fault) => ({ field: fault.field, message: says(fault) }))}
      act={t("continue")}
      onAnswer={() => {
        if (faults.length === 0) onNext();
        else ask(true);
      }}
      beside={
        shown.length > 0 ? (
          <Button weight="quiet" onClick={onNext}>
            {t("later")}
          </Button>
        ) : undefined
      }
    >
      {children(errorOf)}
      <p className="text-small text-soft">{t("saved")}</p>
    </Question>
  );
}

/** What is wrong with a field, in the words of the question. */
export function useFaultWords(): (fault: DossierFault) => string {
  const t = useTranslations("inherit.fault");
  const label = useFieldLabel();
  return ({ field, fault }) => t(fault, { field: label(field) });
}

const plain = [
  "legalName",
  "aliases",
  "birthDate",
  "deathDate",
  "deathPlace",
  "lastAddress",
  "instrument",
  "described",
  "name",
  "relation",
  "address",
  "telephone",
  "email",
  "joint",
  "note",
  "county",
  "state",
  "registry",
  "sheriffCourt",
  "memberState",
  "district",
  "indianState",
  "mastersOffice",
  "estateNumber",
  "whatItGrants",
  "issuer",
  "number",
  "issued",
  "country",
] as const;

/** Under what a page asks for files. */
const papers = {
  "file-identity": "you.identityFile",
  "file-proofOfDeath": "death.file",
  "file-authority": "authority.file",
} as const;

/** The label of a field by its name; of a paper's fields, `death-issued`, that of `issued`. */
export function useFieldLabel(): (field: string) => string {
  const t = useTranslations("inherit.field");
  const room = useTranslations("inherit");
  return (field) => {
    if (field in papers) return room(papers[field as keyof typeof papers]);
    const last = field.split("-").at(-1);
    const found = plain.find((name) => name === last);
    return found ? t(found) : t("file");
  };
}
