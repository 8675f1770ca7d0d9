"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { useAct } from "@/lib/client/useAct";
import { deletionWait } from "@/lib/domain/time";
import { ToldView } from "../../_components/ToldView";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; onChanged: () => Promise<void>; onGone: () => void };

/** Deleting, the way back for thirty days, and taking the backup's key off this device. */
export function Deletion({ here: { followed }, onChanged, onGone }: Props) {
  const [asking, ask] = useState<"delete" | "forget" | null>(null);
  const act = useAct();
  const { deletedAt } = followed;
  const error = act.told ? `${act.told.what} ${act.told.next}` : undefined;

  const change = async (says: string, what: "deleteBackup" | "undeleteBackup") => {
    const sent = await act.run(says, async () => {
      const room = await acts();
      return room[what](room.device, followed);
    });
    if (!sent) return;
    ask(null);
    await onChanged();
  };
  const forget = async () => {
    const gone = await act.run("One moment…", async () => {
      const { device, forgetBackup } = await acts();
      await forgetBackup(device, followed.id);
    });
    if (gone) onGone();
  };

  return (
    <>
      {deletedAt !== null && (
        <Notice tone="wait" title="You have deleted this backup.">
          <div className="mt-1 grid gap-3">
            <p>
              Nobody can be given it any more. Until <Time at={deletedAt + deletionWait} as="day" /> you can take that
              back; then what is sealed is removed for good.
            </p>
            {act.told && asking === null && <ToldView told={act.told} />}
            <div>
              <Button onClick={() => change("Taking it back…", "undeleteBackup")} busy={asking ? undefined : act.busy}>
                Take the deletion back
              </Button>
            </div>
          </div>
        </Notice>
      )}
      <section className="grid justify-items-start gap-3">
        <h2>{deletedAt === null ? "Delete, or leave this device" : "Leave this device"}</h2>
        {deletedAt === null && (
          <Button weight="danger" onClick={() => ask("delete")}>
            Delete this backup
          </Button>
        )}
        <Button weight="quiet" onClick={() => ask("forget")}>
          Take its key off this device
        </Button>
      </section>
      <Dialog
        open={asking === "delete"}
        onClose={() => ask(null)}
        title="Delete this backup?"
        act="Delete it"
        danger
        onAct={() => change("Deleting…", "deleteBackup")}
        busy={act.busy}
        error={error}
      >
        <p>
          From now on no guardian can give it back, to you or to your heirs. For thirty days this device can take that
          back. Then everything sealed is removed for good, and nobody can bring it again.
        </p>
      </Dialog>
      <Dialog
        open={asking === "forget"}
        onClose={() => ask(null)}
        title="Take the backup’s key off this device?"
        act="Take it off"
        danger
        onAct={forget}
        busy={act.busy}
        error={error}
      >
        <p>
          The backup itself stays with the guardians. This device can then no longer stop a request made in your name,
          replace or delete it. Only the backup sheet brings the key back: make sure that you have it.
        </p>
      </Dialog>
    </>
  );
}
