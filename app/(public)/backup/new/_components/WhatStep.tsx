"use client";

import { useState } from "react";
import { Choice } from "@/app/_ui/Choice";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import { type Answers, type Item, way } from "../../_components/answers";

type Props = {
  federation: Federation;
  answers: Answers;
  kind: Item["kind"] | undefined;
  onKind: (kind: Item["kind"]) => void;
};

export function WhatStep({ federation, answers, kind: before, onKind }: Props) {
  const [kind, setKind] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const more = answers.items.length > 0;
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(3)}
      back={more ? { href: "?step=check", label: "Your answers" } : { href: "?step=card", label: "Your card" }}
      title={more ? "What else do you want to protect?" : "What do you want to protect?"}
      problems={problems}
      act="Continue"
      onAnswer={() => {
        if (kind) onKind(kind);
        else setProblems([{ field: "kind", message: "Choose what you want to protect" }]);
      }}
    >
      <Choice
        name="kind"
        label="It is"
        chosen={kind}
        onChoose={(value) => setKind(value === "words" ? "words" : "text")}
        error={problems[0]?.message}
        options={[
          {
            value: "words",
            label: "A wallet’s words",
            hint: "12 or 24 English words, the root of an ecash or bitcoin wallet",
          },
          { value: "text", label: "Another secret text", hint: "A password, a letter, instructions" },
        ]}
      />
      <p className="text-soft">You can add more afterwards.</p>
    </Question>
  );
}
