"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { begin } from "./begin";
import { Way } from "./Way";

export function NewBackup() {
  const t = useTranslations("backup.newBackup");
  const { value, told, again } = useLoaded(useCallback(begin, []));
  if (told) {
    return (
      <Page title={t("title")}>
        <ToldView told={told} again={again} />
      </Page>
    );
  }
  if (!value) {
    return (
      <Page title={t("title")}>
        <Skeleton label={t("checkingFederation")} />
      </Page>
    );
  }
  if ("scanFirst" in value) {
    return (
      <Page title={t("title")}>
        <p>{t("backupBeginsGuardiansCode")}</p>
        <div>
          <LinkButton href="/join">{t("howBegin")}</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <SecureOnly>
      <Way {...value} />
    </SecureOnly>
  );
}
