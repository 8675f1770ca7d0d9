"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Page } from "@/app/_ui/Page";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";
import { Email } from "@/lib/contract/account";
import { SecureOnly } from "../../_components/SecureOnly";

/** Signs in and opens the keys in one step. The passphrase is stretched here and goes nowhere. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("signIn.signInForm");
  const { account, view, told, again } = useAccount();
  const [email, setEmail] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();
  const router = useRouter();
  const inside = view.state === "locked" || view.state === "unlocked";
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  // Whoever has a session already goes on; the next page asks for the passphrase where the keys are locked.
  useEffect(() => {
    if (inside) router.replace(to);
  }, [inside, router, to]);

  const signIn = async () => {
    const found: Problem[] = [];
    if (!Email.safeParse(email.trim()).success) {
      found.push({ field: "email", message: t("writeEMailAddress") });
    }
    if (passphrase === "") found.push({ field: "passphrase", message: t("typePassphrase") });
    setProblems(found);
    if (!account || found.length > 0) return;
    const outcome = await act.run(t("openingKeys"), () => account.signIn(email.trim(), passphrase));
    if (outcome?.done === "wrong") {
      setProblems([
        {
          field: "passphrase",
          message: t("eMailAddressPassphrase"),
        },
      ]);
    }
  };

  return (
    <Page title={t("signIn")}>
      <SecureOnly>
        <ErrorSummary problems={problems} />
        <Told told={act.told ?? told} />
        {told && (
          <div>
            <Button weight="secondary" onClick={again}>
              {t("tryAgain")}
            </Button>
          </div>
        )}
        <form
          noValidate
          className="grid gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            void signIn();
          }}
        >
          <Field
            name="email"
            type="email"
            label={t("eMail")}
            autoComplete="username"
            inputMode="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={errorOf("email")}
          />
          <PassphraseField
            name="passphrase"
            kind="current"
            label={t("passphrase")}
            hint={t("alsoOpensKeysDoes")}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            error={errorOf("passphrase")}
          />
          <div>
            <Button type="submit" busy={act.busy ?? (inside ? t("goingOn") : undefined)}>
              {t("signIn")}
            </Button>
          </div>
        </form>
        <p className="text-soft">{t("membersNeedAccountFront")}</p>
      </SecureOnly>
    </Page>
  );
}
