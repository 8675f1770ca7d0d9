"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { Rehearsal } from "@/lib/client/rehearsal";
import { useLoaded } from "@/lib/client/useLoaded";
import { OffPaper } from "../../_components/OffPaper";
import { ToldView } from "../../_components/ToldView";
import { Add } from "./Add";
import { Compartments } from "./Compartments";
import { Deleted } from "./Deleted";
import { EstateCard, isForHeirs } from "./EstateCard";
import { Leaving } from "./Leaving";
import { loadBackup } from "./load";
import { RehearseStep } from "./RehearseStep";
import { Replace } from "./Replace";
import { Requests } from "./Requests";
import { Shares } from "./Shares";
import { Sheet } from "./Sheet";
import { Unsent } from "./Unsent";
import { Untried } from "./Untried";

type Props = {
  id: string;
  /** It was taken off this device. */
  onGone: () => void;
  /** The way to the other backups of this device, where there are some. */
  onOthers: (() => void) | undefined;
};

/** One backup: who holds it, what is in it, who asks for it. */
export function BackupView({ id, onGone, onOthers }: Props) {
  const t = useTranslations("backup.backupView");
  const { value, told, again } = useLoaded(useCallback(() => loadBackup(id), [id]));
  const [replacing, replace] = useState<string | null>(null);
  const [adding, add] = useState(false);
  const [changed, tellChanged] = useState<"added" | "replaced" | null>(null);
  const [sheet, showSheet] = useState(false);
  const [estate, showEstate] = useState(false);
  const [trying, setTrying] = useState<Rehearsal | null>(null);

  if (value && trying) {
    return (
      <RehearseStep
        place={value.followed.federation.current.roster.federation}
        rehearsal={trying}
        onwards={t("backBackup")}
        onRehearsed={async () => {
          await again();
          setTrying(null);
        }}
        onLeave={() => setTrying(null)}
      />
    );
  }
  if (value && replacing) {
    return (
      <Replace
        here={value}
        compartment={replacing}
        onDone={async (replaced) => {
          if (replaced) await again();
          tellChanged(replaced ? "replaced" : null);
          replace(null);
        }}
      />
    );
  }
  if (value && adding) {
    return (
      <Add
        here={value}
        onDone={async (added) => {
          if (added) await again();
          tellChanged(added ? "added" : null);
          add(false);
        }}
      />
    );
  }
  if (value && sheet) {
    return (
      <Page
        place={value.followed.federation.current.roster.federation}
        title={<OffPaper>{t("yourSheet")}</OffPaper>}
        actions={<Button onClick={() => showSheet(false)}>{t("backBackup")}</Button>}
      >
        <p className="print:hidden">{t("keepSecretPapersCan")}</p>
        <Sheet backup={value.followed} />
      </Page>
    );
  }
  if (value && estate) {
    return (
      <Page
        place={value.followed.federation.current.roster.federation}
        title={<OffPaper>{t("yourEstateCard")}</OffPaper>}
        actions={<Button onClick={() => showEstate(false)}>{t("backBackup")}</Button>}
      >
        <p className="print:hidden">{t("putEstateCard")}</p>
        <EstateCard backup={value.followed} />
      </Page>
    );
  }
  const deletedAt = value?.followed.deletedAt ?? null;
  const deleted = deletedAt !== null;
  return (
    <Page place={value?.followed.federation.current.roster.federation} title={t("yourBackup")}>
      {onOthers && (
        <div>
          <Button weight="quiet" onClick={onOthers}>
            {t("allBackupsDevice")}
          </Button>
        </div>
      )}
      <Unsent id={id} onSent={again} onGone={onGone} />
      {told && <ToldView told={told} again={again} />}
      {changed && (
        <div role="status">
          <Notice title={t(changed)}>
            <p>{t("changedNext")}</p>
          </Notice>
        </div>
      )}
      {!value && !told && <Skeleton label={t("checkingBackup")} lines={6} />}
      {value && (
        <>
          {deleted && <Deleted here={value} deletedAt={deletedAt} onChanged={again} />}
          {!deleted && <Untried here={value} onTry={() => setTrying(value.rehearsal)} />}
          <Requests here={value} onChanged={again} />
          {!deleted && <Shares here={value} />}
          {!deleted && <Compartments here={value} onReplace={replace} onAdd={() => add(true)} />}
          <section className="grid justify-items-start gap-2">
            <h2>{t("sheet")}</h2>
            <p>{t("paperWhichCanWatch")}</p>
            <Button weight="secondary" onClick={() => showSheet(true)}>
              {t("showBackupSheet")}
            </Button>
          </section>
          {!deleted && isForHeirs(value.followed.manifest) && (
            <section className="grid justify-items-start gap-2">
              <h2>{t("estateCard")}</h2>
              <p>{t("paperForHeirs")}</p>
              <Button weight="secondary" onClick={() => showEstate(true)}>
                {t("showEstateCard")}
              </Button>
            </section>
          )}
          <Leaving here={value} onChanged={again} onGone={onGone} />
        </>
      )}
    </Page>
  );
}
