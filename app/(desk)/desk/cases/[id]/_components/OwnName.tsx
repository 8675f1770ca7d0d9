"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import type { Candidate } from "@/lib/client/case";
import { ownPlace, recusalFor } from "@/lib/client/samePerson";
import { useOpenCase } from "./context";

/** A guardian whose own name stands on the card or in the papers is told so before judging, and can step back at once. */
export function OwnName({ candidate }: { candidate: Candidate | null }) {
  const t = useTranslations("request.ownName");
  const { desk, view, go } = useOpenCase();
  const me = desk.roster().guardians.find(({ key }) => key === desk.me)?.name;
  const card = candidate && "open" in candidate.card ? candidate.card.open : null;
  const dossier = view.estate?.evidence?.dossier;
  const executor = dossier && "open" in dossier ? dossier.open.executor : null;
  const place = me === undefined ? null : ownPlace(me, card, view.estate && { executor });
  if (!place) return null;
  return (
    <Notice tone="wait" title={t(place)}>
      <p>{t("says")}</p>
      <div className="mt-2">
        <Button weight="secondary" onClick={() => go("recuse", recusalFor[place])}>
          {t("act")}
        </Button>
      </div>
    </Notice>
  );
}
