"use client";

import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import type { Told as Trouble } from "@/lib/client/told";
import { SaveAlarm } from "./SaveAlarm";

/** A failed check: the whole width, one instruction, the evidence, and no way on but to tell the others. */
export function StopPage({ told, place, desk }: { told: Trouble; place?: string; desk?: Desk | null }) {
  const t = useTranslations("desk.stopPage");
  const notes = told.evidence ? notesIn(told.evidence) : null;
  return (
    <Page variant="desk" place={place} title={t("title")}>
      <Told told={told} />
      {desk && notes && <SaveAlarm desk={desk} notes={notes} />}
      <p className="text-soft">{t("says")}</p>
    </Page>
  );
}

/** Both checkpoints that the reader kept with a fault; null where it was another kind of fault. */
function notesIn({ seenBefore, shown }: NonNullable<Trouble["evidence"]>): { seen: string; shown: string } | null {
  return typeof seenBefore === "string" && typeof shown === "string" ? { seen: seenBefore, shown } : null;
}
