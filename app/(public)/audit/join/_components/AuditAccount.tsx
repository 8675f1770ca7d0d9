"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Fold } from "@/app/_ui/Fold";
import { passphraseOf } from "@/app/_ui/NewPassphrase";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { isRefused } from "@/lib/client/outcome";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";
import type { Bytes } from "@/lib/protocol/bytes";
import { AccountFields } from "../../../_components/AccountFields";
import { type AccountAnswers, freshAccount, problemsOf } from "../../../_components/accountForm";
import type { CheckedCode } from "../../../_components/checkCode";
import { FederationFacts } from "../../../_components/FederationFacts";
import { Question } from "../../../_components/Question";

type Props = { code: Extract<CheckedCode, { federation: unknown }>; token: Bytes };

/** An auditor's account: keys are made in this browser, and pin the federation of the link. */
export function AuditAccount({ code, token }: Props) {
  const t = useTranslations("audit.join");
  const faults = useTranslations("setup.accountFaults");
  const router = useRouter();
  const { account, view, told: asked } = useAccount();
  const [answers, setAnswers] = useState(freshAccount);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { busy, told, run, say } = useAct();
  const change = (part: Partial<AccountAnswers>) => setAnswers((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const { federation, words, at } = code;
  const { roster } = federation.current;

  if (!account || view.state === "unknown") {
    return (
      <Page title={t("title")} place={roster.federation}>
        <Told told={asked} />
        {!asked && <Skeleton label={t("asking")} />}
      </Page>
    );
  }
  if (view.state !== "out" && busy === undefined) {
    return (
      <Page title={t("another", { name: view.who.name })} place={roster.federation}>
        <Told told={told} />
        <p>{t("anotherSays")}</p>
        <div>
          <Button weight="secondary" onClick={() => void run(t("signingOut"), () => account.signOut())}>
            {t("signOut")}
          </Button>
        </div>
      </Page>
    );
  }

  const make = async () => {
    const found = problemsOf(faults, answers);
    setProblems(found);
    if (found.length > 0) return;
    const email = answers.email.trim();
    const passphrase = passphraseOf(answers);
    const made = await run(t("makingKeys"), async () => {
      const [{ registerAuditor }, { thisDevice }] = await Promise.all([
        import("@/lib/client/auditors"),
        import("@/lib/client/device"),
      ]);
      const form = { name: answers.name.trim(), email, passphrase };
      const refusal = await registerAuditor(await thisDevice(), form, { token, genesis: federation.genesis });
      // An earlier try may have arrived though its answer did not: then this very passphrase signs in.
      if (isRefused(refusal) && refusal.refused !== "emailTaken") return refusal;
      say(t("signingIn"));
      const session = await account.signIn(email, passphrase);
      if (refusal && session !== "in") return refusal;
      if (session === "in") router.replace("/audit");
      return session;
    });
    return made;
  };

  return (
    <Question title={t("title")} problems={problems} told={told} act={t("make")} busy={busy} onAnswer={make}>
      <p className="text-lead">{t("lead", { federation: roster.federation })}</p>
      <p>{t("says")}</p>
      <Fold title={t("federation", { federation: roster.federation })}>
        <div className="grid gap-4">
          <FederationFacts federation={federation} words={words} at={at} />
        </div>
      </Fold>
      <h2>{t("account")}</h2>
      <p>{t("accountSays")}</p>
      <AccountFields say={t} answers={answers} onChange={change} errorOf={errorOf} />
    </Question>
  );
}
