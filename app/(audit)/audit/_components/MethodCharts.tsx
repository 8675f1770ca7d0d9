"use client";

import { useTranslations } from "use-intl";
import { type Bar, Bars } from "@/app/_ui/Bars";
import type { Figures } from "@/lib/domain/audit/figures";
import { Door, EvidenceStrength, ProofingType, VerificationMethod } from "@/lib/protocol/statements/policy";

/** How guardians made sure of people: by which door, by which method, where, and by what documents. */
export function MethodCharts({ figures: { doors, methods, proofing, strengths } }: { figures: Figures }) {
  const t = useTranslations("overview.methods");
  const policy = useTranslations("policy");
  const barsOf = <Name extends string>(
    names: readonly Name[],
    counts: Partial<Record<Name, number>>,
    label: (name: Name) => string,
  ): Bar[] => names.flatMap((key) => (counts[key] ? [{ key, label: label(key), values: [counts[key]] }] : []));
  const approvals = [{ title: t("count") }];
  const charts = [
    {
      caption: t("caption"),
      bars: barsOf(Door.options, doors, (door) => (door === "byDocument" ? t("byDocument") : t("known"))),
      series: approvals,
    },
    {
      caption: t("methodsCaption"),
      bars: barsOf(VerificationMethod.options, methods, (method) => policy(`methods.${method}`)),
      series: approvals,
    },
    {
      caption: t("placeCaption"),
      bars: barsOf(ProofingType.options, proofing, (place) => policy(`proofing.${place}`)),
      series: approvals,
    },
    {
      caption: t("strengthCaption"),
      what: t("strengthWhat"),
      bars: barsOf(EvidenceStrength.options, strengths, (strength) => t(`strengths.${strength}`)),
      series: [{ title: t("documents") }],
    },
  ];
  return charts.map(
    ({ caption, what = t("what"), bars, series }) =>
      bars.length > 0 && (
        <div key={caption}>
          <Bars caption={caption} what={what} series={series} bars={bars} />
        </div>
      ),
  );
}
