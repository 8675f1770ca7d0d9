"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { NewPassphrase, passphraseOf } from "@/app/_ui/NewPassphrase";
import type { Account } from "@/lib/client/account";
import { thisDevice } from "@/lib/client/device";
import { isRefused } from "@/lib/client/outcome";
import { beginSetup, joinSetup } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import { Question } from "../../_components/Question";
import { SecureOnly } from "../../_components/SecureOnly";
import { type AccountAnswers, problemsOf } from "./accountForm";
import { dropFragment } from "./dropFragment";
import { type SetupRole, stepOf } from "./steps";

const open = { convener: beginSetup, guardian: joinSetup };
const back = { convener: "/setup", guardian: "/setup/guardian" };

const begin = (): AccountAnswers => ({
  name: "",
  organisation: "",
  email: "",
  kind: "offered",
  offered: generatePassphrase(),
  own: "",
  again: "",
  noted: false,
});

type Props = { role: SetupRole; token: string; account: Account };

/** The account of a convener or an invited guardian: keys are made in this browser, and reach the server sealed. */
export function AccountStep({ role, token, account }: Props) {
  const t = useTranslations("setup.accountStep");
  const ways = useTranslations("setup.ways");
  const faults = useTranslations("setup.accountFaults");
  const [answers, setAnswers] = useState(begin);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { busy, told, run, say } = useAct();
  const change = (part: Partial<AccountAnswers>) => setAnswers((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const make = async () => {
    const found = problemsOf(faults, answers);
    setProblems(found);
    if (found.length > 0) return;
    const { name, organisation, email } = answers;
    const passphrase = passphraseOf(answers);
    const form = { name: name.trim(), organisation: organisation.trim() || undefined, email: email.trim(), passphrase };
    const made = await run(t("makingKeys"), async () => {
      const refusal = await open[role](await thisDevice(), token, form);
      // An earlier try may have arrived though its answer did not: then this very passphrase signs in.
      const before = isRefused(refusal) && ["tokenInvalid", "emailTaken"].includes(refusal.refused);
      if (isRefused(refusal) && !before) return refusal;
      say(t("signingIn"));
      const session = await account.signIn(form.email, passphrase);
      return before && session !== "in" ? refusal : session;
    });
    if (made?.done === "in") dropFragment();
  };

  return (
    <Question
      steps={stepOf(ways, role, "account")}
      title={role === "convener" ? t("title") : t("titleGuardian")}
      problems={problems}
      told={told}
      act={t("make")}
      busy={busy}
      onAnswer={make}
    >
      <SecureOnly>
        <p>{t(role)}</p>
        <Field
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="name"
          value={answers.name}
          onChange={(event) => change({ name: event.target.value })}
          error={errorOf("name")}
        />
        <Field
          name="organisation"
          label={t("organisation")}
          autoComplete="organization"
          value={answers.organisation}
          onChange={(event) => change({ organisation: event.target.value })}
          error={errorOf("organisation")}
        />
        <Field
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          autoComplete="username"
          inputMode="email"
          value={answers.email}
          onChange={(event) => change({ email: event.target.value })}
          error={errorOf("email")}
        />
        <NewPassphrase
          label={t("passphrase")}
          hint={t("passphraseHint")}
          answers={answers}
          onChange={change}
          draw={generatePassphrase}
          strong={passphraseStrength(answers.own).strong}
          errorOf={errorOf}
        />
        <p className="text-soft">
          {t.rich("hasAccount", {
            link: (text) => <Link href={`/sign-in?to=${encodeURIComponent(back[role])}`}>{text}</Link>,
          })}
        </p>
      </SecureOnly>
    </Question>
  );
}
