"use client";

import { useTranslations } from "use-intl";
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
  const { view, chosen } = useOpenCase();
  const { head, entries } = view.checked;
  const facts = view.facts.filter((fact) => !chosen || !("backup" in fact) || fact.backup === chosen.backup.id);
  const own = entries.filter(({ scope }) => scope === view.id);
  return (
    <Fold title={t("detailsProofs")}>
      <div className="grid gap-6">
        <ul className="grid gap-2">
          {facts.map((fact) => {
            const { says, checks } = factInWords(fact);
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
            { name: t("codeRequest"), value: <Code value={formatFallback(view.id)} label="code" /> },
            { name: "Request", value: <Code value={view.id} label={t("digestRequest")} /> },
            ...(chosen
              ? [
                  { name: "Backup", value: <Code value={chosen.backup.id} label="backup" /> },
                  { name: "Manifest", value: <Code value={chosen.backup.manifestDigest} label="manifest" /> },
                  { name: "Card", value: <Code value={chosen.backup.manifest.card.file.digest} label="card" /> },
                ]
              : []),
            { name: t("entriesRequest"), value: own.map(({ index }) => index).join(", ") },
            { name: t("logEntries"), value: head.size },
            { name: t("logRoot"), value: <Code value={head.root} label={t("rootLog")} /> },
            { name: t("endsItself"), value: <Time at={view.expiresAt} /> },
          ]}
        />
      </div>
    </Fold>
  );
}
