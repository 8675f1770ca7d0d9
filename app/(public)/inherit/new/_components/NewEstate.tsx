"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { Executor } from "@/lib/client/estates";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { ExecutorGate } from "../../_components/ExecutorGate";
import { begin } from "./begin";
import { OpenEstate } from "./OpenEstate";

export function NewEstate() {
  return (
    <SecureOnly>
      <ExecutorGate>{(executor) => <Begin executor={executor} />}</ExecutorGate>
    </SecureOnly>
  );
}

function Begin({ executor }: { executor: Executor }) {
  const t = useTranslations("inherit.new");
  const { value, told, again } = useLoaded(useCallback(() => begin(executor), [executor]));
  if (value && "federation" in value) return <OpenEstate executor={executor} begun={value} />;
  return (
    <Page title={t("title")} back={{ href: "/inherit", label: t("back") }}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label={t("checking")} />}
      {value && (
        <>
          <p>{t("unknown")}</p>
          <div>
            <LinkButton href="/inherit">{t("howToBegin")}</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
