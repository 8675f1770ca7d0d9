"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { RecusalReason } from "@/lib/client/acts";
import { tendCase } from "@/lib/client/attestWaits";
import type { CaseView } from "@/lib/client/case";
import { executorOf } from "@/lib/client/estateFiles";
import { dropPhotosOf } from "@/lib/client/photoDrafts";
import { chosenOf, placeOf } from "@/lib/client/place";
import type { CaseHere } from "@/lib/client/useCase";
import { usePhotoTray } from "@/lib/client/usePhotoTray";
import type { DraftHere } from "@/lib/client/useRecordDraft";
import type { BlobRef } from "@/lib/protocol/fields";
import { useDesk } from "../../../_components/context";
import { CaseTimeline } from "./CaseTimeline";
import { CodeVerdict } from "./CodeVerdict";
import { Confirmation } from "./Confirmation";
import { CaseContext, type Mode } from "./context";
import { DenyForm } from "./DenyForm";
import { Estate } from "./Estate";
import { Foot } from "./Foot";
import { HoldForm } from "./HoldForm";
import { News } from "./News";
import { Notes } from "./Notes";
import { Now } from "./Now";
import { Person } from "./Person";
import { Proofs } from "./Proofs";
import { RecuseForm } from "./RecuseForm";
import { Rivals } from "./Rivals";
import { State } from "./State";
import { useConfirm } from "./useConfirm";
import { VerifiedBy } from "./VerifiedBy";
import { WaitPanel } from "./WaitPanel";

type Props = {
  here: CaseHere & { view: CaseView };
  draft: NonNullable<DraftHere["draft"]>;
  change: DraftHere["change"];
  drop: () => void;
};

/** The whole request: one column on a phone; on a table the person and what to do, beside what others did. */
export function CaseBody({ here, draft, change, drop }: Props) {
  const say = useTranslations("words.who");
  const { desk } = useDesk();
  const { view, again } = here;
  const [mode, setMode] = useState<Mode>("case");
  const [because, setBecause] = useState<RecusalReason>();
  const confirming = useConfirm(again);
  const keepPhotos = useCallback((refs: BlobRef[]) => change({ photos: refs }, "once"), [change]);
  const photos = usePhotoTray(desk, view.id, "record", draft.photos, keepPhotos);
  const chosen = chosenOf(view, desk.me);
  const place = placeOf(view, desk.me, chosen, desk.device.now());
  const judging = place.do === "match" || place.do === "verify" || place.do === "papers";
  const over = place.do === "nothing" && place.because === "ended";
  const may = place.do !== "nothing";
  useEffect(() => {
    // Of a request that is over this browser keeps nothing that was photographed for it.
    if (over) dropPhotosOf(desk, view.id).catch(() => undefined);
  }, [over, desk, view.id]);

  useEffect(() => {
    // What this browser says unasked of a waiting time: also of a request that the server leaves out of its lists.
    tendCase(desk, view).then(
      (entered) => entered && void again(),
      () => undefined,
    );
  }, [desk, view, again]);

  // What was pressed is gone from the screen: whoever reads by ear or keyboard goes on from its beginning, and after
  // the answer to a code at the step that it has led to.
  const screen = useRef<HTMLDivElement>(null);
  const go = (next: Mode, reason?: RecusalReason) => {
    setBecause(reason);
    const answered = mode === "codeMatches" || mode === "codeDiffers";
    flushSync(() => setMode(next));
    window.scrollTo(0, 0);
    const step = answered ? screen.current?.querySelector<HTMLElement>("[aria-current=step]") : null;
    if (step) step.focus();
    else screen.current?.focus({ preventScroll: true });
  };
  const signed = () => {
    setMode("case");
    photos.clear();
    drop();
  };
  const open = {
    ...{ desk, view, again, chosen, place, may, draft, change, photos, go },
    person: personOf(view) ?? say(view.estate ? "executor" : "person"),
    ask: confirming.ask,
    asking: confirming.proposal ? undefined : confirming.busy,
  };

  return (
    <CaseContext value={open}>
      <News here={here} />
      <Confirmation confirming={confirming} news={here.news} />
      <div ref={screen} tabIndex={-1} className="grid gap-6 outline-none [&>*]:min-w-0">
        {(mode === "codeMatches" || mode === "codeDiffers") && <CodeVerdict matches={mode === "codeMatches"} />}
        {mode === "deny" && <DenyForm after={signed} />}
        {mode === "recuse" && <RecuseForm because={because} after={signed} />}
        {mode === "hold" && <HoldForm after={() => setMode("case")} />}
        {mode === "case" && (
          <>
            <State />
            <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] [&>*]:min-w-0">
              <div className="grid gap-8 [&>*]:min-w-0">
                <Person />
                <Rivals />
                <WaitPanel />
                {/* Who is to judge looks at the papers first; who has judged sees first what is to be done. */}
                {judging && <Estate />}
                <Now after={signed} />
                {!judging && <Estate />}
              </div>
              <div className="grid gap-8 [&>*]:min-w-0">
                <VerifiedBy />
                <div className="-space-y-px">
                  <Notes />
                  <CaseTimeline />
                  <Proofs />
                </div>
              </div>
            </div>
            <Foot />
          </>
        )}
      </div>
    </CaseContext>
  );
}

/** The requester. What heirs send first bears the name of the person who died: their own stands in the papers. */
function personOf(view: CaseView): string | null {
  if (view.estate) return executorOf(view.estate);
  const card = view.candidates.find(({ matched }) => matched)?.card;
  if (card && "open" in card) return card.open.displayName;
  return "open" in view.claim ? view.claim.open.displayName : null;
}
