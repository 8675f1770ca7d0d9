"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { GatePage } from "./GatePage";

/** After a reload, or when nobody has touched the desk for a while: the session is there, the keys are not. */
export function Unlock({ account, who, idle }: { account: Account; who: Who; idle: boolean }) {
  const t = useTranslations("desk.unlock");
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await run(t("opening"), () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <GatePage title={t(who.role === "auditor" ? "auditorTitle" : "title", { name: who.name })}>
      {idle && (
        <Notice>
          <p>{t("idle")}</p>
        </Notice>
      )}
      <Told told={told} />
      <PassphraseForm
        label={t("passphrase")}
        hint={t("hint")}
        userName={who.email}
        act={t("act")}
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
    </GatePage>
  );
}
