"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { useAct } from "@/lib/client/useAct";
import { useLoaded } from "@/lib/client/useLoaded";
import { ToldView } from "../../_components/ToldView";
import { loadKept } from "./load";
import { sendKept } from "./send";

type Props = { id: string; onSent: () => Promise<void>; onGone: () => void };

/** A backup that was sealed here and whose arrival nobody has confirmed: the connection broke, or the page was closed. */
export function Unsent({ id, onSent, onGone }: Props) {
  const t = useTranslations("backup.unsent");
  const act = useAct();
  const { value, again } = useLoaded(
    useCallback(async () => (await loadKept()).find((kept) => kept.id === id)?.unsent != null, [id]),
  );
  if (!value) return null;
  const send = async () => {
    const sent = await act.run(t("sending"), () => sendKept(id));
    if (!sent) return;
    await again();
    await onSent();
  };
  const drop = async () => {
    const gone = await act.run(t("oneMoment"), async () => {
      const { acts } = await import("./load");
      const { device, forgetBackup } = await acts();
      await forgetBackup(device, id);
    });
    if (gone) onGone();
  };
  return (
    <Notice tone="wait" title={t("backupArrivedYet")}>
      <div className="mt-1 grid gap-3">
        <p>{t("sealedLiesDeviceReady")}</p>
        {act.told && <ToldView told={act.told} />}
        <div className="flex flex-wrap gap-3">
          <Button onClick={send} busy={act.busy}>
            {t("sendNow")}
          </Button>
          {act.told && (
            <Button weight="danger" onClick={drop}>
              {t("throwAwayBeginAnew")}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
