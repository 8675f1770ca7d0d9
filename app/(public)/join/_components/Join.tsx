"use client";

import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../_components/SecureOnly";
import { useFragment } from "../../_components/useFragment";
import { Checked } from "./Checked";
import { ScanFirst } from "./ScanFirst";

export function Join() {
  const t = useTranslations("join.join");
  const fragment = useFragment();
  if (fragment === "") return <ScanFirst />;
  return (
    <SecureOnly>
      {fragment === null ? (
        <Page title={t("title")}>
          <Skeleton label={t("readingCode")} />
        </Page>
      ) : (
        <Checked key={fragment} fragment={fragment} />
      )}
    </SecureOnly>
  );
}
