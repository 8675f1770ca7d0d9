"use client";

import { useState } from "react";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import { type Answers, type Item, way } from "../../_components/answers";
import { ContentFields } from "../../_components/ContentFields";
import { faultMessages } from "../../_components/contentFaults";
import { payloadOf } from "../../_components/plan";

type Props = { federation: Federation; answers: Answers; item: Item; onItem: (item: Item) => void };

export function ContentStep({ federation, item: before, onItem }: Props) {
  const [item, setItem] = useState(before);
  const [problems, setProblems] = useState<Problem[]>([]);
  const answer = async () => {
    const { faults } = await payloadOf(item);
    const found = faults.map((field) => ({ field, message: faultMessages[field] ?? "This can’t be kept as it is" }));
    setProblems(found);
    if (found.length === 0) onItem(item);
  };
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(4)}
      back={{ href: "?step=what", label: "What you protect" }}
      title={item.kind === "words" ? "Type your wallet’s words" : "Type what you want to protect"}
      problems={problems}
      act="Continue"
      onAnswer={answer}
    >
      <ContentFields item={item} problems={problems} onItem={setItem} />
      <p className="text-soft">Look around: nobody should see your screen now.</p>
    </Question>
  );
}
