"use client";

import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../_components/SecureOnly";
import { useFragment } from "../../_components/useFragment";
import { Needed } from "./Needed";
import { RecoverHome } from "./RecoverHome";

export function Recover() {
  const t = useTranslations("recover");
  const fragment = useFragment();
  return (
    <SecureOnly>
      {fragment === null ? (
        <Page title={t("title")}>
          <Skeleton label={t("needed.oneMoment")} />
        </Page>
      ) : fragment === "" ? (
        <RecoverHome />
      ) : (
        <Needed key={fragment} fragment={fragment} />
      )}
    </SecureOnly>
  );
}
