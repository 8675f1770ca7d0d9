"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { announced } from "@/lib/client/announced";
import { httpApi } from "@/lib/client/api";
import { useLoaded } from "@/lib/client/useLoaded";
import { GuardianCode } from "../../_components/GuardianCode";
import { HowItWorks } from "../../_components/HowItWorks";

/** Without a code there is nothing to check the federation against, so nothing begins here. */
export function ScanFirst() {
  const t = useTranslations("join.scanFirst");
  const { value } = useLoaded(useCallback(() => announced(httpApi()), []));
  return (
    <Page title={t("askGuardianCode")}>
      <p>{t.rich("backupBeginsGuardiansCode", { strong: (text) => <strong>{text}</strong> })}</p>
      <GuardianCode purpose="join" />
      <p>{t("codeCarriesFederationsFingerprint")}</p>
      {value?.name && (
        <Notice title={t("addressSaysBelongs", { name: value.name })}>
          <p>{value.open ? t("nobodyBelieveCodeShow") : t("openYetGuardiansStill")}</p>
        </Notice>
      )}
      <HowItWorks />
      <div>
        <LinkButton href="/backup" weight="secondary">
          {t("iBackupAlready")}
        </LinkButton>
      </div>
    </Page>
  );
}
