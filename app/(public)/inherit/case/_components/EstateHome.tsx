"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { Executor } from "@/lib/client/estates";
import { isRefused } from "@/lib/client/outcome";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { ExecutorGate } from "../../_components/ExecutorGate";
import { room } from "../../_components/load";
import { EstateView } from "./EstateView";
import { Offer } from "./Offer";

export function EstateHome() {
  const id = useSearchParams().get("id") ?? "";
  return (
    <SecureOnly>
      <ExecutorGate>{(executor) => <Found key={id} id={id} executor={executor} />}</ExecutorGate>
    </SecureOnly>
  );
}

/** The request among the executor's own. */
function Found({ id, executor }: { id: string; executor: Executor }) {
  const t = useTranslations("inherit.case");
  const load = useCallback(async () => {
    const estates = await (await room()).listEstates(executor);
    return isRefused(estates) ? estates : { estate: estates.find((found) => found.id === id) };
  }, [executor, id]);
  const { value, told, again } = useLoaded(load);
  if (value?.estate?.offeredBy) return <Offer executor={executor} estate={value.estate} onTaken={again} />;
  if (value?.estate) return <EstateView executor={executor} estate={value.estate} onShared={again} />;
  return (
    <Page title={t("request")} back={{ href: "/inherit", label: t("back") }}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label={t("looking")} lines={5} />}
      {value && (
        <Empty title={t("missing")} action={<LinkButton href="/inherit">{t("home")}</LinkButton>}>
          <p>{t("missingSays")}</p>
        </Empty>
      )}
    </Page>
  );
}
