"use client";

import { useLocale, useTranslations } from "use-intl";
import { day } from "@/app/_ui/clock";
import { Empty } from "@/app/_ui/Empty";
import { type Fact, Facts } from "@/app/_ui/Facts";
import { Fold } from "@/app/_ui/Fold";
import { Time } from "@/app/_ui/Time";
import type { Dossier, Paper } from "@/lib/protocol/dossier";
import { countryIn } from "@/lib/words/country";
import { listOf } from "@/lib/words/list";
import { useOpenCase } from "./context";
import { Papers } from "./Papers";
import { Questions } from "./Questions";

/** What an executor says and hands in; opened in this browser alone. */
export function Estate() {
  const t = useTranslations("heirsDesk.estate");
  const { view } = useOpenCase();
  if (!view.estate) return null;
  const { evidence } = view.estate;
  return (
    <section aria-labelledby="estate" className="grid gap-4">
      <h2 id="estate">{t("title")}</h2>
      {!evidence && (
        <Empty title={t("none")}>
          <p>{t("noneNext")}</p>
        </Empty>
      )}
      {evidence && "closed" in evidence.dossier && <p className="text-soft">{t(evidence.dossier.closed)}</p>}
      {evidence && "open" in evidence.dossier && (
        <>
          <p className="text-small text-soft">
            {t.rich("version", { version: evidence.version, time: () => <Time at={evidence.at} as="ago" /> })}
          </p>
          <Said dossier={evidence.dossier.open} />
          <Papers files={evidence.dossier.open.files} />
        </>
      )}
      <Questions />
    </section>
  );
}

function Said({ dossier }: { dossier: Dossier }) {
  const t = useTranslations("heirsDesk.estate");
  const instrument = useTranslations("heirsDesk.instrument");
  const kinds = useTranslations("heirsDesk.kinds");
  const locale = useLocale();
  const date = (text: string) => day(Date.parse(text), locale, "UTC");
  const paper = ({ issuer, number, issued, country, apostille, translation }: Paper) =>
    [
      issuer && t("by", { issuer }),
      number && t("number", { number }),
      issued && t("issued", { date: date(issued) }),
      country && (countryIn(locale, country) ?? country),
      apostille && t("apostille"),
      translation && t("translation"),
    ].filter(Boolean);
  const fact = (kind: "proofOfDeath" | "identity", of: Paper): Fact[] => {
    const value = paper(of).join(" · ");
    return value === "" ? [] : [{ name: kinds(kind), value }];
  };
  const { decedent, death, authority, executor, scope } = dossier;
  const asks = [
    ...(scope.will ? [t("will")] : []),
    ...(scope.money ? [t("money")] : []),
    ...(scope.everything ? [t("everything")] : []),
  ];
  const facts: Fact[] = [
    { name: t("died"), value: `${decedent.legalName}, ${date(decedent.deathDate)}` },
    { name: t("place"), value: decedent.deathPlace },
    { name: t("address"), value: decedent.lastAddress },
    ...(decedent.aliases ? [{ name: t("aliases"), value: decedent.aliases.join(", ") }] : []),
    ...fact("proofOfDeath", death),
    {
      name: t("instrument"),
      value: (
        <>
          <p>{[instrument(authority.instrument), ...paper(authority.paper)].join(" · ")}</p>
          {authority.described && <p className="whitespace-pre-wrap text-small">{authority.described}</p>}
        </>
      ),
    },
    {
      name: t("executor"),
      value: [executor.name, executor.relation, executor.address].filter(Boolean).join(" · "),
    },
    ...fact("identity", executor.identity),
    ...(executor.joint ? [{ name: t("joint"), value: listOf(locale, executor.joint) }] : []),
    ...(executor.telephone || executor.email
      ? [{ name: t("contact"), value: [executor.telephone, executor.email].filter(Boolean).join(" · ") }]
      : []),
    { name: t("asks"), value: [listOf(locale, asks), scope.note].filter(Boolean).join(" · ") },
  ];
  return (
    <>
      <Facts facts={facts} />
      <Fold title={t("declared")}>
        <p className="whitespace-pre-wrap">{dossier.declaration}</p>
      </Fold>
    </>
  );
}
