"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";
import { Email } from "@/lib/contract/account";
import { SecureOnly } from "../../_components/SecureOnly";
import { SignInHelp } from "./SignInHelp";

/**
 * Signs in and opens the keys in one step. The passphrase is stretched here and goes nowhere.
 *
 * The fields are read when they are sent, whoever filled them: a person or a store of passwords, before this program
 * runs or after. As long as it does not run, `method="dialog"` without a dialog sends them nowhere: no other method
 * would keep the passphrase from the server.
 */
export function SignInForm({ to, children }: { to: string; children?: ReactNode }) {
  const t = useTranslations("signIn");
  const { account, view, told, again } = useAccount();
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();
  const router = useRouter();
  const inside = view.state === "locked" || view.state === "unlocked";
  const over = view.state === "out" ? view.over : null;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  // Executors and auditors have no desk.
  const own = inside && { guardian: null, executor: "/inherit", auditor: "/audit" }[view.who.role];
  const next = own && to.startsWith("/desk") ? own : to;

  // Whoever has a session already goes on; the next page asks for the passphrase where the keys are locked.
  useEffect(() => {
    if (inside) router.replace(next);
  }, [inside, router, next]);

  const signIn = async (form: FormData) => {
    const email = String(form.get("email") ?? "").trim();
    const passphrase = String(form.get("passphrase") ?? "");
    const found: Problem[] = [];
    if (!Email.safeParse(email).success) found.push({ field: "email", message: t("emailFault") });
    if (passphrase === "") found.push({ field: "passphrase", message: t("passphraseFault") });
    setProblems(found);
    if (!account || found.length > 0) return;
    const outcome = await act.run(t("opening"), () => account.signIn(email, passphrase));
    if (outcome?.done === "wrong") setProblems([{ field: "passphrase", message: t("wrong") }]);
  };

  return (
    <Page title={t("title")}>
      <SecureOnly>
        <ErrorSummary problems={problems} />
        <Told told={act.told ?? told} />
        {told && (
          <div>
            <Button weight="secondary" onClick={again}>
              {t("again")}
            </Button>
          </div>
        )}
        {children}
        {over && (
          <Notice tone="wait" title={t("over.title")}>
            <p>{t("over.says")}</p>
          </Notice>
        )}
        <form
          method="dialog"
          noValidate
          className="grid gap-6"
          onSubmit={(event: FormEvent<HTMLFormElement>) => {
            event.preventDefault();
            void signIn(new FormData(event.currentTarget));
          }}
        >
          <Field
            name="email"
            type="email"
            label={t("email")}
            autoComplete="username"
            defaultValue={over?.email}
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            error={errorOf("email")}
          />
          <PassphraseField
            name="passphrase"
            kind="current"
            label={t("passphrase")}
            hint={t("passphraseHint")}
            error={errorOf("passphrase")}
          />
          <div>
            <Button type="submit" busy={act.busy ?? (inside ? t("goingOn") : undefined)}>
              {t("act")}
            </Button>
          </div>
        </form>
        <SignInHelp />
      </SecureOnly>
    </Page>
  );
}
