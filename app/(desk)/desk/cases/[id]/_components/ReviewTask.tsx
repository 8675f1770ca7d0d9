"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Select } from "@/app/_ui/Select";
import {
  type CheckDraft,
  checkOf,
  type ReviewDraft,
  type ReviewFault,
  type ReviewQuestions,
  reviewFaults,
  withCheck,
} from "@/lib/client/reviewDraft";
import { CompareCard } from "./CompareCard";
import { useOpenCase } from "./context";

const hows = ["withIssuingOffice", "inPublicRegister", "inspectionOfOriginal", "inspectionOfCopy"] as const;
const results = ["sound", "notSound", "unclear"] as const;

type Props = {
  questions: ReviewQuestions;
  draft: ReviewDraft;
  change: (part: Partial<ReviewDraft>) => void;
  onDone: () => void;
};

/** Each required paper: how it was checked, and what came of it. */
export function ReviewTask({ questions, draft, change, onDone }: Props) {
  const t = useTranslations("heirsDesk.review");
  const kinds = useTranslations("heirsDesk.kinds");
  const faulty = useTranslations("heirsDesk.reviewFaults");
  const { chosen } = useOpenCase();
  const [faults, setFaults] = useState<ReviewFault[]>([]);
  const errorOf = (field: string) => {
    const found = faults.find((fault) => fault.field === field);
    return found && faulty(found.fault);
  };
  // In the list of problems each paper's name stands before what is asked of it: three of the same would tell nothing.
  const told = ({ field, fault }: ReviewFault) => {
    const kind = questions.required.find((one) => field.endsWith(`-${one}`));
    return { field, message: kind ? faulty("of", { paper: kinds(kind), says: faulty(fault) }) : faulty(fault) };
  };
  const put = (check: CheckDraft) => change({ checks: withCheck(draft, check) });
  const settle = () => {
    const found = reviewFaults(draft, questions);
    setFaults(found);
    if (found.length === 0) onDone();
  };
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <ErrorSummary problems={faults.map(told)} />
      {chosen && <CompareCard candidate={chosen} />}
      {questions.required.map((kind) => {
        const check = checkOf(draft, kind);
        return (
          <fieldset key={kind} className="grid gap-4 border-line-strong border-s-2 ps-4">
            <legend className="font-strong">{kinds(kind)}</legend>
            <Select
              name={`how-${kind}`}
              label={t("how")}
              none={t("choose")}
              options={hows.map((value) => ({ value, label: t(`hows.${value}`) }))}
              value={check.how}
              error={errorOf(`how-${kind}`)}
              onChange={(event) => put({ ...check, how: event.target.value as CheckDraft["how"] })}
            />
            <Select
              name={`result-${kind}`}
              label={t("result")}
              none={t("choose")}
              options={results.map((value) => ({ value, label: t(`results.${value}`) }))}
              value={check.result}
              error={errorOf(`result-${kind}`)}
              onChange={(event) => put({ ...check, result: event.target.value as CheckDraft["result"] })}
            />
          </fieldset>
        );
      })}
      <div>
        <Checkbox
          name="deathAgrees"
          label={t("deathAgrees")}
          checked={draft.deathAgrees}
          error={errorOf("deathAgrees")}
          onChange={(event) => change({ deathAgrees: event.target.checked })}
        />
        <Checkbox
          name="noConflict"
          label={t("noConflict")}
          hint={t("conflict")}
          checked={draft.noConflict}
          error={errorOf("noConflict")}
          onChange={(event) => change({ noConflict: event.target.checked })}
        />
        {questions.willKnown && (
          <Checkbox
            name="willKnown"
            label={t("willKnown")}
            checked={draft.willKnown}
            error={errorOf("willKnown")}
            onChange={(event) => change({ willKnown: event.target.checked })}
          />
        )}
      </div>
      <div>
        <Button type="submit">{t("goOn")}</Button>
      </div>
    </form>
  );
}
