"use client";

import { useTranslations } from "use-intl";
import { QrCode } from "@/app/_ui/QrCode";
import { Time } from "@/app/_ui/Time";
import { fingerprintWords } from "@/lib/protocol/words";
import { useDesk } from "../../_components/context";
import type { Shown } from "./ShownCode";

/** The code on paper, one page of A4 or Letter, in black: the square is read from across a table. */
export function JoinPaper({ code: { purpose, url, until }, left }: { code: Shown; left: number }) {
  const t = useTranslations("codes.paper");
  const { desk } = useDesk();
  const { federation } = desk.roster();
  return (
    <section aria-label={t(`titles.${purpose}`)} className="hidden gap-[6mm] print:grid">
      <p className="text-[20pt] leading-tight">
        <strong className="block text-[26pt]">{federation}</strong>
        {t(`titles.${purpose}`)}
      </p>
      <div className="w-[11cm]">
        <QrCode text={url} label={t(`titles.${purpose}`)} />
      </div>
      <ol className="grid list-decimal gap-[2mm] ps-[7mm] text-[14pt]">
        <li>{t(`steps.${purpose}.scan`)}</li>
        <li>{t(`steps.${purpose}.words`)}</li>
        <li>{t(`steps.${purpose}.make`)}</li>
      </ol>
      <ol className="grid list-inside list-decimal grid-cols-5 gap-x-[4mm] gap-y-[1mm] text-[11pt]" translate="no">
        {fingerprintWords(desk.genesis).map((word, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and may come twice
          <li key={place} className="font-mono">
            {word}
          </li>
        ))}
      </ol>
      <p className="text-[11pt]">{t.rich("works", { left, time: () => <Time key="until" at={until} /> })}</p>
    </section>
  );
}
