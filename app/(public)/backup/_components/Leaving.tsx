"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { useSentence } from "@/app/_words/useSentence";
import { useAct } from "@/lib/client/useAct";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; onChanged: () => Promise<void>; onGone: () => void };

/** Deleting the backup, and taking its key off this device: two things that are not to be confused. */
export function Leaving({ here: { followed }, onChanged, onGone }: Props) {
  const t = useTranslations("backup.leaving");
  const sentence = useSentence();
  const [asking, ask] = useState<"delete" | "forget" | null>(null);
  const act = useAct();
  const error = act.told ? sentence(act.told) : undefined;
  const there = followed.deletedAt === null;

  const remove = async () => {
    const sent = await act.run(t("deleting"), async () => {
      const { device, deleteBackup } = await acts();
      return deleteBackup(device, followed);
    });
    if (!sent) return;
    ask(null);
    await onChanged();
  };
  const forget = async () => {
    const gone = await act.run(t("oneMoment"), async () => {
      const { device, forgetBackup } = await acts();
      await forgetBackup(device, followed.id);
    });
    if (gone) onGone();
  };

  return (
    <section className="grid justify-items-start gap-3">
      <h2>{there ? t("deleteLeaveDevice") : t("leaveDevice")}</h2>
      {there && followed.kept && <p className="text-soft">{t("kept")}</p>}
      {there && !followed.kept && (
        <Button weight="danger" onClick={() => ask("delete")}>
          {t("deleteBackup")}
        </Button>
      )}
      <Button weight="quiet" onClick={() => ask("forget")}>
        {t("takeKeyOffDevice")}
      </Button>
      <Dialog
        open={asking === "delete"}
        onClose={() => ask(null)}
        title={t("askDelete")}
        act={t("deleteIt")}
        danger
        onAct={remove}
        busy={act.busy}
        error={error}
      >
        <p>{t("nowGuardianCanGive")}</p>
      </Dialog>
      <Dialog
        open={asking === "forget"}
        onClose={() => ask(null)}
        title={t("takeBackupsKeyOff")}
        act={t("takeOff")}
        danger
        onAct={forget}
        busy={act.busy}
        error={error}
      >
        <p>{t("backupItselfStaysGuardians")}</p>
      </Dialog>
    </section>
  );
}
