"use client";

import { useLocale, useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import type { Place } from "@/lib/client/place";
import { listOf } from "@/lib/words/list";
import { useNames, useOpenCase } from "./context";

/** After the approval: what is still missing, and who can bring it about. */
export function Waiting({ place }: { place: Extract<Place, { do: "wait" | "done" }> }) {
  const t = useTranslations("request.waiting");
  const told = useTranslations("told");
  const locale = useLocale();
  const nameOf = useNames();
  const { view, chosen, person } = useOpenCase();
  const standing = chosen?.standing;
  if (!standing) return null;
  const left = view.chairs.filter(({ mayVote, vote }) => mayVote && vote === null);
  const { approvals, needed, releases, releasesNeeded, wait } = standing;
  const endsAt = wait?.endsAt ?? null;
  const lacking = Math.max(0, releasesNeeded - releases.length);
  const names = listOf(
    locale,
    left.map(({ guardian }) => nameOf(guardian)),
  );

  return (
    <div className="grid gap-3">
      {place.do === "wait" ? (
        <p>
          {told(`refused.${place.because}.what`)}{" "}
          {place.because === "waitRunning" && endsAt !== null
            ? t.rich("ends", { time: () => <Time at={endsAt} /> })
            : told(`refused.${place.because}.next`)}
        </p>
      ) : (
        <p>{t("onItsWay", { person })}</p>
      )}
      <p>{t("count", { approvals: approvals.length, needed, person, releases: releases.length, releasesNeeded })}</p>
      {lacking > 0 && left.length > 0 && <p>{t("whoCan", { person, names })}</p>}
      {lacking === 0 && <p>{t(view.estate ? "canOpenHeirs" : "canOpen", { person })}</p>}
    </div>
  );
}
