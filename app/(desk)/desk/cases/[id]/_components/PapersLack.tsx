"use client";

import { useLocale, useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import type { Place } from "@/lib/client/place";
import { listOf } from "@/lib/words/list";

/** The executor has still to act. */
export function PapersLack({ place }: { place: Extract<Place, { do: "papers" }> }) {
  const t = useTranslations("heirsDesk.estate");
  const kinds = useTranslations("heirsDesk.kinds");
  const locale = useLocale();
  return (
    <Notice
      title={t("lacking", {
        kinds: listOf(
          locale,
          place.lacking.map((kind) => kinds(kind)),
        ),
      })}
    >
      <p>{t("lackingNext")}</p>
    </Notice>
  );
}
