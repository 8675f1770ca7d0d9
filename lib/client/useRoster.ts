"use client";

import { useCallback, useRef, useState } from "react";
import { listAuditors, type RegisteredAuditor } from "./auditors";
import type { Desk } from "./desk";
import { isRefused } from "./outcome";
import { type Proposal, readProposals } from "./proposals";
import { type Told, toldOf } from "./told";
import { useRepeated } from "./useRepeated";

export interface RosterWork {
  proposals: Proposal[];
  auditors: RegisteredAuditor[];
}

/** What is proposed, and who has made an auditor's account, as people sign and join. Null until known. */
export function useRoster(desk: Desk, onMoved: () => Promise<void>) {
  const [work, setWork] = useState<RosterWork | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const shown = useRef("");
  const known = useRef(desk.roster().version);
  const look = useCallback(async () => {
    try {
      // Whoever signed last let the roster move on, perhaps in another browser; and what reads the log here may know of it first.
      await desk.refresh();
      const { version } = desk.roster();
      if (version !== known.current) {
        known.current = version;
        await onMoved();
      }
      const [proposals, auditors] = await Promise.all([readProposals(desk), listAuditors(desk)]);
      const refused = [proposals, auditors].find(isRefused);
      setTold(refused ? toldOf(refused) : null);
      if (isRefused(proposals) || isRefused(auditors)) return false;
      const text = JSON.stringify([proposals.map(({ digest, endorsers }) => [digest, endorsers]), auditors]);
      const changed = text !== shown.current;
      shown.current = text;
      if (changed) setWork({ proposals, auditors });
      return changed;
    } catch (error) {
      setTold(toldOf(error));
      return false;
    }
  }, [desk, onMoved]);
  return { work, told, again: useRepeated(look) };
}
