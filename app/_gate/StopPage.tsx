"use client";

import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_words/Told";
import type { Told as Trouble } from "@/lib/client/told";

/** A failed check: the whole width, one instruction, the evidence, and no way on. */
export function StopPage({ told, place }: { told: Trouble; place?: string }) {
  const t = useTranslations("desk.stopPage");
  return (
    <Page variant="desk" place={place} title={t("title")}>
      <Told told={told} />
      <p className="text-soft">{t("says")}</p>
    </Page>
  );
}
