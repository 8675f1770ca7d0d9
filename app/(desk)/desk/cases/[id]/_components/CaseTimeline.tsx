"use client";

import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { Timeline } from "@/app/_ui/Timeline";
import { eventInWords } from "@/lib/client/timelineWords";
import { useOpenCase, useTelling } from "./context";

/** Everything that happened, as this browser has folded it out of the log. */
export function CaseTimeline() {
  const t = useTranslations("request.timeline");
  const { view } = useOpenCase();
  const telling = useTelling();
  const happenings = view.timeline.map((event, place) => {
    const { says, tone } = eventInWords(event, telling);
    const index = event.entry === null ? undefined : view.checked.entries[event.entry]?.index;
    return {
      key: String(place),
      at: event.at,
      what: says,
      tone,
      more: index === undefined ? undefined : <span className="text-soft">{t("entry", { index })}</span>,
    };
  });
  return (
    <Fold title={t("title", { count: happenings.length })}>
      <Timeline happenings={happenings} />
    </Fold>
  );
}
