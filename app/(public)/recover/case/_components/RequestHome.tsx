"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { useLoaded } from "../../../_components/useLoaded";
import { loadCaseHere } from "../../_components/load";
import { RequestView } from "./RequestView";
import { TicketStep } from "./TicketStep";

const title = "Your request";

/** A request of this browser: its ticket to be saved first, then the request itself. */
export function RequestHome() {
  const t = useTranslations("recover.requestHome");
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
      {!told && !value && <Skeleton label={t("lookingTicket")} lines={5} />}
      {value && (
        <Empty
          title={t("browserDoesTicketRequest")}
          action={<LinkButton href="/recover">{t("openMyTicket")}</LinkButton>}
        >
          <p>{t("ticketSavedCanGo")}</p>
        </Empty>
      )}
    </Page>
  );
}
