"use client";

import { useState } from "react";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import type { Federation } from "@/lib/client/federation";
import { nameFault, sameName } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { type Answers, way } from "../../_components/answers";

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
  const [name, setName] = useState(answers.name);
  const [again, setAgain] = useState(answers.name);
  const [problems, setProblems] = useState<Problem[]>([]);
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const answer = async () => {
    const fault = name.trim() === "" ? "Type a name" : await nameFault(name);
    const found: Problem[] = [];
    if (fault) found.push({ field: "recovery-name", message: fault });
    else if (again.trim() === "") found.push({ field: "recovery-again", message: "Type the name a second time" });
    else if ((await nameFault(again)) || !(await sameName(name, again))) {
      found.push({ field: "recovery-again", message: "The two names are not the same. Type the name once more" });
    }
    setProblems(found);
    if (found.length === 0) onName(name);
  };

  return (
    <Question
      place={federation.current.roster.federation}
      steps={way(1)}
      back={{ href: "/backup", label: "Your backups" }}
      title="Which name will open it?"
      problems={problems}
      act="Continue"
      onAnswer={answer}
    >
      {lost && (
        <Notice title="The page was reloaded.">
          <p>
            Your name and your secrets are never stored on this device unsealed, so please give them once more. Your
            card is still here.
          </p>
        </Notice>
      )}
      {unsent && (
        <Notice tone="wait" title="A backup made on this device has not been sent.">
          <p className="mt-1 mb-3">Send that one rather than making another.</p>
          <LinkButton href="/backup" weight="secondary">
            Go to it
          </LinkButton>
        </Notice>
      )}
      <p>
        When your phone is gone, you will type this name to open what you protect now. Take your name{" "}
        <strong>as in your passport</strong>, or something that you will easily remember in ten years. Nobody can tell
        it to you again.
      </p>
      <Field
        name="recovery-name"
        label="The name"
        hint="Capitals, accents and signs don’t matter: José and Jose are the same."
        value={name}
        error={of("recovery-name")}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <Field
        name="recovery-again"
        label="The same name once more"
        value={again}
        error={of("recovery-again")}
        onChange={(event) => setAgain(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
        onPaste={(event) => event.preventDefault()}
      />
      <Notice title="What the name is, and what it is not">
        <p>
          The name protects stolen shares from a thief. It is not a password against the guardians: enough of them
          together could try names until one fits. That is why it may be simple, and why you should trust them.
        </p>
      </Notice>
    </Question>
  );
}
