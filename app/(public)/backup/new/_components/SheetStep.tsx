"use client";

import { useCallback, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import type { Federation } from "@/lib/client/federation";
import { useLoaded } from "@/lib/client/useLoaded";
import { listOf } from "@/lib/words/list";
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import { EstateCard, isForHeirs, whoseIs } from "../../_components/EstateCard";
import { loadBackup } from "../../_components/load";
import { Sheet } from "../../_components/Sheet";
import { useWay } from "../../_components/useWay";

/** The backup sheet to print or save, and the end of the way. */
export function SheetStep({ id, federation }: { id: string; federation: Federation }) {
  const t = useTranslations("backup.sheetStep");
  const locale = useLocale();
  const way = useWay(8);
  const { roster } = federation.current;
  const { value, told, again } = useLoaded(useCallback(() => loadBackup(id), [id]));
  const [safe, setSafe] = useState(false);
  const [error, setError] = useState<string>();
  const [at, go] = useState<"sheet" | "estate" | "done">("sheet");
  const forHeirs = value?.followed && isForHeirs(value.followed.manifest);

  if (at === "estate" && value) {
    return (
      // A page of its own, so that whoever goes by keyboard or by ear begins at its title.
      <Page
        key="estate"
        place={roster.federation}
        above={
          <OffPaper>
            <Steps {...way} />
          </OffPaper>
        }
        title={<OffPaper>{t("estateCard")}</OffPaper>}
        actions={<Button onClick={() => go("done")}>{t("finish")}</Button>}
      >
        <p className="print:hidden">{t("estateCardWhy")}</p>
        <EstateCard backup={value.followed} />
      </Page>
    );
  }
  if (at === "done") {
    return (
      <Page
        place={roster.federation}
        title={t("backupMade")}
        actions={<LinkButton href="/backup">{t("seeHowStands")}</LinkButton>}
      >
        <p className="text-lead">
          {t("sealedTo", {
            guardians: listOf(
              locale,
              roster.guardians.map(({ name }) => name),
            ),
            threshold: roster.threshold,
            whose: value?.followed ? whoseIs(value.followed.manifest) : "owner",
          })}
        </p>
        <h2>{t("whatHappensNext")}</h2>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t("eachGuardiansBrowserChecks")}</li>
          <li>{t("ifPhoneLostOpen")}</li>
          <li>{t("ifSomebodyAsksName")}</li>
          {forHeirs && <li>{t("heirsCome")}</li>}
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
          <Steps {...way} />
        </OffPaper>
      }
      title={<OffPaper>{t("backupSheet")}</OffPaper>}
      actions={
        <Button onClick={() => (safe ? go(forHeirs ? "estate" : "done") : setError(t("printSaveSheetFirst")))}>
          {t(forHeirs ? "continueEstateCard" : "finish")}
        </Button>
      }
    >
      {error && (
        <div className="print:hidden">
          <ErrorSummary problems={[{ field: "safe", message: error }]} />
        </div>
      )}
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
