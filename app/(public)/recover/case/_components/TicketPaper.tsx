"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { fileName } from "../../../_components/fileName";
import { Paper } from "../../../_components/Paper";
import { SaveFile } from "../../../_components/SaveFile";
import type { CaseHere } from "../../_components/load";

/** The ticket, to be saved or printed. On the screen its text stays hidden: only paper and file show it. */
export function TicketPaper({ here: { ticket, federation } }: { here: CaseHere }) {
  const t = useTranslations("recover.paper");
  const { roster } = federation.current;
  const { text, block, line } = ticket(t);
  const name = { federation: roster.federation };
  return (
    <>
      <div className="flex flex-wrap gap-3 print:hidden">
        <SaveFile name={fileName(t("file"), roster.federation)} text={text}>
          {t("save")}
        </SaveFile>
        <Button weight="secondary" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
      <Paper
        label={t("label")}
        title={t("title", name)}
        sentences={[t("whose", name), t("secret")]}
        square={{ text: line, label: t("code") }}
        use={t("usePaper")}
        address={`${federation.url.replace(/\/$/, "")}/recover`}
        block={block}
      />
    </>
  );
}
