"use client";

import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { listInWords } from "@/lib/client/caseWords";
import type { Place } from "@/lib/client/place";
import { nameIn, useOpenCase } from "./context";

/** After the approval: what is still missing, and who can bring it about. */
export function Waiting({ place }: { place: Extract<Place, { do: "wait" | "done" }> }) {
  const t = useTranslations("request.waiting");
  const told = useTranslations("told");
  const { desk, view, chosen, person } = useOpenCase();
  const standing = chosen?.standing;
  if (!standing) return null;
  const left = view.chairs.filter(({ mayVote, vote }) => mayVote && vote === null);
  const names = left.map(({ guardian }) => nameIn(desk, guardian));
  const { approvals, needed, releases, releasesNeeded, wait } = standing;
  const endsAt = wait?.endsAt ?? null;
  const lacking = Math.max(0, releasesNeeded - releases.length);

  return (
    <div className="grid gap-3">
      {place.do === "wait" ? (
        <p>
          {told(`refused.${place.because}.what`)}{" "}
          {place.because === "waitRunning" && endsAt ? null : told(`refused.${place.because}.next`)}
          {place.because === "waitRunning" &&
            endsAt &&
            t.rich("endsNothingCanHanded", { time: () => <Time at={endsAt} /> })}
        </p>
      ) : (
        <p>{t("shareWaySealedBrowser", { person })}</p>
      )}
      <p>
        {t("guardiansVerifiedSharesBeen", {
          length: approvals.length,
          needed,
          person,
          length2: releases.length,
          releasesNeeded,
        })}
      </p>
      {lacking > 0 && names.length > 0 && <p>{t("whoCanStillMeet", { person, listInWords: listInWords(names) })}</p>}
      {lacking === 0 && <p>{t("nameCanOpenBackup", { person })}</p>}
    </div>
  );
}
