"use client";

import { useState } from "react";
import { PaperIn } from "../../_components/PaperIn";

/** The sheet names the federation as a guardian's code does; its key stays unused here. */
export function FromSheet() {
  const [error, setError] = useState<string>();
  const open = async (text: string) => {
    const [{ parseSheet }, { formatFragment }] = await Promise.all([
      import("@/lib/protocol/backup-sheet"),
      import("@/lib/protocol/fragment"),
    ]);
    try {
      const { genesis, roster } = parseSheet(text);
      window.location.hash = formatFragment({ genesis, roster });
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      setError("This is not a whole backup sheet, or a character is wrong. Compare it with the print once more");
    }
  };
  return (
    <div className="grid gap-4">
      <p>
        The sheet tells this page which federation is yours. It does not open your backup: you still meet guardians.
      </p>
      <PaperIn what="backup sheet" act="Use the sheet" busy={undefined} error={error} onText={open} />
    </div>
  );
}
