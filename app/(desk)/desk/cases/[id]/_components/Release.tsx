"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { askRelease } from "@/lib/client/actWords";
import { intendRelease, releaseShare } from "@/lib/client/approve";
import { isRefused } from "@/lib/client/outcome";
import { chosenOf, type Place, placeOf } from "@/lib/client/place";
import { useOpenCase } from "./context";

/** Handing over in a step of its own: after the quorum, or again where the first share was found bad. */
export function Release({ place }: { place: Extract<Place, { do: "release" }> }) {
  const t = useTranslations("request.release");
  const say = useTranslations("words");
  const { desk, view, person, ask, asking } = useOpenCase();
  const hand = () =>
    ask((now) => {
      const chosen = chosenOf(now, desk.me);
      const stands = placeOf(now, desk.me, chosen, desk.device.now());
      if (stands.do !== "release" || !chosen || chosen.backup.id !== place.backup) return null;
      const { id, manifestDigest } = chosen.backup;
      return {
        asked: askRelease(say, person, stands.announce),
        busy: t("sealing"),
        sign: async () => {
          const announced = stands.announce ? await intendRelease(desk, view.id, id, manifestDigest) : [];
          if (isRefused(announced)) return announced;
          const handed = await releaseShare(desk, view.id, id, manifestDigest);
          return isRefused(handed) ? handed : [...announced, ...handed];
        },
        done: t("done"),
      };
    });
  return (
    <>
      <p>{place.again ? t("again", { person }) : t("enough")}</p>
      <div>
        <Button busy={asking} onClick={hand}>
          {t("act")}
        </Button>
      </div>
    </>
  );
}
