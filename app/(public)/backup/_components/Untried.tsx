"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import type { BackupHere } from "./load";

type Props = { here: BackupHere; onTry: () => void };

/** A backup that was made here and that nobody has seen open: the page was left before the name was typed once more. */
export function Untried({ here: { kept, rehearsal }, onTry }: Props) {
  const t = useTranslations("backup.untried");
  if (kept?.rehearsedAt !== null || kept.unsent !== null) return null;
  if (!rehearsal) {
    return (
      <Notice tone="wait" title={t("neverTried")}>
        <p>{t("pageWasClosed")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="wait" title={t("notTriedYet")}>
      <div className="mt-1 grid gap-3">
        <p>{t("tabStillHolds")}</p>
        <div>
          <Button onClick={onTry}>{t("tryNow")}</Button>
        </div>
      </div>
    </Notice>
  );
}
