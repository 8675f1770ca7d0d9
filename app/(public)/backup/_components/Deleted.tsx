"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { useAct } from "@/lib/client/useAct";
import { deletionWait } from "@/lib/domain/time";
import { ToldView } from "../../_components/ToldView";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; deletedAt: number; onChanged: () => Promise<void> };

/** A deleted backup, and the way back for thirty days. */
export function Deleted({ here: { followed, at }, deletedAt, onChanged }: Props) {
  const t = useTranslations("backup.deleted");
  const act = useAct();
  const until = deletedAt + deletionWait;
  const undo = async () => {
    const sent = await act.run(t("takingBack"), async () => {
      const { device, undeleteBackup } = await acts();
      return undeleteBackup(device, followed);
    });
    if (sent) await onChanged();
  };
  if (at >= until) {
    return (
      <Notice title={t("deletedBackup")}>
        <p>
          {t.rich("ended", { time: () => <Time at={until} as="day" /> })} {followed.purged && t("purged")}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="wait" title={t("deletedBackup")}>
      <div className="mt-1 grid gap-3">
        <p>{t.rich("untilCanTakeBack", { time: () => <Time at={until} as="day" /> })}</p>
        {act.told && <ToldView told={act.told} />}
        <div>
          <Button onClick={undo} busy={act.busy}>
            {t("takeDeletionBack")}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
