"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { begin } from "./begin";
import { RequestWay } from "./RequestWay";

export function NewRequest() {
  const t = useTranslations("recover.new");
  const title = useTranslations("recover")("title");
  const corrects = useSearchParams().get("corrects");
  const { value, told, again } = useLoaded(useCallback(() => begin(corrects), [corrects]));
  if (value && "federation" in value) {
    return (
      <SecureOnly>
        <RequestWay {...value} />
      </SecureOnly>
    );
  }
  return (
    <Page title={title}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label={t("checking")} />}
      {value && (
        <>
          <p>{t("unknown")}</p>
          <div>
            <LinkButton href="/recover">{t("howToBegin")}</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
