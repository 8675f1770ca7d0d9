"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "@/lib/client/useAct";
import { PaperIn } from "../../_components/PaperIn";
import { ToldView } from "../../_components/ToldView";
import { room } from "./load";

/** Goes on with a request from its ticket, on a browser that has never seen it. */
export function FromTicket() {
  const t = useTranslations("recover.fromTicket");
  const router = useRouter();
  const act = useAct();
  const [error, setError] = useState<string>();
  const open = async (text: string) => {
    setError(undefined);
    const kept = await act.run(t("reading"), async () => {
      const { device, importTicket } = await room();
      try {
        return await importTicket(device, text);
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        setError(t("damaged"));
        return null;
      }
    });
    if (kept?.done) router.push(`/recover/case?id=${kept.done.id}`);
  };
  return (
    <div className="grid gap-4">
      <p>{t("says")}</p>
      {act.told && <ToldView told={act.told} />}
      <PaperIn paper="ticket" act={t("open")} busy={act.busy} error={error} onText={open} />
    </div>
  );
}
