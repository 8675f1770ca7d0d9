"use client";

import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import type { Figures } from "@/lib/domain/audit/figures";
import { Attempts } from "./Attempts";
import { CaseCharts } from "./CaseCharts";
import { GuardianCharts } from "./GuardianCharts";
import { MethodCharts } from "./MethodCharts";
import { Warnings } from "./Warnings";

/** What came out of the check besides that nothing was found: who decided what, how, and what stands out. */
export function Overview({ figures }: { figures: Figures }) {
  const t = useTranslations("overview.page");
  const { recovery, inheritance } = figures.cases;
  const some = Object.keys(recovery).length + Object.keys(inheritance).length > 0;
  return (
    <section className="grid gap-6 border-line border-t pt-6">
      <div className="grid gap-1">
        <h2>{t("title")}</h2>
        <p className="text-soft">{t("says")}</p>
      </div>
      <Warnings figures={figures} />
      {some ? (
        <div className="gap-x-12 *:mb-8 *:break-inside-avoid lg:columns-2">
          <CaseCharts figures={figures} />
          <GuardianCharts guardians={figures.guardians} />
          <MethodCharts figures={figures} />
        </div>
      ) : (
        <Empty title={t("none")}>{t("noneSays")}</Empty>
      )}
      <Attempts attempts={figures.attempts} />
    </section>
  );
}
