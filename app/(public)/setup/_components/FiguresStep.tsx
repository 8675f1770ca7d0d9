"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { thisDevice } from "@/lib/client/device";
import { draftOf, type Figures, type FiguresKind, figuresOf, freshFigures, withKind } from "@/lib/client/figures";
import { saveSetup } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";
import { Question } from "../../_components/Question";
import { FiguresMeaning } from "./FiguresMeaning";
import { faultSentence, figuresKinds } from "./figuresTexts";
import { OwnFigures } from "./OwnFigures";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

/** Name and figures of the federation, from a preset or one's own. All of it can change until the founding document is signed by all. */
export function FiguresStep({ setup, told, again, onDone }: StageProps & { onDone: () => void }) {
  const t = useTranslations("setup.figuresStep");
  const ways = useTranslations("setup.ways");
  const kinds = useTranslations("setup.figuresKinds");
  const faults = useTranslations("setup.figuresFaults");
  const [figures, setFigures] = useState<Figures>(setup.draft ? figuresOf(setup.draft) : freshFigures);
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();
  const change = (part: Partial<Figures>) => setFigures((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const settle = async () => {
    const made = draftOf(figures);
    const found = "faults" in made ? made.faults : [];
    setProblems(found.map((fault) => ({ field: fault.field, message: faultSentence(faults, fault) })));
    if (!("draft" in made)) return;
    const saved = await act.run(t("saving"), async () => saveSetup(await thisDevice(), made.draft));
    if (!saved) return;
    await again();
    onDone();
  };

  return (
    <Question
      steps={stepOf(ways, "convener", "figures")}
      title={t("title")}
      problems={problems}
      told={act.told ?? told}
      act={setup.draft ? t("keep") : t("goOn")}
      busy={act.busy}
      onAnswer={settle}
    >
      {setup.stage === "signing" && (
        <Notice tone="wait" title={t("drawnUp")}>
          <p>{t("drawnUpSays")}</p>
        </Notice>
      )}
      <Field
        name="federation"
        label={t("name")}
        hint={t("nameHint")}
        value={figures.federation}
        onChange={(event) => change({ federation: event.target.value })}
        error={errorOf("federation")}
      />
      <Choice
        name="size"
        label={t("size")}
        options={figuresKinds.map((kind) => ({
          value: kind,
          label: kinds(`${kind}.label`),
          hint: kinds(`${kind}.hint`),
        }))}
        chosen={figures.kind}
        onChoose={(kind) => setFigures((before) => withKind(before, kind as FiguresKind))}
      />
      {figures.kind === "own" && <OwnFigures figures={figures} onChange={change} errorOf={errorOf} />}
      <FiguresMeaning figures={figures} />
      <Fold title={t("fedimint")} open={figures.fedimint !== ""}>
        <Field
          name="fedimint"
          label={t("inviteCode")}
          hint={t("inviteCodeHint")}
          code
          value={figures.fedimint}
          onChange={(event) => change({ fedimint: event.target.value })}
          error={errorOf("fedimint")}
        />
      </Fold>
      {setup.draft && (
        <div>
          <Button weight="quiet" disabled={act.busy !== undefined} onClick={onDone}>
            {t("leave")}
          </Button>
        </div>
      )}
    </Question>
  );
}
