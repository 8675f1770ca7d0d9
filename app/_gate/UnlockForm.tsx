"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";

/** The session is there, the keys are not: the passphrase brings them back. */
export function UnlockForm({ account, who, act }: { account: Account; who: Who; act: string }) {
  const t = useTranslations("house.unlock");
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await run(t("opening"), () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <>
      <Told told={told} />
      <PassphraseForm
        label={t("passphrase")}
        hint={t("hint")}
        userName={who.email}
        act={act}
        busy={busy}
        error={wrong ? t("wrong") : undefined}
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
    </>
  );
}
