"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import type { SetupRole } from "./steps";

const back = { convener: "/setup", guardian: "/setup/guardian" };

/** Without a link and without a session. */
export function NoLink({ role }: { role: SetupRole }) {
  const t = useTranslations("setup.noLink");
  return (
    <Page title={t(`${role}.title`)}>
      <p>{t(`${role}.says`)}</p>
      <p>{t("hasAccount")}</p>
      <div>
        <LinkButton href={`/sign-in?to=${encodeURIComponent(back[role])}`}>{t("signIn")}</LinkButton>
      </div>
    </Page>
  );
}
