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
      <Notice title={t("title", { threshold, guardians })}>
        <ul className="grid list-disc gap-1 ps-5">
          <li>{t("quorum", { threshold })}</li>
          <li>{t("tooFew", { count: threshold - 1 })}</li>
          {!noneSpare && <li>{t("spare", { spare })}</li>}
        </ul>
      </Notice>
      {noneSpare && (
        <Notice tone="wait" title={t("noneSpare")}>
          <p>{t("noneSpareSays")}</p>
        </Notice>
      )}
      {minorityStalls && (
        <Notice tone="wait" title={t("stalls")}>
          <p>{t("stallsSays", { count: threshold - 1, enough })}</p>
        </Notice>
      )}
    </div>
  );
}
