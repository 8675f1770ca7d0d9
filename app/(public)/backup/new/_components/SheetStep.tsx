"use client";

import { useCallback, useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import type { Federation } from "@/lib/client/federation";
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import { useLoaded } from "../../../_components/useLoaded";
import { way } from "../../_components/answers";
import { loadBackup } from "../../_components/load";
import { Sheet } from "../../_components/Sheet";

/** The backup sheet to print or save, and the end of the way. */
export function SheetStep({ id, federation }: { id: string; federation: Federation }) {
  const { roster } = federation.current;
  const { value, told, again } = useLoaded(useCallback(() => loadBackup(id), [id]));
  const [safe, setSafe] = useState(false);
  const [error, setError] = useState<string>();
  const [done, setDone] = useState(false);

  if (done) {
    return (
      <Page
        place={roster.federation}
        title="Your backup is made"
        actions={<LinkButton href="/backup">See how it stands</LinkButton>}
      >
        <p className="text-lead">
          It is sealed to {roster.guardians.map(({ name }) => name).join(", ")}. Any {roster.threshold} of them can give
          it back to you.
        </p>
        <h2>What happens next</h2>
        <ul className="grid list-disc gap-2 pl-5">
          <li>
            Each guardian’s browser checks its share when the guardian next signs in. You can see it on this device.
          </li>
          <li>If your phone is lost, open the recovery page on any device, or ask a guardian for its code.</li>
          <li>
            If somebody asks in your name, this device shows it, and you can stop it. With the backup sheet you can do
            so from any device. So look here now and then.
          </li>
          <li>Put the sheet where you keep your papers. It does not open your backup.</li>
        </ul>
      </Page>
    );
  }
  return (
    <Page
      place={roster.federation}
      above={
        <OffPaper>
          <Steps {...way(8)} />
        </OffPaper>
      }
      title={<OffPaper>Your backup sheet</OffPaper>}
      actions={
        <Button onClick={() => (safe ? setDone(true) : setError("Print or save the sheet first, then say so here"))}>
          Finish
        </Button>
      }
    >
      <div className="grid gap-3 print:hidden">
        <p>
          This device can watch over your backup: it sees requests made in your name and can stop them. The sheet does
          the same when the device is gone. <strong>Keep it secret</strong>, with your papers. It opens nothing: whoever
          finds it cannot read your backup, but could delete it.
        </p>
      </div>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label="Preparing the sheet" lines={6} />}
      {value && <Sheet backup={value.followed} />}
      <div className="print:hidden">
        <Checkbox
          name="safe"
          label="I have printed the sheet, or saved it as a file."
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
