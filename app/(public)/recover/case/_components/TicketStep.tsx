"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { useAct } from "@/lib/client/useAct";
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import { type CaseHere, sendHere } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { TicketPaper } from "./TicketPaper";

/** The ticket is saved before the request is opened: without it nobody could ever finish the request. */
export function TicketStep({ here, onOpened }: { here: CaseHere; onOpened: () => Promise<void> }) {
  const t = useTranslations("recover.ticketStep");
  const steps = useWay(2);
  const [safe, setSafe] = useState(false);
  const [error, setError] = useState<string>();
  const act = useAct();

  const open = async () => {
    if (!safe) return setError(t("saveFirst"));
    const sent = await act.run(t("opening"), () => sendHere(here));
    if (sent) await onOpened();
  };

  return (
    <Page
      place={here.federation.current.roster.federation}
      above={
        <OffPaper>
          <Steps {...steps} />
        </OffPaper>
      }
      title={<OffPaper>{t("title")}</OffPaper>}
      actions={
        <Button onClick={open} busy={act.busy}>
          {t("open")}
        </Button>
      }
    >
      {error && (
        <div className="print:hidden">
          <ErrorSummary problems={[{ field: "safe", message: error }]} />
        </div>
      )}
      {act.told && <ToldView told={act.told} />}
      <div className="grid gap-3 print:hidden">
        <p>{t("says")}</p>
        <Notice tone="wait" title={t("secret")}>
          <p>{t("otherCode")}</p>
        </Notice>
      </div>
      <TicketPaper here={here} />
      <div className="print:hidden">
        <Checkbox
          name="safe"
          label={t("saved")}
          checked={safe}
          error={error}
          onChange={(event) => {
            setSafe(event.target.checked);
            setError(undefined);
          }}
        />
      </div>
    </Page>
  );
}
