"use client";

import { useState } from "react";
import type { CaseView } from "@/lib/client/case";
import { chosenOf, placeOf } from "@/lib/client/place";
import type { CaseHere } from "@/lib/client/useCase";
import type { DraftHere } from "@/lib/client/useRecordDraft";
import { useDesk } from "../../../_components/context";
import { Brakes } from "./Brakes";
import { Cards } from "./Cards";
import { CaseTimeline } from "./CaseTimeline";
import { CodeVerdict } from "./CodeVerdict";
import { Confirmation } from "./Confirmation";
import { CaseContext, type Mode } from "./context";
import { DenyForm } from "./DenyForm";
import { HoldForm } from "./HoldForm";
import { News } from "./News";
import { Notes } from "./Notes";
import { Now } from "./Now";
import { Proofs } from "./Proofs";
import { RecuseForm } from "./RecuseForm";
import { State } from "./State";
import { useConfirm } from "./useConfirm";
import { VerifiedBy } from "./VerifiedBy";

type Props = {
  here: CaseHere & { view: CaseView };
  draft: NonNullable<DraftHere["draft"]>;
  change: DraftHere["change"];
  drop: () => void;
};

/** The whole request on a phone's column, or beside each other where there is room. */
export function CaseBody({ here, draft, change, drop }: Props) {
  const { desk } = useDesk();
  const { view, again } = here;
  const [mode, setMode] = useState<Mode>("case");
  const confirming = useConfirm(again);
  const chosen = chosenOf(view, desk.me);
  const place = placeOf(view, desk.me, chosen, desk.device.now());
  const go = (next: Mode) => {
    setMode(next);
    window.scrollTo(0, 0);
  };
  const open = {
    ...{ desk, view, chosen, place, draft, change, go },
    person: personOf(view),
    ask: confirming.ask,
    asking: confirming.proposal ? undefined : confirming.busy,
  };
  const signed = () => {
    setMode("case");
    drop();
  };

  return (
    <CaseContext value={open}>
      <News here={here} />
      <Confirmation confirming={confirming} />
      {(mode === "codeMatches" || mode === "codeDiffers") && <CodeVerdict matches={mode === "codeMatches"} />}
      {mode === "deny" && <DenyForm after={signed} />}
      {mode === "recuse" && <RecuseForm after={signed} />}
      {mode === "hold" && <HoldForm after={() => setMode("case")} />}
      {mode === "case" && (
        <>
          <State />
          <div className="grid min-w-0 items-start gap-x-12 gap-y-8 lg:grid-cols-[24rem_1fr] lg:grid-rows-[auto_1fr] [&>*]:min-w-0">
            <Cards />
            <div className="lg:row-span-2">
              <Now after={drop} />
            </div>
            <div className="grid gap-8">
              <VerifiedBy />
              <Brakes />
            </div>
          </div>
          <div>
            <Notes />
            <CaseTimeline />
            <Proofs />
          </div>
        </>
      )}
    </CaseContext>
  );
}

function personOf(view: CaseView): string {
  const card = view.candidates.find(({ matched }) => matched)?.card;
  if (card && "open" in card) return card.open.displayName;
  return "open" in view.claim ? view.claim.open.displayName : "this person";
}
