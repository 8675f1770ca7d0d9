"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { QrCode } from "@/app/_ui/QrCode";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { SheetTexts } from "@/lib/client/backupActs";
import type { FollowedBackup } from "@/lib/client/followBackup";
import { fileName } from "../../_components/fileName";
import { SaveFile } from "../../_components/SaveFile";
import { acts } from "./load";

/** The backup sheet: on paper it is all that is printed, on one page, the square large enough for any camera. */
export function Sheet({ backup }: { backup: FollowedBackup }) {
  const t = useTranslations("backup.sheet");
  const say = useTranslations("backup.paper");
  const [sheet, setSheet] = useState<SheetTexts | null>(null);
  const { federation } = backup.federation.current.roster;
  useEffect(() => {
    let here = true;
    void acts().then(({ backupSheet }) => here && setSheet(backupSheet(say, backup)));
    return () => {
      here = false;
    };
  }, [backup, say]);

  const address = backup.federation.url.replace(/\/$/, "");
  if (!sheet) return <Skeleton label={t("preparingSheet")} lines={6} />;
  return (
    <>
      <section
        aria-label={t("backupSheet")}
        className="grid grid-cols-1 gap-4 rounded-edge border border-line bg-surface p-5 print:border-0 print:bg-transparent print:p-0"
      >
        <p className="hidden text-title font-strong print:block">{t("titleOnPaper", { federation })}</p>
        <div>
          {sheet.sentences.map((sentence) => (
            <p key={sentence} className="mt-1 first:mt-0 print:max-w-none">
              {sentence}
            </p>
          ))}
        </div>
        <div className="mx-auto w-full max-w-64 print:mx-0 print:w-[8cm] print:max-w-none">
          <QrCode text={sheet.line} label={t("backupSheetCode")} />
        </div>
        <div className="hidden print:block">
          <p className="max-w-none">{t("howToUse")}</p>
          <p className="mt-1 font-strong">{address}/backup</p>
          <p className="mt-2 max-w-none">{t("ifLost")}</p>
          <p className="mt-1 font-strong">{address}/recover</p>
        </div>
        <pre className="whitespace-pre-wrap break-all font-mono text-small print:text-[10.5pt]" translate="no">
          {sheet.block}
        </pre>
      </section>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button weight="secondary" onClick={() => window.print()}>
          {t("printSheet")}
        </Button>
        <SaveFile name={fileName("backup-sheet", federation)} text={sheet.text}>
          {t("saveFile")}
        </SaveFile>
      </div>
    </>
  );
}
