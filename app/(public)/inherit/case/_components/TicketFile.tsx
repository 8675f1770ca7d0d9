"use client";

import { useTranslations } from "use-intl";
import { formatTicket, type Ticket } from "@/lib/protocol/ticket";
import { fileName } from "../../../_components/fileName";
import { SaveFile } from "../../../_components/SaveFile";

/** The ticket as a file: for whoever wants to be sure, should the account's passphrase be lost. A secret. */
export function TicketFile({ ticket, federation }: { ticket: Ticket; federation: string }) {
  const t = useTranslations("inherit.ticket");
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t("says")}</p>
      <SaveFile
        name={fileName(t("file"), federation)}
        text={formatTicket(ticket, [t("whose", { federation }), t("secret"), t("use")])}
      >
        {t("save")}
      </SaveFile>
    </div>
  );
}
