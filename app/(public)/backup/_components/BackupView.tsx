"use client";

import { useCallback, useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { OffPaper } from "../../_components/OffPaper";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";
import { Compartments } from "./Compartments";
import { Deleted } from "./Deleted";
import { Leaving } from "./Leaving";
import { loadBackup } from "./load";
import { Replace } from "./Replace";
import { Requests } from "./Requests";
import { Shares } from "./Shares";
import { Sheet } from "./Sheet";
import { Unsent } from "./Unsent";

type Props = {
  id: string;
  /** It was taken off this device. */
  onGone: () => void;
  /** The way to the other backups of this device, where there are some. */
  onOthers: (() => void) | undefined;
};

/** One backup: who holds it, what is in it, who asks for it. */
export function BackupView({ id, onGone, onOthers }: Props) {
  const { value, told, again } = useLoaded(useCallback(() => loadBackup(id), [id]));
  const [replacing, replace] = useState<string | null>(null);
  const [sheet, showSheet] = useState(false);

  if (value && replacing) {
    return (
      <Replace
        here={value}
        compartment={replacing}
        onDone={async (replaced) => {
          if (replaced) await again();
          replace(null);
        }}
      />
    );
  }
  if (value && sheet) {
    return (
      <Page
        place={value.followed.federation.current.roster.federation}
        title={<OffPaper>Your backup sheet</OffPaper>}
        actions={<Button onClick={() => showSheet(false)}>Back to the backup</Button>}
      >
        <p className="print:hidden">
          Keep it secret, with your papers. With it you can stop a request made in your name, and delete the backup,
          from any device. It opens nothing.
        </p>
        <Sheet backup={value.followed} />
      </Page>
    );
  }
  const deletedAt = value?.followed.deletedAt ?? null;
  const deleted = deletedAt !== null;
  return (
    <Page place={value?.followed.federation.current.roster.federation} title="Your backup">
      {onOthers && (
        <div>
          <Button weight="quiet" onClick={onOthers}>
            All backups of this device
          </Button>
        </div>
      )}
      <Unsent id={id} onSent={again} onGone={onGone} />
      {told && <ToldView told={told} again={again} />}
      {!value && !told && <Skeleton label="Checking your backup" lines={6} />}
      {value && (
        <>
          {deleted && <Deleted here={value} deletedAt={deletedAt} onChanged={again} />}
          <Requests here={value} onChanged={again} />
          {!deleted && <Shares here={value} />}
          {!deleted && <Compartments here={value} onReplace={replace} />}
          <section className="grid justify-items-start gap-2">
            <h2>Backup sheet</h2>
            <p>The paper with which you can watch over this backup without this device.</p>
            <Button weight="secondary" onClick={() => showSheet(true)}>
              Show the backup sheet
            </Button>
          </section>
          <Leaving here={value} onChanged={again} onGone={onGone} />
        </>
      )}
    </Page>
  );
}
