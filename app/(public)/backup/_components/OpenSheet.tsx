"use client";

import { useState } from "react";
import { useAct } from "@/lib/client/useAct";
import { PaperIn } from "../../_components/PaperIn";
import { ToldView } from "../../_components/ToldView";
import { acts } from "./load";

/** A backup without its device: the sheet, from its file or typed, brings the backup's key to this browser. */
export function OpenSheet({ onOpened }: { onOpened: (id: string) => void }) {
  const act = useAct();
  const [error, setError] = useState<string>();

  const open = async (text: string) => {
    setError(undefined);
    const brought = await act.run("Checking the sheet…", async () => {
      const { device, importSheet } = await acts();
      try {
        return await importSheet(device, text);
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        setError("This is not a whole backup sheet, or a character is wrong. Compare it with the print once more");
        return null;
      }
    });
    if (brought?.done) onOpened(brought.done.id);
  };

  return (
    <div className="grid gap-4">
      <p>
        With the sheet you can see requests made in your name and stop them, from any device. It stays on this device
        until you take it off again.
      </p>
      {act.told && <ToldView told={act.told} />}
      <PaperIn what="backup sheet" act="Open the sheet" busy={act.busy} error={error} onText={open} />
    </div>
  );
}
