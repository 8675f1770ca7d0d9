"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { NewPassphrase, type PassphraseAnswers, passphraseOf } from "@/app/_ui/NewPassphrase";
import type { Account } from "@/lib/client/account";
import { isRefused } from "@/lib/client/outcome";
import { useAct } from "@/lib/client/useAct";
import { Email } from "@/lib/contract/account";
import { DisplayName } from "@/lib/protocol/fields";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import { Question } from "../../_components/Question";

type Answers = PassphraseAnswers & { name: string; email: string };

const begin = (): Answers => ({
  name: "",
  email: "",
  kind: "offered",
  offered: generatePassphrase(),
  own: "",
  again: "",
  noted: false,
});

/** An executor's account: keys are made in this browser, and reach the server sealed under the passphrase. */
export function RegisterStep({ account, onBack }: { account: Account; onBack: () => void }) {
  const t = useTranslations("inherit.register");
  const [answers, setAnswers] = useState(begin);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { busy, told, run, say } = useAct();
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const faults = (): Problem[] => {
    const { name, email, kind, own, again, noted } = answers;
    const found: Problem[] = [];
    if (!DisplayName.safeParse(name.trim()).success) found.push({ field: "name", message: t("nameFault") });
    if (!Email.safeParse(email.trim()).success) found.push({ field: "email", message: t("emailFault") });
    if (kind === "own" && !passphraseStrength(own).strong) found.push({ field: "own", message: t("weak") });
    else if (kind === "own" && own !== again) found.push({ field: "again", message: t("differ") });
    if (!noted) found.push({ field: "noted", message: t("notNoted") });
    return found;
  };

  const make = async () => {
    const found = faults();
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
      <p>{t("says")}</p>
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
    </Question>
  );
}
