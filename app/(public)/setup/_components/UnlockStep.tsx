"use client";

import { useTranslations } from "use-intl";
import { UnlockForm } from "@/app/_gate/UnlockForm";
import { Page } from "@/app/_ui/Page";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";

/** After a reload. */
export function UnlockStep({ account, who }: { account: Account; who: Who }) {
  const t = useTranslations("setup.unlockStep");
  return (
    <Page title={t("title", { name: who.name })}>
      <UnlockForm account={account} who={who} act={t("unlock")} />
    </Page>
  );
}
