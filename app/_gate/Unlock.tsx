"use client";

import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { GatePage } from "./GatePage";
import { UnlockForm } from "./UnlockForm";

/** After a reload, or when nobody has touched the desk for a while. */
export function Unlock({ account, who, idle }: { account: Account; who: Who; idle: boolean }) {
  const t = useTranslations("desk.unlock");
  return (
    <GatePage title={t(who.role === "auditor" ? "auditorTitle" : "title", { name: who.name })}>
      {idle && (
        <Notice>
          <p>{t("idle")}</p>
        </Notice>
      )}
      <UnlockForm account={account} who={who} act={t("act")} />
    </GatePage>
  );
}
