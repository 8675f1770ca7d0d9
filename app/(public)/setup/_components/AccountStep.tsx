"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { passphraseOf } from "@/app/_ui/NewPassphrase";
import type { Account } from "@/lib/client/account";
import { thisDevice } from "@/lib/client/device";
import { isRefused } from "@/lib/client/outcome";
import { beginSetup, joinSetup } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";
import { AccountFields } from "../../_components/AccountFields";
import { type AccountAnswers, freshAccount, problemsOf } from "../../_components/accountForm";
import { Question } from "../../_components/Question";
import { SecureOnly } from "../../_components/SecureOnly";
import { dropFragment } from "./dropFragment";
import { type SetupRole, stepOf } from "./steps";

const open = { convener: beginSetup, guardian: joinSetup };
const back = { convener: "/setup", guardian: "/setup/guardian" };

type Props = { role: SetupRole; token: string; account: Account };

/** The account of a convener or an invited guardian: keys are made in this browser, and reach the server sealed. */
export function AccountStep({ role, token, account }: Props) {
  const t = useTranslations("setup.accountStep");
  const ways = useTranslations("setup.ways");
  const faults = useTranslations("setup.accountFaults");
  const [answers, setAnswers] = useState(freshAccount);
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
        <AccountFields say={t} answers={answers} onChange={change} errorOf={errorOf}>
          <Field
            name="organisation"
            label={t("organisation")}
            autoComplete="organization"
            value={answers.organisation}
            onChange={(event) => change({ organisation: event.target.value })}
            error={errorOf("organisation")}
          />
        </AccountFields>
        <p className="text-soft">
          {t.rich("hasAccount", {
            link: (text) => <Link href={`/sign-in?to=${encodeURIComponent(back[role])}`}>{text}</Link>,
          })}
        </p>
      </SecureOnly>
    </Question>
  );
}
