"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { useAct } from "@/lib/client/useAct";
import { room } from "../../_components/load";

export function Withdraw({ followed, onChanged }: { followed: FollowedCase; onChanged: () => Promise<void> }) {
  const [asking, ask] = useState(false);
  const act = useAct();
  const withdraw = async () => {
    const sent = await act.run("Taking it back…", async () => {
      const { device, withdrawCase } = await room();
      return withdrawCase(device, followed);
    });
    if (!sent) return;
    ask(false);
    await onChanged();
  };
  return (
    <>
      <Button weight="danger" onClick={() => ask(true)}>
        Take the request back
      </Button>
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title="Take this request back?"
        act="Take it back"
        danger
        onAct={withdraw}
        busy={act.busy}
        error={act.told ? `${act.told.what} ${act.told.next}` : undefined}
      >
        <p>
          The guardians are told that you no longer ask, and nobody can approve it any more. Your backup stays as it is.
          This can’t be undone; you can open a new request at any time.
        </p>
      </Dialog>
    </>
  );
}
