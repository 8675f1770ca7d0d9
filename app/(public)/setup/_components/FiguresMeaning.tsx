"use client";

import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { draftOf, type Figures, meaningOf } from "@/lib/client/figures";

/** What the two figures mean, in plain words, and what is to be feared of them. Nothing for figures that can't be. */
export function FiguresMeaning({ figures }: { figures: Figures }) {
  const t = useTranslations("setup.figuresMeaning");
  const { guardians, threshold } = figures;
  if ("faults" in draftOf({ ...figures, federation: "any", fedimint: "" })) return null;
  const { spare, enough, minorityStalls, noneSpare } = meaningOf(figures);
  return (
    <div className="grid gap-4">
      <Notice title={t("whatMeans", { threshold, guardians })}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("anyGuardiansTogetherCan", { threshold })}</li>
          <li>
            {threshold === 2 ? t("singleGuardian") : t("ofThemTogether", { count: threshold - 1 })} can open nothing,
            and neither can the server.
          </li>
          {!noneSpare && (
            <li>
              {spare === 1 ? t("oneMay") : t("upMay", { spare })} lose their keys or move away, and nothing is lost.
            </li>
          )}
        </ul>
      </Notice>
      {noneSpare && (
        <Notice tone="wait" title={t("nobodyMayMissing")}>
          <p>{t("ifSingleGuardianLoses")}</p>
        </Notice>
      )}
      {minorityStalls && (
        <Notice tone="wait" title={t("fewCouldHoldUp")}>
          <p>
            With these figures{" "}
            {threshold === 2 ? "one guardian who stays" : t("guardiansWhoStay", { count: threshold - 1 })} away could
            keep an inheritance’s waiting time from ever beginning. {enough} guardians are enough against that.
          </p>
        </Notice>
      )}
    </div>
  );
}
