"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { loadCaseHere } from "../../_components/load";
import { RequestView } from "./RequestView";
import { TicketStep } from "./TicketStep";

/** A request of this browser: its ticket to be saved first, then the request itself. */
export function RequestHome() {
  const t = useTranslations("recover.caseHome");
  const title = useTranslations("recover")("request");
  const id = useSearchParams().get("id") ?? "";
  const { value, told, again } = useLoaded(useCallback(() => loadCaseHere(id), [id]));
  if (value && "kept" in value) {
    return (
      <SecureOnly>
        {value.kept.unsent ? <TicketStep here={value} onOpened={again} /> : <RequestView key={id} here={value} />}
      </SecureOnly>
    );
  }
  return (
    <Page title={title}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label={t("looking")} lines={5} />}
      {value && (
        <Empty title={t("missing")} action={<LinkButton href="/recover">{t("openTicket")}</LinkButton>}>
          <p>{t("missingSays")}</p>
        </Empty>
      )}
    </Page>
  );
}
