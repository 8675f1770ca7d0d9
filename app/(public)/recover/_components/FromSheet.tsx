"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { PaperIn } from "../../_components/PaperIn";

/** The sheet names the federation as a guardian's code does; its key stays unused here. */
export function FromSheet() {
  const t = useTranslations("recover.fromSheet");
  const [error, setError] = useState<string>();
  const open = async (text: string) => {
    const [{ parseSheet }, { formatFragment }] = await Promise.all([
      import("@/lib/protocol/backup-sheet"),
      import("@/lib/protocol/fragment"),
    ]);
    try {
      const { genesis, roster } = parseSheet(text);
      window.location.hash = formatFragment({ genesis, roster });
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      setError(t("damaged"));
    }
  };
  return (
    <div className="grid gap-4">
      <p>{t("says")}</p>
      <PaperIn paper="sheet" act={t("use")} busy={undefined} error={error} onText={open} />
    </div>
  );
}
