"use client";

import { Button } from "@/app/_ui/Button";
import { QrCode } from "@/app/_ui/QrCode";
import { fileName } from "../../../_components/fileName";
import { SaveFile } from "../../../_components/SaveFile";
import type { CaseHere } from "../../_components/load";

/** The ticket, to be saved or printed. On the screen its text stays hidden: only paper and file show it. */
export function TicketPaper({ here: { ticket, federation } }: { here: CaseHere }) {
  const { roster } = federation.current;
  return (
    <>
      <div className="flex flex-wrap gap-3 print:hidden">
        <SaveFile name={fileName("ticket", roster.federation)} text={ticket.text}>
          Save the ticket as a file
        </SaveFile>
        <Button weight="secondary" onClick={() => window.print()}>
          Print it
        </Button>
      </div>
      <section aria-label="Ticket" className="hidden gap-4 print:grid">
        <p className="text-title font-strong">Ticket · {roster.federation}</p>
        <div className="w-80">
          <QrCode text={ticket.line} label="The ticket as a code" />
        </div>
        <pre className="whitespace-pre-wrap break-words font-mono text-small">{ticket.text.trim()}</pre>
        <p>{federation.url.replace(/\/$/, "")}/recover</p>
      </section>
    </>
  );
}
