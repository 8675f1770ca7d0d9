"use client";

import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import type { QueueTab } from "@/lib/contract/desk";

/** What will stand here, and how it comes about. */
export function QueueEmpty({ tab, others }: { tab: QueueTab; others: number }) {
  const t = useTranslations("desk.queueEmpty");
  if (tab === "waiting") {
    return (
      <Empty
        title={t("nothingWaits")}
        action={
          others > 0 ? (
            <LinkButton weight="secondary" href="/desk?tab=others">
              {t("seeWhatWaitsOthers")}
            </LinkButton>
          ) : (
            <LinkButton weight="secondary" href="/desk/codes">
              {t("showCode")}
            </LinkButton>
          )
        }
      >
        <p>{t("whenMemberLostPhone")}</p>
      </Empty>
    );
  }
  if (tab === "others") {
    return (
      <Empty title={t("nothingWaitsOthers")}>
        <p>{t("requestsDonePartStand")}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t("requestBeenClosedYet")}>
      <p>{t("finishedStoppedWithdrawnRequests")}</p>
    </Empty>
  );
}
