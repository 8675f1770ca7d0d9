"use client";

import { useCallback, useRef, useState } from "react";
import type { JoinTokenDto } from "@/lib/contract/desk";
import type { Desk } from "./desk";
import { isRefused } from "./outcome";
import { liveCodes } from "./tokens";
import { useRepeated } from "./useRepeated";

/** The guardian's codes that still work, as people use them. Null until known; without a connection, as last known. */
export function useCodes(desk: Desk): { codes: JoinTokenDto[] | null; again: () => Promise<void> } {
  const [codes, setCodes] = useState<JoinTokenDto[] | null>(null);
  const shown = useRef("");
  const look = useCallback(async () => {
    try {
      const answer = await liveCodes(desk);
      if (isRefused(answer)) return false;
      const text = JSON.stringify(answer);
      const changed = text !== shown.current;
      shown.current = text;
      if (changed) setCodes(answer);
      return changed;
    } catch {
      // The header tells of the connection; the code itself is good without it.
      return false;
    }
  }, [desk]);
  return { codes, again: useRepeated(look) };
}
