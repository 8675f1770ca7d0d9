"use client";

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
  const act = useAct();
  const until = deletedAt + deletionWait;
  const undo = async () => {
    const sent = await act.run("Taking it back…", async () => {
      const { device, undeleteBackup } = await acts();
      return undeleteBackup(device, followed);
    });
    if (sent) await onChanged();
  };
  if (at >= until) {
    return (
      <Notice title="You have deleted this backup.">
        <p>
          The thirty days in which you could take that back ended on <Time at={until} as="day" />.
          {followed.purged && " Everything that was sealed has been removed for good."}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="wait" title="You have deleted this backup.">
      <div className="mt-1 grid gap-3">
        <p>
          Until <Time at={until} as="day" /> you can take that back, and guardians who meet you could still give it to
          you, in case it was somebody else who deleted it; then what is sealed is removed for good.
        </p>
        {act.told && <ToldView told={act.told} />}
        <div>
          <Button onClick={undo} busy={act.busy}>
            Take the deletion back
          </Button>
        </div>
      </div>
    </Notice>
  );
}
