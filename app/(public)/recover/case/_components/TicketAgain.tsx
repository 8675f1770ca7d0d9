"use client";

import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { OffPaper } from "../../../_components/OffPaper";
import type { CaseHere } from "../../_components/load";
import { TicketPaper } from "./TicketPaper";

/** The ticket of a request that is open already, for whoever wants it on paper, too. */
export function TicketAgain({ here }: { here: CaseHere }) {
  const t = useTranslations("recover.ticketAgain");
  return (
    <Page
      place={here.federation.current.roster.federation}
      back={{ href: `/recover/case?id=${here.kept.id}&step=request`, label: t("back") }}
      title={<OffPaper>{t("title")}</OffPaper>}
    >
      <div className="grid gap-3 print:hidden">
        <Notice tone="wait" title={t("secret")}>
          <p>{t("says")}</p>
        </Notice>
      </div>
      <TicketPaper here={here} />
    </Page>
  );
}
