"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { QrCode } from "@/app/_ui/QrCode";
import { fileName } from "../../../_components/fileName";
import { SaveFile } from "../../../_components/SaveFile";
import type { CaseHere } from "../../_components/load";

/** The ticket, to be saved or printed. On the screen its text stays hidden: only paper and file show it. */
export function TicketPaper({ here: { ticket, federation } }: { here: CaseHere }) {
  const t = useTranslations("recover.ticketPaper");
  const { roster } = federation.current;
  return (
    <>
      <div className="flex flex-wrap gap-3 print:hidden">
        <SaveFile name={fileName("ticket", roster.federation)} text={ticket.text}>
          {t("saveTicketFile")}
        </SaveFile>
        <Button weight="secondary" onClick={() => window.print()}>
          {t("printIt")}
        </Button>
      </div>
      <section aria-label={t("ticket")} className="hidden gap-4 print:grid">
        <p className="text-title font-strong">{t("ticket2", { federation: roster.federation })}</p>
        <div className="w-80">
          <QrCode text={ticket.line} label={t("ticketCode")} />
        </div>
        <pre className="whitespace-pre-wrap break-words font-mono text-small">{ticket.text.trim()}</pre>
        <p>{federation.url.replace(/\/$/, "")}/recover</p>
      </section>
    </>
  );
}
