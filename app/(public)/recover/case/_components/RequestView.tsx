"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { ToldView } from "../../../_components/ToldView";
import { useSteps } from "../../../_components/useSteps";
import { type CaseHere, room } from "../../_components/load";
import { Ended } from "./Ended";
import { Meet } from "./Meet";
import { OpenStep } from "./OpenStep";
import { TicketAgain } from "./TicketAgain";
import { useFollowed } from "./useFollowed";

const steps = ["request", "ticket"] as const;

/** Where the request stands: to meet guardians, to open what they gave back, or over. */
export function RequestView({ here }: { here: CaseHere }) {
  const t = useTranslations("recover");
  const { id } = here.kept;
  const follow = useCallback(async () => {
    const { device, followCase } = await room();
    return followCase(device, id);
  }, [id]);
  const { followed, told, at, again } = useFollowed(follow);
  const { at: step, onClickCapture } = useSteps<(typeof steps)[number]>(steps);
  // What was opened stays on the screen, whatever happens to the request meanwhile.
  const [opening, setOpening] = useState(false);
  const place = here.federation.current.roster.federation;

  if (!followed || told?.evidence) {
    return (
      <Page place={place} title={t("request")}>
        {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("caseHome.lookingAt")} lines={6} />}
      </Page>
    );
  }
  if (followed.ended && !opening) return <Ended here={here} followed={followed} />;
  if (followed.agreement || opening) {
    return <OpenStep here={here} followed={followed} onOpening={setOpening} onChanged={again} />;
  }
  return (
    <div onClickCapture={onClickCapture}>
      {step === "ticket" ? (
        <TicketAgain here={here} />
      ) : (
        <Meet here={here} followed={followed} told={told} at={at ?? followed.openedAt} onChanged={again} />
      )}
    </div>
  );
}
