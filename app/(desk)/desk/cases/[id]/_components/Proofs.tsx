"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { Code } from "@/app/_ui/Code";
import { Facts } from "@/app/_ui/Facts";
import { Fold } from "@/app/_ui/Fold";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { factInWords } from "@/lib/client/factWords";
import { formatFallback } from "@/lib/protocol/code";
import { useOpenCase } from "./context";

/** Digests, places in the log, and what was checked by this browser and when. */
export function Proofs() {
  const t = useTranslations("request.proofs");
  const say = useTranslations("words");
  const format = useFormatter();
  const { view, chosen } = useOpenCase();
  const { head, entries } = view.checked;
  const facts = view.facts.filter((fact) => !chosen || !("backup" in fact) || fact.backup === chosen.backup.id);
  const own = entries.filter(({ scope }) => scope === view.id);
  return (
    <Fold title={t("title")}>
      <div className="grid gap-6">
        <ul className="grid gap-2">
          {facts.map((fact) => {
            const { says, checks } = factInWords(say, fact);
            return (
              <li key={`${fact.fact} ${"backup" in fact ? fact.backup : ""}`}>
                <Verified at={fact.at} checks={checks}>
                  {says}
                </Verified>
              </li>
            );
          })}
        </ul>
        <Facts
          facts={[
            { name: t("code"), value: <Code value={formatFallback(view.id)} label={t("copyCode")} /> },
            { name: t("request"), value: <Code value={view.id} label={t("copyRequest")} /> },
            ...(chosen
              ? [
                  { name: t("backup"), value: <Code value={chosen.backup.id} label={t("copyBackup")} /> },
                  {
                    name: t("manifest"),
                    value: <Code value={chosen.backup.manifestDigest} label={t("copyManifest")} />,
                  },
                  {
                    name: t("card"),
                    value: <Code value={chosen.backup.manifest.card.file.digest} label={t("copyCard")} />,
                  },
                ]
              : []),
            { name: t("entries"), value: own.map(({ index }) => index).join(", ") },
            { name: t("logSize"), value: format.number(head.size) },
            { name: t("logRoot"), value: <Code value={head.root} label={t("copyRoot")} /> },
            { name: t("expires"), value: <Time at={view.expiresAt} /> },
          ]}
        />
        <p>
          <Link href={`/audit/cases/${view.id}`} prefetch={false}>
            {t("report")}
          </Link>
        </p>
      </div>
    </Fold>
  );
}
