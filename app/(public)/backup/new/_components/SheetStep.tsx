"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
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
  const t = useTranslations("backup.sheetStep");
  const { roster } = federation.current;
  const { value, told, again } = useLoaded(useCallback(() => loadBackup(id), [id]));
  const [safe, setSafe] = useState(false);
  const [error, setError] = useState<string>();
  const [done, setDone] = useState(false);

  if (done) {
    return (
      <Page
        place={roster.federation}
        title={t("backupMade")}
        actions={<LinkButton href="/backup">{t("seeHowStands")}</LinkButton>}
      >
        <p className="text-lead">
          It is sealed to {roster.guardians.map(({ name }) => name).join(", ")}. Any {roster.threshold} of them can give
          it back to you.
        </p>
        <h2>{t("whatHappensNext")}</h2>
        <ul className="grid list-disc gap-2 pl-5">
          <li>{t("eachGuardiansBrowserChecks")}</li>
          <li>{t("ifPhoneLostOpen")}</li>
          <li>{t("ifSomebodyAsksName")}</li>
          <li>{t("putSheetWhereKeep")}</li>
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
      title={<OffPaper>{t("backupSheet")}</OffPaper>}
      actions={
        <Button onClick={() => (safe ? setDone(true) : setError(t("printSaveSheetFirst")))}>{t("finish")}</Button>
      }
    >
      <div className="grid gap-3 print:hidden">
        <p>{t.rich("deviceCanWatchOver", { strong: (text) => <strong>{text}</strong> })}</p>
      </div>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label={t("preparingSheet")} lines={6} />}
      {value && <Sheet backup={value.followed} />}
      <div className="print:hidden">
        <Checkbox
          name="safe"
          label={t("iPrintedSheetSaved")}
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
