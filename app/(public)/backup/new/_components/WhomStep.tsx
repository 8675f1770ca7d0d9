"use client";

import { useState } from "react";
import { Choice } from "@/app/_ui/Choice";
import type { Federation } from "@/lib/client/federation";
import { Question } from "../../../_components/Question";
import { type Answers, type Item, way } from "../../_components/answers";

type Props = { federation: Federation; answers: Answers; item: Item; onHeirs: (heirs: boolean) => void };

export function WhomStep({ federation, item, onHeirs }: Props) {
  const { threshold, policy } = federation.current.roster;
  const days = Math.round(policy.inheritance.wait / 86_400_000);
  const [who, setWho] = useState(item.heirs ? "both" : "me");
  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(5)}
      back={{ href: "?step=content", label: item.label || "What you protect" }}
      title={`Who is “${item.label}” for?`}
      act="Continue"
      onAnswer={() => onHeirs(who === "both")}
    >
      <Choice
        name="who"
        label="The guardians may give it to"
        chosen={who}
        onChoose={setWho}
        options={[
          {
            value: "both",
            label: "Me, and my heirs after my death",
            hint: `Heirs bring proof of your death and of their right; ${threshold} guardians examine both; then ${days} days pass in which you can object.`,
          },
          {
            value: "me",
            label: "Only me",
            hint: "If you die, nobody can be given it, whatever they prove.",
          },
        ]}
      />
    </Question>
  );
}
