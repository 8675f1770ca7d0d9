"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { QrCode } from "@/app/_ui/QrCode";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { EstateCardTexts } from "@/lib/client/estateCard";
import type { FollowedBackup } from "@/lib/client/followBackup";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { fileName } from "../../_components/fileName";
import { SaveFile } from "../../_components/SaveFile";

/** Whether heirs may ever be given something of it: only then is there a card for them. */
export const isForHeirs = ({ compartments }: Manifest): boolean =>
  compartments.some(({ grants }) => grants.some(({ grant }) => grant === "heirs"));

/** Whom a backup is for: its owner, heirs alone, or both. */
export const whoseIs = (manifest: Manifest): "owner" | "heirs" | "both" =>
  !isForHeirs(manifest)
    ? "owner"
    : manifest.compartments.some(({ grants }) => grants.some(({ grant }) => grant === "owner"))
      ? "both"
      : "heirs";

/** What heirs find among the papers: where to go and what to bring. Nobody's secret, and on one page. */
export function EstateCard({ backup }: { backup: FollowedBackup }) {
  const t = useTranslations("backup.estate");
  const say = useTranslations("backup.estatePaper");
  const locale = useLocale();
  const [card, setCard] = useState<EstateCardTexts | null>(null);
  const { federation } = backup.federation.current.roster;
  useEffect(() => {
    let here = true;
    void import("@/lib/client/estateCard").then(
      ({ estateCard }) => here && setCard(estateCard(say, locale, backup.federation)),
    );
    return () => {
      here = false;
    };
  }, [backup, locale, say]);

  if (!card) return <Skeleton label={t("preparing")} lines={6} />;
  return (
    <>
      <section
        aria-label={t("name")}
        className="grid grid-cols-1 gap-4 rounded-edge border border-line bg-surface p-5 print:gap-3 print:border-0 print:bg-transparent print:p-0"
      >
        <p className="text-title font-strong">{say("title", { federation })}</p>
        <p className="max-w-none">{card.whose}</p>
        <p className="max-w-none">{card.what}</p>
        <div className="grid grid-cols-1 gap-4 print:grid-cols-[1fr_6cm]">
          <div className="grid content-start gap-4">
            <div>
              <p className="font-strong">{say("where")}</p>
              <p className="break-all">{card.address}</p>
            </div>
            <div>
              <p className="font-strong">{say("bring")}</p>
              <ul className="list-disc ps-5">
                {card.bring.map((paper) => (
                  <li key={paper}>{paper}</li>
                ))}
              </ul>
            </div>
          </div>
          <div className="mx-auto w-full max-w-64 print:max-w-none">
            <QrCode text={card.link} label={t("code")} />
          </div>
        </div>
        <p className="max-w-none">{card.afterwards}</p>
        <p className="max-w-none">{card.guardians}</p>
        <div>
          <p className="font-strong">{say("words")}</p>
          <p className="max-w-none" translate="no">
            {card.words}
          </p>
          <p className="max-w-none text-small">{say("compare")}</p>
        </div>
        <p className="max-w-none text-small">{say("noSecret")}</p>
      </section>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button weight="secondary" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <SaveFile name={fileName("estate-card", federation)} text={card.text}>
          {t("save")}
        </SaveFile>
      </div>
    </>
  );
}
