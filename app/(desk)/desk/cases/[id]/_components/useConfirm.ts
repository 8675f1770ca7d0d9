"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import type { Acted } from "@/lib/client/acts";
import type { Asked } from "@/lib/client/actWords";
import type { CaseView } from "@/lib/client/case";
import type { Receipt } from "@/lib/client/submit";
import type { Told } from "@/lib/client/told";
import { useAct } from "@/lib/client/useAct";

export interface Proposal {
  asked: Asked;
  danger?: boolean;
  /** What goes on while it is signed: "Sealing your share…" */
  busy: string;
  sign: () => Acted;
  /** What has happened then. */
  done: string;
  /** After it was signed. */
  after?: () => void;
}

/** Made of the case as it stands. Null: it can't be done any more. */
export type Propose = (view: CaseView) => Proposal | null;

export interface Done {
  says: string;
  receipts: Receipt[];
  at: number;
}

export interface Confirming {
  /** The question on the screen. */
  proposal: Proposal | null;
  ask: (propose: Propose) => void;
  /** Signs what was asked, unless it would now be another question. */
  confirm: () => void;
  cancel: () => void;
  busy: string | undefined;
  told: Told | null;
  done: Done | null;
}

const moved: Told = { at: "moved" };
const gone: Told = { at: "gone" };
const unread: Told = { at: "unread" };

/**
 * Asks before an act that counts. The question is made of a case that was folded a moment ago; when it is answered, the
 * case is folded once more, and only what was read is signed. The act itself then judges by the rules again.
 */
export function useConfirm(fold: () => Promise<CaseView | null>): Confirming {
  const reading = useTranslations("request.confirm")("reading");
  const { busy, told, run, say, tell } = useAct();
  const [open, setOpen] = useState<{ propose: Propose; proposal: Proposal } | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  const ask = useCallback(
    (propose: Propose) =>
      void run(reading, async () => {
        setDone(null);
        const view = await fold();
        if (!view) return;
        const proposal = propose(view);
        setOpen(proposal && { propose, proposal });
        return proposal ? undefined : gone;
      }).then((asked) => {
        if (asked?.done) tell(asked.done);
      }),
    [run, fold, tell, reading],
  );

  const confirm = () => {
    if (!open) return;
    const { propose, proposal } = open;
    void run(reading, async () => {
      const view = await fold();
      if (!view) return { changed: unread };
      const now = propose(view);
      if (!now) {
        setOpen(null);
        return { changed: gone };
      }
      if (JSON.stringify(now.asked) !== JSON.stringify(proposal.asked)) {
        setOpen({ propose, proposal: now });
        return { changed: moved };
      }
      say(now.busy);
      const receipts = await now.sign();
      if ("refused" in receipts) return receipts;
      setOpen(null);
      setDone({ says: now.done, receipts, at: Date.now() });
      await fold();
      now.after?.();
      return { changed: null };
    }).then((answered) => {
      if (answered?.done.changed) tell(answered.done.changed);
    });
  };

  const cancel = () => {
    tell(null);
    setOpen(null);
  };
  return { proposal: open?.proposal ?? null, ask, confirm, cancel, busy, told, done };
}
