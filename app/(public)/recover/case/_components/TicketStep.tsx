"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { useAct } from "@/lib/client/useAct";
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import { type CaseHere, sendHere } from "../../_components/load";
import { way } from "../../_components/way";
import { TicketPaper } from "./TicketPaper";

/** The ticket is saved before the request is opened: without it nobody could ever finish the request. */
export function TicketStep({ here, onOpened }: { here: CaseHere; onOpened: () => Promise<void> }) {
  const [safe, setSafe] = useState(false);
  const [error, setError] = useState<string>();
  const act = useAct();

  const open = async () => {
    if (!safe) return setError("Save or print the ticket first, then say so here");
    const sent = await act.run("Opening your request…", () => sendHere(here));
    if (sent) await onOpened();
  };

  return (
    <Page
      place={here.federation.current.roster.federation}
      above={
        <OffPaper>
          <Steps {...way(2)} />
        </OffPaper>
      }
      title={<OffPaper>Save your ticket</OffPaper>}
      actions={
        <Button onClick={open} busy={act.busy}>
          Open my request
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <div className="grid gap-3 print:hidden">
        <p>
          Your request is ready. With this ticket you come back to it from any device. If you lose it, and this browser
          with it, you have to begin again.
        </p>
        <Notice tone="wait" title="The ticket is a secret. Show it to nobody, not to a guardian either.">
          <p>Guardians need the code that you see next. That one is safe to show.</p>
        </Notice>
      </div>
      <TicketPaper here={here} />
      <div className="print:hidden">
        <Checkbox
          name="safe"
          label="I have saved the ticket as a file, or printed it."
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
