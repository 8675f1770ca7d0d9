"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { approveNext } from "@/lib/client/approve";
import { chosenOf, type Place, placeOf } from "@/lib/client/place";
import { useOpenCase } from "./context";

/** One confirmation: what was found before still holds, and the will is known. */
export function NextStage({ place }: { place: Extract<Place, { do: "next" }> }) {
  const t = useTranslations("heirsDesk.next");
  const signing = useTranslations("request.confirm");
  const { desk, view, person, ask, asking } = useOpenCase();
  const approve = () =>
    ask((now) => {
      const chosen = chosenOf(now, desk.me);
      const stands = placeOf(now, desk.me, chosen, desk.device.now());
      if (stands.do !== "next" || !chosen || chosen.backup.id !== place.backup) return null;
      const { id, manifestDigest } = chosen.backup;
      return {
        asked: { title: t("ask"), says: [t("sign", { person }), t("undo")], act: t("act") },
        busy: signing("signing"),
        sign: () => approveNext(desk, view.id, id, manifestDigest),
        done: t("done"),
      };
    });
  return (
    <div className="grid gap-4">
      <p className="font-strong">{t("title")}</p>
      <p>{t("says", { person })}</p>
      <div>
        <Button busy={asking} onClick={approve}>
          {t("act")}
        </Button>
      </div>
    </div>
  );
}
