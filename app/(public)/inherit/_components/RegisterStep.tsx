"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { passphraseOf } from "@/app/_ui/NewPassphrase";
import type { Account } from "@/lib/client/account";
import { isRefused } from "@/lib/client/outcome";
import { useAct } from "@/lib/client/useAct";
import { AccountFields } from "../../_components/AccountFields";
import { type AccountAnswers, freshAccount, problemsOf } from "../../_components/accountForm";
import { Question } from "../../_components/Question";
import { SecureOnly } from "../../_components/SecureOnly";

/** An executor's account: keys are made in this browser, and reach the server sealed under the passphrase. */
export function RegisterStep({ account, onBack }: { account: Account; onBack: () => void }) {
  const t = useTranslations("inherit.register");
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
    const email = answers.email.trim();
    const passphrase = passphraseOf(answers);
    await run(t("makingKeys"), async () => {
      const [{ registerExecutor }, { thisDevice }] = await Promise.all([
        import("@/lib/client/estates"),
        import("@/lib/client/device"),
      ]);
      const refusal = await registerExecutor(await thisDevice(), { name: answers.name.trim(), email, passphrase });
      // An earlier try may have arrived though its answer did not: then this very passphrase signs in.
      if (isRefused(refusal) && refusal.refused !== "emailTaken") return refusal;
      say(t("signingIn"));
      const session = await account.signIn(email, passphrase);
      return refusal && session !== "in" ? refusal : session;
    });
  };

  return (
    <Question
      title={t("title")}
      problems={problems}
      told={told}
      act={t("make")}
      busy={busy}
      onAnswer={make}
      beside={
        <Button weight="quiet" disabled={busy !== undefined} onClick={onBack}>
          {t("back")}
        </Button>
      }
    >
      <SecureOnly>
        <p>{t("says")}</p>
        <AccountFields say={t} answers={answers} onChange={change} errorOf={errorOf} />
      </SecureOnly>
    </Question>
  );
}
