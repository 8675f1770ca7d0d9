"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { ToldView } from "../../../_components/ToldView";
import type { CaseHere } from "../../_components/load";
import { Ended } from "./Ended";
import { Meet } from "./Meet";
import { OpenStep } from "./OpenStep";
import { useFollowed } from "./useFollowed";

/** Where the request stands: to meet guardians, to open what they gave back, or over. */
export function RequestView({ here }: { here: CaseHere }) {
  const t = useTranslations("recover.requestView");
  const { followed, told, at, again } = useFollowed(here.kept.id);
  // What was opened stays on the screen, whatever happens to the request meanwhile.
  const [opening, setOpening] = useState(false);
  const place = here.federation.current.roster.federation;

  if (!followed || told?.evidence) {
    return (
      <Page place={place} title={t("yourRequest")}>
        {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("lookingHowRequestStands")} lines={6} />}
      </Page>
    );
  }
  if (followed.ended && !opening) return <Ended here={here} followed={followed} />;
  if (followed.agreement || opening) {
    return <OpenStep here={here} followed={followed} onOpening={setOpening} onChanged={again} />;
  }
  return <Meet here={here} followed={followed} told={told} at={at ?? followed.openedAt} onChanged={again} />;
}
