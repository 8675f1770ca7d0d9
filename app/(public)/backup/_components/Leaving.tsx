"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { useAct } from "@/lib/client/useAct";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; onChanged: () => Promise<void>; onGone: () => void };

/** Deleting the backup, and taking its key off this device: two things that are not to be confused. */
export function Leaving({ here: { followed }, onChanged, onGone }: Props) {
  const [asking, ask] = useState<"delete" | "forget" | null>(null);
  const act = useAct();
  const error = act.told ? `${act.told.what} ${act.told.next}` : undefined;
  const there = followed.deletedAt === null;

  const remove = async () => {
    const sent = await act.run("Deleting…", async () => {
      const { device, deleteBackup } = await acts();
      return deleteBackup(device, followed);
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
    <section className="grid justify-items-start gap-3">
      <h2>{there ? "Delete, or leave this device" : "Leave this device"}</h2>
      {there && (
        <Button weight="danger" onClick={() => ask("delete")}>
          Delete this backup
        </Button>
      )}
      <Button weight="quiet" onClick={() => ask("forget")}>
        Take its key off this device
      </Button>
      <Dialog
        open={asking === "delete"}
        onClose={() => ask(null)}
        title="Delete this backup?"
        act="Delete it"
        danger
        onAct={remove}
        busy={act.busy}
        error={error}
      >
        <p>
          From now on no guardian can give it back, to you or to your heirs. For thirty days this device, or the backup
          sheet, can take that back. Then everything sealed is removed for good, and nobody can bring it again.
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
    </section>
  );
}
