"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Notice } from "@/app/_ui/Notice";
import { dossierFaults, dossierFrom, sealedSizes } from "@/lib/client/dossierDraft";
import { policyOf } from "@/lib/client/estateCase";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import { useAct } from "@/lib/client/useAct";
import { Question } from "../../../_components/Question";
import { room } from "../../_components/load";
import { Answers } from "./Answers";
import { Warnings } from "./AuthorityStep";
import type { StepProps } from "./dossierStep";
import { useFaultWords } from "./StepFrame";

type Props = StepProps & { executor: Executor; followed: FollowedCase; onLaid: () => Promise<void> };

/** Check your answers, declare, and lay them before the guardians. */
export function CheckStep({ draft, files, frame, executor, followed, onLaid }: Props) {
  const t = useTranslations("inherit.checkStep");
  const says = useFaultWords();
  const act = useAct();
  const [declared, declare] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const faults = dossierFaults(draft, policyOf(followed).evidence);
  const at = (step: string) => `/inherit/case?id=${followed.id}&step=${step}`;
  const declaration = t("declaration", { name: draft.name.trim(), decedent: draft.legalName.trim() });

  const lay = async () => {
    const found: Problem[] = [];
    if (faults.length > 0) found.push({ field: "lacking", message: t("lacking") });
    if (!files.complete) found.push({ field: "sending", message: t("sendingFiles") });
    if (!declared) found.push({ field: "declared", message: t("declare") });
    setProblems(found);
    if (found.length > 0) return;
    const laid = await act.run(t("busy"), async () => {
      const [{ layEvidence }, { dropFilesOf }] = await Promise.all([room(), import("@/lib/client/evidenceFiles")]);
      const sent = await layEvidence(executor.device, followed, dossierFrom(draft, declaration), sealedSizes(draft));
      if (!isRefused(sent)) await dropFilesOf(executor, followed.id);
      return sent;
    });
    if (laid) await onLaid();
  };

  return (
    <Question
      {...frame}
      title={t("title")}
      problems={problems}
      told={act.told}
      act={t("act")}
      busy={act.busy}
      onAnswer={lay}
    >
      {faults.length > 0 && (
        <Notice tone="wait" title={t("missing")}>
          <ul id="lacking" className="list-disc ps-5">
            {faults.map((fault) => (
              <li key={`${fault.step} ${fault.field}`}>
                <Link href={at(fault.step)}>{says(fault)}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!files.complete && (
        <p id="sending" aria-live="polite">
          {t("onTheirWay")}
        </p>
      )}
      <Answers draft={draft} at={at} />
      <Warnings draft={draft} />
      <p>{t("who")}</p>
      <Checkbox
        name="declared"
        label={declaration}
        checked={declared}
        error={problems.find((problem) => problem.field === "declared")?.message}
        onChange={(event) => declare(event.target.checked)}
      />
    </Question>
  );
}
