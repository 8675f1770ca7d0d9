"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { dropFragment } from "./dropFragment";

/** A link was opened where somebody is signed in: to come back, or for somebody else? */
export function OtherAccount({ account, who }: { account: Account; who: Who }) {
  const t = useTranslations("setup.otherAccount");
  const { busy, told, run } = useAct();
  return (
    <Page title={t("title", { name: who.name })}>
      <Told told={told} />
      <p>{t("says")}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={dropFragment}>{t("goOn", { name: who.name })}</Button>
        <Button weight="secondary" busy={busy} onClick={() => run(t("signingOut"), () => account.signOut())}>
          {t("signOut")}
        </Button>
      </div>
    </Page>
  );
}
