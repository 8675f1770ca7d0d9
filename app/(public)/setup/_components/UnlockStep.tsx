"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";

/** After a reload: the session is there, the keys are not. */
export function UnlockStep({ account, who }: { account: Account; who: Who }) {
  const t = useTranslations("setup.unlockStep");
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await run(t("opening"), () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <Page title={t("title", { name: who.name })}>
      <Told told={told} />
      <PassphraseForm
        label={t("passphrase")}
        hint={t("keptHere")}
        userName={who.email}
        act={t("unlock")}
        busy={busy}
        error={wrong ? t("wrongPassphrase") : undefined}
        onSend={unlock}
        beside={
          <Button
            weight="quiet"
            disabled={busy !== undefined}
            onClick={() => run(t("signingOut"), () => account.signOut())}
          >
            {t("somebodyElse")}
          </Button>
        }
      />
    </Page>
  );
}
