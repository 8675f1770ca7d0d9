"use client";

import { useState } from "react";
import { Field } from "@/app/_ui/Field";
import { Notice } from "@/app/_ui/Notice";
import { nameFault } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { way } from "../../_components/way";

type Props = { place: string; name: string; corrects: boolean; onName: (name: string) => void };

/** The recovery name, once. */
export function AskName({ place, name: before, corrects, onName }: Props) {
  const [name, setName] = useState(before);
  const [error, setError] = useState<string>();
  const answer = async () => {
    const fault = name.trim() === "" ? "Type the name" : await nameFault(name);
    setError(fault ?? undefined);
    if (!fault) onName(name);
  };
  return (
    <Question
      place={place}
      steps={way(2)}
      back={{ href: "/recover", label: "Beginning" }}
      title={corrects ? "What name is it, then?" : "Which name did you give?"}
      problems={error ? [{ field: "recovery-name", message: error }] : []}
      act="Continue"
      onAnswer={answer}
    >
      {corrects && (
        <Notice>
          <p>
            You make a new request with a corrected name. It is linked to the one before, so that the guardians who have
            met you know what happened. They have to approve the new one.
          </p>
        </Notice>
      )}
      <p>
        The name that you typed twice when you made the backup: perhaps your name as in the passport. Your browser makes
        from it what finds your backup. The name itself goes nowhere, not to the guardians either.
      </p>
      <Field
        name="recovery-name"
        label="The name"
        hint="Capitals, accents and signs don’t matter. The order of the words does."
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
    </Question>
  );
}
