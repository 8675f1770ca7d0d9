"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "@/lib/client/useAct";
import { PaperIn } from "../../_components/PaperIn";
import { ToldView } from "../../_components/ToldView";
import { acts } from "./load";

/** A backup without its device: the sheet, from its file or typed, brings the backup's key to this browser. */
export function OpenSheet({ onOpened }: { onOpened: (id: string) => void }) {
  const t = useTranslations("backup.openSheet");
  const act = useAct();
  const [error, setError] = useState<string>();

  const open = async (text: string) => {
    setError(undefined);
    const brought = await act.run(t("checkingSheet"), async () => {
      const { device, importSheet } = await acts();
      try {
        return await importSheet(device, text);
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        setError(t("notWhole"));
        return null;
      }
    });
    if (brought?.done) onOpened(brought.done.id);
  };

  return (
    <div className="grid gap-4">
      <p>{t("sheetCanSeeRequests")}</p>
      {act.told && <ToldView told={act.told} />}
      <PaperIn paper="sheet" act={t("openSheet")} busy={act.busy} error={error} onText={open} />
    </div>
  );
}
