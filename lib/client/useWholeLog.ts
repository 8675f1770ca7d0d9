"use client";

import { useEffect, useRef, useState } from "react";
import { startAuditWorkers } from "./audit";
import type { Desk } from "./desk";
import { LogCheck, type LogView } from "./wholeLog";

/** Checks the log in workers, at once and whenever asked. */
export function useWholeLog(desk: Desk) {
  const [view, setView] = useState<LogView>({ stage: { is: "fetching" }, told: null });
  const check = useRef<LogCheck | null>(null);
  useEffect(() => {
    const begun = new LogCheck(desk, startAuditWorkers, setView);
    check.current = begun;
    void begun.check();
    return () => begun.end();
  }, [desk]);
  return {
    ...view,
    again: async () => check.current?.check(),
    anew: async () => check.current?.anew(),
  };
}
