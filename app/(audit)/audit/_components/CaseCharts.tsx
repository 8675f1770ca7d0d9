"use client";

import { useLocale, useTranslations } from "use-intl";
import { Bars } from "@/app/_ui/Bars";
import type { Figures } from "@/lib/domain/audit/figures";
import { caseStatuses } from "@/lib/domain/state";
import { day, hour, minute } from "@/lib/domain/time";

const kinds = ["recovery", "inheritance"] as const;

/** About how long, as short as a column wants it: "6 days", "32 hr". */
function aboutIn(locale: string, length: number): string {
  const [unit, of] =
    length >= 2 * day ? (["day", day] as const) : length >= hour ? (["hour", hour] as const) : ["minute", minute];
  const style = { style: "unit", unit, unitDisplay: "short" } as const;
  return new Intl.NumberFormat(locale, style).format(Math.max(1, Math.round(length / of)));
}

/** Where requests stand, and how long it took to decide them. */
export function CaseCharts({ figures: { cases, decisions } }: { figures: Figures }) {
  const t = useTranslations("overview");
  const words = useTranslations("words.case.status");
  const locale = useLocale();
  const decided = kinds.flatMap((kind) => {
    const spread = decisions[kind];
    return spread ? [{ kind, ...spread }] : [];
  });
  return (
    <>
      <Bars
        caption={t("cases.caption")}
        what={t("cases.what")}
        series={[{ title: t("cases.recovery") }, { title: t("cases.inheritance"), tone: "soft" }]}
        bars={caseStatuses.flatMap((status) => {
          const values = kinds.map((kind) => cases[kind][status] ?? 0);
          return values.some(Boolean) ? [{ key: status, label: words(status), values }] : [];
        })}
      />
      {decided.length > 0 && (
        <div className="grid content-start gap-2">
          <Bars
            caption={t("decisions.caption")}
            what={t("decisions.what")}
            series={[{ title: t("decisions.median") }, { title: t("decisions.ninety"), tone: "soft" }]}
            bars={decided.map(({ kind, count, median, ninety }) => ({
              key: kind,
              label: t(`decisions.${kind}`, { count }),
              values: [median, ninety],
            }))}
            say={(length) => aboutIn(locale, length)}
          />
          <p className="text-small text-soft">{t("decisions.says")}</p>
        </div>
      )}
    </>
  );
}
