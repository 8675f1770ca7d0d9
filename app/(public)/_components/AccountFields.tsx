"use client";

import type { ReactNode } from "react";
import { Field } from "@/app/_ui/Field";
import { NewPassphrase } from "@/app/_ui/NewPassphrase";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import type { AccountAnswers } from "./accountForm";

interface Props {
  /** What the fields are called here. */
  say: (label: "name" | "nameHint" | "email" | "emailHint" | "passphrase" | "passphraseHint") => string;
  answers: AccountAnswers;
  onChange: (part: Partial<AccountAnswers>) => void;
  errorOf: (field: string) => string | undefined;
  /** Further fields, after the name. */
  children?: ReactNode;
}

/** What everybody is asked who makes an account. */
export function AccountFields({ say, answers, onChange, errorOf, children }: Props) {
  return (
    <>
      <Field
        name="name"
        label={say("name")}
        hint={say("nameHint")}
        autoComplete="name"
        value={answers.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errorOf("name")}
      />
      {children}
      <Field
        name="email"
        type="email"
        label={say("email")}
        hint={say("emailHint")}
        autoComplete="username"
        inputMode="email"
        value={answers.email}
        onChange={(event) => onChange({ email: event.target.value })}
        error={errorOf("email")}
      />
      <NewPassphrase
        label={say("passphrase")}
        hint={say("passphraseHint")}
        answers={answers}
        onChange={onChange}
        draw={generatePassphrase}
        strong={passphraseStrength(answers.own).strong}
        errorOf={errorOf}
      />
    </>
  );
}
