"use client";

import { useState } from "react";
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
import { faultSentences, kindOptions } from "./figuresTexts";
import { OwnFigures } from "./OwnFigures";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

/** Name and figures of the federation, from a preset or one's own. All of it can change until the founding document is signed by all. */
export function FiguresStep({ setup, told, again, onDone }: StageProps & { onDone: () => void }) {
  const [figures, setFigures] = useState<Figures>(setup.draft ? figuresOf(setup.draft) : freshFigures);
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();
  const change = (part: Partial<Figures>) => setFigures((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const settle = async () => {
    const made = draftOf(figures);
    const found = "faults" in made ? made.faults : [];
    setProblems(
      found.map(({ field, fault }) => ({ field, message: faultSentences[field][fault] ?? "Look at this again" })),
    );
    if (!("draft" in made)) return;
    const saved = await act.run("Saving…", async () => saveSetup(await thisDevice(), made.draft));
    if (!saved) return;
    await again();
    onDone();
  };

  return (
    <Question
      steps={stepOf("convener", "figures")}
      title="The federation"
      problems={problems}
      told={act.told ?? told}
      act={setup.draft ? "Keep these figures" : "Go on to the guardians"}
      busy={act.busy}
      onAnswer={settle}
    >
      {setup.stage === "signing" && (
        <Notice tone="wait" title="The founding document is already drawn up">
          <p>If you keep other figures, it is thrown away with every signature under it, and drawn up again.</p>
        </Notice>
      )}
      <Field
        name="federation"
        label="Name of the federation"
        hint="As members know the community: “Riverside”."
        value={figures.federation}
        onChange={(event) => change({ federation: event.target.value })}
        error={errorOf("federation")}
      />
      <Choice
        name="size"
        label="How many guardians, and how many of them suffice?"
        options={kindOptions}
        chosen={figures.kind}
        onChoose={(kind) => setFigures((before) => withKind(before, kind as FiguresKind))}
      />
      {figures.kind === "own" && <OwnFigures figures={figures} onChange={change} errorOf={errorOf} />}
      <FiguresMeaning figures={figures} />
      <Fold title="The community already has a Fedimint federation" open={figures.fedimint !== ""}>
        <Field
          name="fedimint"
          label="Its invite code"
          hint="A member’s recovered words need it beside them. It begins with fed1 or fedimint."
          code
          value={figures.fedimint}
          onChange={(event) => change({ fedimint: event.target.value })}
          error={errorOf("fedimint")}
        />
      </Fold>
      {setup.draft && (
        <div>
          <Button weight="quiet" disabled={act.busy !== undefined} onClick={onDone}>
            Leave all as it was
          </Button>
        </div>
      )}
    </Question>
  );
}
